import { describe, expect, it } from 'vitest';
import { PAYMENT_STATUSES } from '../schema';
import { paymentState, payoutOf } from './payment-state';

describe('paymentState', () => {
  it('has a glyph and a word of its own for every status', () => {
    const words = PAYMENT_STATUSES.map((status) => paymentState(status).word);
    expect(new Set(words).size).toBe(PAYMENT_STATUSES.length);
  });

  it('keeps amber for held, green for released and blue for what came back', () => {
    expect(paymentState('held').glyph).toBe('held');
    expect(paymentState('released').glyph).toBe('done');
    expect(paymentState('refunded').glyph).toBe('back');
    expect(paymentState('disputed').glyph).toBe('stop');
  });
});

describe('payoutOf', () => {
  it('is the price less the fee', () => {
    expect(payoutOf({ amount: 9500, refundedAmount: 0, feeAmount: 1425 })).toBe(8075);
  });
  it('never goes below zero after a refund', () => {
    expect(payoutOf({ amount: 9500, refundedAmount: 9500, feeAmount: 1425 })).toBe(0);
  });
});
