import type { PaymentStatus } from '../schema';

/** How a state is drawn; the same names as the design system's glyphs. */
export type Glyph = 'held' | 'done' | 'stop' | 'back' | 'part' | 'next' | 'off';

/** A glyph and the key of its word in a catalogue's `state` messages. */
export type StateWord<K extends string> = { glyph: Glyph; word: K };

export type PaymentWord =
  'unpaid' | 'held' | 'released' | 'refunded' | 'partlyRefunded' | 'frozen' | 'failed' | 'lapsed';

const WORDS: Record<PaymentStatus, StateWord<PaymentWord>> = {
  pending: { glyph: 'next', word: 'unpaid' },
  held: { glyph: 'held', word: 'held' },
  released: { glyph: 'done', word: 'released' },
  refunded: { glyph: 'back', word: 'refunded' },
  partially_refunded: { glyph: 'part', word: 'partlyRefunded' },
  disputed: { glyph: 'stop', word: 'frozen' },
  failed: { glyph: 'stop', word: 'failed' },
  expired: { glyph: 'off', word: 'lapsed' },
};

/** The glyph and the word for where a payment stands. */
export const paymentState = (status: PaymentStatus): StateWord<PaymentWord> => WORDS[status];

/** What a doctor gets of a payment: what was paid, less what came back, less the platform's fee. Never below zero. */
export function payoutOf(payment: {
  amount: number;
  refundedAmount: number;
  /** On its way back. */
  refundingAmount?: number;
  feeAmount?: number | null;
}): number {
  return Math.max(
    0,
    payment.amount - payment.refundedAmount - (payment.refundingAmount ?? 0) - (payment.feeAmount ?? 0),
  );
}
