/**
 * Postmark's webhooks, put into the few words that the database acts on.
 * @see https://postmarkapp.com/developer/webhooks/bounce-webhook
 * @see https://postmarkapp.com/developer/webhooks/subscription-change-webhook
 */
import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });
const bounce = z.object({
  RecordType: z.enum(['Bounce', 'SpamComplaint']),
  ID: z.union([z.number(), z.string()]),
  Type: z.string(),
  Email: z.email(),
  BouncedAt: moment,
  Inactive: z.boolean().default(false),
});
const subscription = z.object({
  RecordType: z.literal('SubscriptionChange'),
  MessageID: z.string().nullish(),
  Recipient: z.email(),
  SuppressSending: z.boolean(),
  SuppressionReason: z.string().nullish(),
  ChangedAt: moment,
});
/** Deliveries, opens and clicks, should somebody switch them on: nothing to do. */
const other = z.object({ RecordType: z.string() });

export const postmarkEvent = z.union([bounce, subscription, other]);

export type MailEvent = {
  id: string;
  what: 'hard_bounce' | 'manual' | 'spam_complaint' | 'reactivated' | 'noted';
  email: string;
  /** Postmark's word for it. */
  detail: string;
  at: string;
};

const SUPPRESSED: Record<string, MailEvent['what']> = {
  HardBounce: 'hard_bounce',
  BadEmailAddress: 'hard_bounce',
  SpamComplaint: 'spam_complaint',
  ManuallyDeactivated: 'manual',
  ManualSuppression: 'manual',
};

/** What an event means; null where it means nothing to us. */
export function readPostmarkEvent(event: z.output<typeof postmarkEvent>): MailEvent | null {
  if ('SuppressSending' in event) {
    const { Recipient: email, ChangedAt: at, SuppressionReason: reason } = event;
    const what = event.SuppressSending ? (SUPPRESSED[reason ?? ''] ?? 'manual') : 'reactivated';
    return {
      id: `SubscriptionChange:${email.toLowerCase()}:${at}:${what}`,
      what,
      email,
      detail: reason ?? '',
      at,
    };
  }
  if (!('Type' in event)) return null;
  const { Email: email, BouncedAt: at, Type: detail, Inactive, RecordType } = event;
  // Postmark tries again by itself after the soft ones; an address that it gave up is inactive, whatever the name.
  const what = SUPPRESSED[detail] ?? (Inactive ? 'hard_bounce' : 'noted');
  return { id: `${RecordType}:${event.ID}`, what, email, detail, at };
}
