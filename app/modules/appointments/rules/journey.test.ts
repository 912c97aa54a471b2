import { describe, expect, it } from 'vitest';
import { PAYMENT_STATUSES, type PaymentStatus } from '~/modules/payments';
import { APPOINTMENT_STATUSES, type AppointmentStatus } from '../schema';
import { journey } from './journey';

const visit = (status: AppointmentStatus, payment: PaymentStatus) => ({
  status,
  mode: 'video' as const,
  startsAt: '2026-12-01T10:30:00Z',
  endsAt: '2026-12-01T11:00:00Z',
  holdExpiresAt: '2026-11-24T14:52:00Z',
  payment: { status: payment },
  events: [] as { kind: string }[],
});
const told = (status: AppointmentStatus, payment: PaymentStatus, now: string) =>
  journey(visit(status, payment), now).map(({ name, state }) => `${name}:${state}`);

describe('journey', () => {
  it('waits for the payment while the time is kept', () => {
    expect(told('held', 'pending', '2026-11-24T14:40:00Z')[0]).toBe('kept:wait');
  });

  it('stops when the hold ends unpaid, and says so when money came back', () => {
    expect(told('held', 'pending', '2026-11-24T14:52:00Z')).toEqual(['kept:was', 'notPaid:halt']);
    expect(told('expired', 'refunded', '2026-11-25T00:00:00Z')).toEqual([
      'kept:was',
      'notPaid:halt',
      'back:back',
    ]);
  });

  it('tells a time given back from one that ran out', () => {
    const given = { ...visit('expired', 'expired'), events: [{ kind: 'held' }, { kind: 'hold_released' }] };
    expect(journey(given, '2026-11-25T00:00:00Z').at(-1)).toMatchObject({ name: 'givenBack', state: 'was' });
  });

  it('shows money that arrived too late on its way back', () => {
    expect(told('expired', 'held', '2026-11-25T00:00:00Z').at(-1)).toBe('back:wait');
  });

  it('moves on to the consultation when the room opens', () => {
    expect(told('confirmed', 'held', '2026-12-01T10:14:59Z')[1]).toBe('confirmed:now');
    expect(told('confirmed', 'held', '2026-12-01T10:15:00Z')[2]).toBe('consultation:wait');
    expect(told('confirmed', 'held', '2026-12-05T00:00:00Z')[2]).toBe('consultation:wait');
  });

  it('ends with the doctor paid, the money back, or the release frozen', () => {
    const last = (payment: PaymentStatus) => told('completed', payment, '2026-12-02T00:00:00Z').at(-1);
    expect(last('held')).toBe('released:wait');
    expect(last('released')).toBe('released:was');
    expect(last('partially_refunded')).toBe('back:back');
    expect(last('disputed')).toBe('frozen:halt');
  });

  it('draws money as held until it is released', () => {
    const held = (payment: PaymentStatus) =>
      journey(visit('completed', payment), '2026-12-02T00:00:00Z').map((step) => step.held);
    expect(held('held')).toEqual([true, true, true, false]);
    expect(held('released')).toEqual([false, false, false, false]);
  });

  it('promises nothing after a cancellation', () => {
    expect(told('cancelled', 'held', '2026-11-25T00:00:00Z')).toEqual(['paid:was', 'cancelled:halt']);
  });

  it('shows where the money goes when there is no consultation', () => {
    const after = (status: AppointmentStatus, payment: object) => {
      const base = visit(status, 'held');
      const steps = journey({ ...base, payment: { ...base.payment, ...payment } }, '2026-12-02T00:00:00Z');
      return steps.slice(2).map(({ name, state }) => `${name}:${state}`);
    };
    const dueAt = '2026-12-04T00:00:00Z';
    expect(after('cancelled', { refundingAmount: 9500 })).toEqual(['back:wait']);
    expect(after('cancelled', { status: 'refunded', refundedAmount: 9500 })).toEqual(['back:back']);
    expect(after('cancelled', { refundingAmount: 4750, dueAt })).toEqual(['back:wait', 'released:to']);
    expect(after('cancelled', { status: 'partially_refunded', refundedAmount: 4750, dueAt })).toEqual([
      'back:back',
      'released:wait',
    ]);
    expect(after('cancelled', { status: 'released', refundedAmount: 4750, dueAt })).toEqual([
      'back:back',
      'released:was',
    ]);
    expect(after('no_show', { dueAt })).toEqual(['released:wait']);
    expect(told('cancelled', 'expired', '2026-12-02T00:00:00Z')[0]).toBe('kept:was');
  });

  it('always has one place where it stands, or has ended', () => {
    for (const status of APPOINTMENT_STATUSES)
      for (const payment of PAYMENT_STATUSES) {
        const here = journey(visit(status, payment), '2026-11-24T14:40:00Z').filter(({ state }) =>
          ['now', 'wait'].includes(state),
        );
        expect(here.length).toBeLessThanOrEqual(1);
      }
  });
});
