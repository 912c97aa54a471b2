/** What Stripe tells of a payment, once or more often. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { checkOut, makeCase, stateOf } from './support/booking.ts';
import { AMOUNT, paid, refund, transfer, position } from './support/money-events.ts';
import { inTransaction, service, user, type Session } from './support/session.ts';
import { claim, complete, event, ingest, paidSession, stripeId, unpaidSession } from './support/stripe.ts';

const db = stack.database(1);
afterAll(() => db.end());

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
