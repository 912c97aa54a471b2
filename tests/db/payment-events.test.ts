/** What Stripe tells, in any order and any number of times, leads to one end. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { checkOut, makeCase, stateOf } from './support/booking.ts';
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

type Position = {
  captured: number;
  held: number;
  released: number;
  refunded: number;
  fees: number;
  losses: number;
};

async function position(session: Session, paymentId: string): Promise<Position | undefined> {
  const [row] = await session.sql<Position>(
    `select captured::integer, held::integer, released::integer, refunded::integer, fees::integer, losses::integer
     from private.ledger_positions where payment_id = $1`,
    [paymentId],
  );
  return row;
}

const AMOUNT = 10_000;

async function paid(session: Session) {
  const visit = await makeCase(session);
  const hold = await checkOut(session, visit);
  const chargeId = stripeId('ch');
  await ingest(
    session,
    event('checkout.session.completed', paidSession({ ...hold, amount: AMOUNT, chargeId })),
  );
  return { visit, hold, chargeId };
}

const refund = (id: string, charge: string, amount: number, status: string) => ({
  id,
  charge,
  amount,
  currency: 'eur',
  status,
});
const dispute = (id: string, charge: string, status: string) => ({
  id,
  charge,
  amount: AMOUNT,
  currency: 'eur',
  status,
  reason: 'fraudulent',
});
const transfer = (id: string, paymentId: string, amount: number, reversed = 0) => ({
  id,
  amount,
  amount_reversed: reversed,
  currency: 'eur',
  transfer_group: `ect_${paymentId}`,
  metadata: {},
});

describe('one event', () => {
  it('confirms, books, mails and notes in one go', async () => {
    await inTransaction(db, async (session) => {
      const { hold } = await paid(session);
      expect(await stateOf(session, hold.id)).toEqual({
        appointment: 'confirmed',
        payment: 'held',
        refunded: 0,
        released: 0,
        instructions: [],
        mails: ['appointment_confirmed_doctor', 'appointment_confirmed_patient'],
        problems: [],
      });
      expect(await position(session, hold.paymentId)).toMatchObject({ captured: AMOUNT, held: AMOUNT });
      const kinds = await session.sql<{ kind: string }>(
        'select kind from public.appointment_events where appointment_id = $1 order by id',
        [hold.id],
      );
      expect(kinds.map((row) => row.kind)).toEqual(['held', 'checkout_started', 'confirmed']);
      const audit = await session.sql<{ action: string }>(
        'select action from public.audit_log where subject_id = any ($1) order by id',
        [[hold.id, hold.paymentId]],
      );
      expect(audit.map((row) => row.action)).toEqual(
        expect.arrayContaining(['appointment.held', 'appointment.confirmed', 'payment.held']),
      );
    });
  });

  it('is processed once, however often it comes', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const hold = await checkOut(session, visit);
      const one = event('checkout.session.completed', paidSession({ ...hold, amount: AMOUNT }));
      expect(await ingest(session, one)).toBe('processed');
      expect(await ingest(session, one)).toBe('duplicate');
      // The same news under another name and id.
      expect(
        await ingest(session, {
          ...one,
          id: stripeId('evt'),
          type: 'checkout.session.async_payment_succeeded',
        }),
      ).toBe('processed');
      expect(await position(session, hold.paymentId)).toMatchObject({ captured: AMOUNT, held: AMOUNT });
      expect((await stateOf(session, hold.id)).mails).toHaveLength(2);
    });
  });

  it('stores what it does not know, and what is about somebody else', async () => {
    await inTransaction(db, async (session) => {
      const unknown = event('customer.created', { id: stripeId('cus') });
      expect(await ingest(session, unknown)).toBe('ignored');
      expect(
        await ingest(
          session,
          event('refund.created', refund(stripeId('re'), stripeId('ch'), 1, 'succeeded')),
        ),
      ).toBe('ignored');
      const rows = await session.sql('select from public.stripe_events where id = $1', [unknown.id]);
      expect(rows).toHaveLength(1);
    });
  });

  it('that fails is kept with its reason and tried again', async () => {
    await inTransaction(db, async (session) => {
      const { hold } = await paid(session);
      const first = event('transfer.created', transfer(stripeId('tr'), hold.paymentId, 8_500));
      const second = event('transfer.created', transfer(stripeId('tr'), hold.paymentId, 8_500));
      await ingest(session, first);
      const payload = JSON.stringify({ ...second, data: { object: second.object } });
      const values = [payload, JSON.stringify(second.object)];
      const call = 'select public.ingest_stripe_event($1, $2)';
      expect(await session.attempt(service, call, values)).toMatchObject({
        ok: false,
        message: 'transfer_conflict',
      });
      await session.as(service, 'select public.mark_stripe_event_failed($1, $2)', [
        payload,
        'transfer_conflict',
      ]);
      const [row] = await session.sql('select status, error from public.stripe_events where id = $1', [
        second.id,
      ]);
      expect(row).toEqual({ status: 'failed', error: 'transfer_conflict' });
      expect(await session.attempt(service, call, values)).toMatchObject({
        ok: false,
        message: 'transfer_conflict',
      });
    });
  });

  it('of an account decides whether a doctor can be booked', async () => {
    await inTransaction(db, async (session) => {
      const { doctor } = await makeCase(session);
      const account = `acct_${doctor.id.replaceAll('-', '')}`;
      const state = (status: string) => ({
        id: account,
        configuration: { recipient: { capabilities: { stripe_balance: { stripe_transfers: { status } } } } },
      });
      const listed = () =>
        session.value<boolean>(service, 'select is_listed from public.doctors where id = $1', [doctor.id]);
      const name = 'v2.core.account[configuration.recipient].capability_status_updated';
      await ingest(session, event(name, state('restricted')));
      expect(await listed()).toBe(false);
      await ingest(session, event(name, state('active')));
      expect(await listed()).toBe(true);
    });
  });
});

describe('checkout sessions', () => {
  const checkout = async (session: Session, hold: { paymentId: string }) =>
    session.value<string>(service, 'select checkout_state from public.payments where id = $1', [
      hold.paymentId,
    ]);

  it('keep the time for money that arrives later, and take it when it comes', async () => {
    await inTransaction(db, async (session) => {
      const hold = await checkOut(session, await makeCase(session, {}, 24 * 20));
      await ingest(
        session,
        event('checkout.session.completed', unpaidSession(hold, 'complete', 'processing')),
      );
      expect(await checkout(session, hold)).toBe('awaiting');
      const until = await session.value<Date>(
        service,
        'select hold_expires_at from public.appointments where id = $1',
        [hold.id],
      );
      expect(until.getTime()).toBeGreaterThan(Date.now() + 71 * 3_600_000);
      await ingest(
        session,
        event('checkout.session.async_payment_succeeded', paidSession({ ...hold, amount: AMOUNT })),
      );
      expect(await stateOf(session, hold.id)).toMatchObject({
        appointment: 'confirmed',
        payment: 'held',
        problems: [],
      });
    });
  });

  it('that failed give the time back and tell the patient once, in whatever order it is told', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const hold = await checkOut(session, visit);
      const failed = event(
        'checkout.session.async_payment_failed',
        unpaidSession(hold, 'complete', 'requires_payment_method'),
      );
      await ingest(session, failed);
      // Told in the wrong order: the session was completed before it failed.
      await ingest(
        session,
        event('checkout.session.completed', unpaidSession(hold, 'complete', 'processing')),
      );
      expect(await checkout(session, hold)).toBe('failed');
      await ingest(session, { ...failed, id: stripeId('evt') });
      expect(await stateOf(session, hold.id)).toMatchObject({
        appointment: 'expired',
        payment: 'expired',
        mails: ['payment_not_arrived'],
        instructions: ['close_transfer pending'],
      });
    });
  });

  it('that ended may be followed by another, and late news of the first changes nothing', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const hold = await checkOut(session, visit);
      const ended = event('checkout.session.expired', unpaidSession(hold, 'expired'));
      await ingest(session, ended);
      const ticket = await session.value<{ attempt: number; idempotencyKey: string }>(
        user(visit.patientId),
        'select public.begin_checkout($1)',
        [hold.id],
      );
      expect(ticket).toMatchObject({ attempt: 2, existingUrl: null });
      await ingest(session, { ...ended, id: stripeId('evt') });
      expect(await checkout(session, hold)).toBe('none');
    });
  });

  it('of another amount or currency never confirm, and the money goes back', async () => {
    for (const wrong of [{ amount: AMOUNT - 1 }, { amount: AMOUNT, currency: 'USD' }]) {
      await inTransaction(db, async (session) => {
        const hold = await checkOut(session, await makeCase(session));
        await ingest(session, event('checkout.session.completed', paidSession({ ...hold, ...wrong })));
        const state = await stateOf(session, hold.id);
        expect(state).toMatchObject({
          appointment: 'expired',
          instructions: ['refund pending'],
          mails: ['payment_returned'],
          problems: [],
        });
        const [instruction] = await claim(session, hold.paymentId);
        expect(instruction).toMatchObject({
          kind: 'refund',
          amount: wrong.amount,
          currency: wrong.currency ?? 'EUR',
        });
      });
    }
  });

  it('paid twice give the second payment back and keep the first', async () => {
    await inTransaction(db, async (session) => {
      const { hold } = await paid(session);
      const second = stripeId('ch');
      const again = paidSession({ ...hold, sessionId: stripeId('cs'), amount: AMOUNT, chargeId: second });
      await ingest(session, event('checkout.session.completed', again));
      expect(await position(session, hold.paymentId)).toMatchObject({
        captured: 2 * AMOUNT,
        held: 2 * AMOUNT,
      });
      const [instruction] = await claim(session, hold.paymentId);
      expect(instruction).toMatchObject({ kind: 'refund', amount: AMOUNT, params: { chargeId: second } });
      await complete(session, instruction?.id ?? '', stripeId('re'), { status: 'succeeded' });
      expect(await stateOf(session, hold.id)).toMatchObject({
        appointment: 'confirmed',
        payment: 'held',
        refunded: 0,
        problems: [],
      });
      expect(await position(session, hold.paymentId)).toMatchObject({ held: AMOUNT, refunded: AMOUNT });
    });
  });
});

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
