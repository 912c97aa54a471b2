/** What Stripe tells of money that leaves, and of anything in any order, leads to one end. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { checkOut, makeCase, stateOf } from './support/booking.ts';
import { AMOUNT, paid, refund, dispute, transfer, position } from './support/money-events.ts';
import { inTransaction, service, user, type Session } from './support/session.ts';
import {
  claim,
  complete,
  event,
  ingest,
  paidSession,
  stripeId,
  unpaidSession,
  type StripeEvent,
} from './support/stripe.ts';

const db = stack.database(1);
afterAll(() => db.end());

describe('money that leaves', () => {
  it('comes from what is held, then from the fee, then from the platform', async () => {
    await inTransaction(db, async (session) => {
      const { hold, chargeId } = await paid(session);
      await ingest(session, event('transfer.created', transfer(stripeId('tr'), hold.paymentId, 8_500)));
      expect(await position(session, hold.paymentId)).toEqual({
        captured: AMOUNT,
        held: 0,
        released: 8_500,
        refunded: 0,
        fees: 1_500,
        losses: 0,
      });
      await ingest(session, event('refund.created', refund(stripeId('re'), chargeId, 2_000, 'succeeded')));
      expect(await position(session, hold.paymentId)).toEqual({
        captured: AMOUNT,
        held: 0,
        released: 8_500,
        refunded: 2_000,
        fees: 0,
        losses: 500,
      });
      expect(await stateOf(session, hold.id)).toMatchObject({ payment: 'released', problems: [] });
    });
  });

  it('that came back to the platform is held again, and a person is called', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const hold = await checkOut(session, visit);
      await session.as(user(visit.patientId), 'select public.release_hold($1)', [hold.id]);
      await session.sql(
        `update public.appointments set starts_at = now() - interval '1 hour', ends_at = now(), blocked = tstzrange(now() - interval '1 hour', now()) where id = $1`,
        [hold.id],
      );
      const chargeId = stripeId('ch');
      await ingest(
        session,
        event('checkout.session.completed', paidSession({ ...hold, amount: AMOUNT, chargeId })),
      );
      const instruction = (await claim(session, hold.paymentId)).find((one) => one.kind === 'refund');
      const id = stripeId('re');
      await complete(session, instruction?.id ?? '', id, { status: 'pending' });
      expect((await stateOf(session, hold.id)).payment).toBe('refunded');
      await ingest(
        session,
        event('refund.failed', {
          ...refund(id, chargeId, AMOUNT, 'failed'),
          failure_reason: 'lost_or_stolen_card',
        }),
      );
      const state = await stateOf(session, hold.id);
      expect(state).toMatchObject({ payment: 'held', refunded: 0, problems: [] });
      expect(state.instructions).toContain('refund parked');
      expect(await position(session, hold.paymentId)).toMatchObject({ held: AMOUNT, refunded: 0 });
    });
  });

  it('is not released while a dispute is open, and goes back when it is lost', async () => {
    await inTransaction(db, async (session) => {
      const { hold, chargeId } = await paid(session);
      await session.sql('update public.payments set due_at = now() where id = $1', [hold.paymentId]);
      const id = stripeId('dp');
      await session.as(service, 'select public.enqueue_due_releases()');
      await ingest(session, event('charge.dispute.created', dispute(id, chargeId, 'needs_response')));
      expect((await stateOf(session, hold.id)).payment).toBe('disputed');
      expect(await claim(session, hold.paymentId)).toEqual([]);
      await ingest(session, event('charge.dispute.closed', dispute(id, chargeId, 'lost')));
      expect(await stateOf(session, hold.id)).toMatchObject({
        payment: 'refunded',
        refunded: AMOUNT,
        problems: [],
      });
    });
  });

  it('is released after a dispute was won', async () => {
    await inTransaction(db, async (session) => {
      const { hold, chargeId } = await paid(session);
      await session.sql('update public.payments set due_at = now() where id = $1', [hold.paymentId]);
      const id = stripeId('dp');
      await ingest(session, event('charge.dispute.created', dispute(id, chargeId, 'needs_response')));
      await session.as(service, 'select public.enqueue_due_releases()');
      expect(await claim(session, hold.paymentId)).toEqual([]);
      await ingest(session, event('charge.dispute.closed', dispute(id, chargeId, 'won')));
      await session.as(service, 'select public.enqueue_due_releases()');
      expect(await claim(session, hold.paymentId)).toMatchObject([{ kind: 'transfer', amount: 8_500 }]);
    });
  });
});

describe('any order', () => {
  /** Everything that could be told of one payment, as snapshots of the moment each was sent. */
  function story(hold: { paymentId: string; sessionId: string }): Record<string, StripeEvent[]> {
    const chargeId = stripeId('ch');
    const [re, dp, tr] = [stripeId('re'), stripeId('dp'), stripeId('tr')];
    const done = paidSession({ ...hold, amount: AMOUNT, chargeId });
    const released = [
      event('checkout.session.completed', done),
      event('payment_intent.succeeded', { id: stripeId('pi'), metadata: { payment_id: hold.paymentId } }),
      event('transfer.created', transfer(tr, hold.paymentId, 8_500)),
    ];
    return {
      released,
      'released, refunded in part, reversed': [
        ...released,
        event('transfer.reversed', transfer(tr, hold.paymentId, 8_500, 850)),
        event('transfer.reversed', transfer(tr, hold.paymentId, 8_500, 1_700)),
        event('refund.created', refund(re, chargeId, 2_000, 'pending')),
        event('refund.updated', refund(re, chargeId, 2_000, 'succeeded')),
      ],
      'disputed and won, then released': [
        ...released,
        event('charge.dispute.created', dispute(dp, chargeId, 'needs_response')),
        event('charge.dispute.updated', dispute(dp, chargeId, 'under_review')),
        event('charge.dispute.closed', dispute(dp, chargeId, 'won')),
      ],
      'released, then lost': [
        ...released,
        event('charge.dispute.created', dispute(dp, chargeId, 'needs_response')),
        event('charge.dispute.closed', dispute(dp, chargeId, 'lost')),
      ],
      'refund that failed': [
        event('checkout.session.completed', done),
        event('refund.created', refund(re, chargeId, AMOUNT, 'pending')),
        event('refund.updated', refund(re, chargeId, AMOUNT, 'succeeded')),
        event('refund.failed', refund(re, chargeId, AMOUNT, 'failed')),
      ],
      'paid late': [
        event('checkout.session.completed', unpaidSession(hold, 'complete', 'processing')),
        event('checkout.session.async_payment_succeeded', done),
      ],
    };
  }

  async function play(session: Session, name: string, arrange: (events: StripeEvent[]) => StripeEvent[]) {
    await session.sql('savepoint story');
    const visit = await makeCase(session);
    const hold = await checkOut(session, visit);
    for (const one of arrange(story(hold)[name] ?? [])) await ingest(session, one);
    const state = await stateOf(session, hold.id);
    // Nobody is told that a dispute began, or money is awaited, once it is known to be over.
    const mails = state.mails.filter((kind) => kind !== 'dispute_opened' && kind !== 'payment_awaited');
    const end = { ...state, mails, books: await position(session, hold.paymentId) };
    await session.sql('rollback to savepoint story');
    return end;
  }

  const names = [
    'released',
    'released, refunded in part, reversed',
    'disputed and won, then released',
    'released, then lost',
    'refund that failed',
    'paid late',
  ];

  it.each(names)('%s: each twice and backwards', async (name) => {
    await inTransaction(db, async (session) => {
      const straight = await play(session, name, (events) => events);
      expect(straight.problems).toEqual([]);
      expect(await play(session, name, (events) => events.flatMap((one) => [one, one]))).toEqual(straight);
      expect(await play(session, name, (events) => [...events].reverse())).toEqual(straight);
      expect(await play(session, name, (events) => [...events, ...events].reverse())).toEqual(straight);
    });
  });

  it('any mixture of orders and repetitions', async () => {
    await inTransaction(db, async (session) => {
      const ends = new Map<string, unknown>();
      for (const name of names) ends.set(name, await play(session, name, (events) => events));
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...names),
          fc.array(fc.nat({ max: 97 }), { maxLength: 12 }),
          async (name, picks) => {
            const shuffled = await play(session, name, (events) => {
              const rest = [...events];
              const order: StripeEvent[] = [];
              for (const pick of picks) {
                const one = rest[pick % Math.max(rest.length, 1)];
                if (!one) break;
                order.push(one);
                // Now and then an event stays to come once more.
                if (pick % 3 !== 0) rest.splice(rest.indexOf(one), 1);
              }
              return [...order, ...rest];
            });
            expect(shuffled).toEqual(ends.get(name));
          },
        ),
        { numRuns: 30 },
      );
    });
  });
});
