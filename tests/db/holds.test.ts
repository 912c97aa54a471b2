/** How an unpaid hold ends, and what becomes of money that comes after it. */
import { afterAll, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { book, checkOut, letLapse, makeCase, stateOf, tryBook } from './support/booking.ts';
import { makeDoctor, makePatient } from './support/people.ts';
import { inTransaction, service, user, type Session } from './support/session.ts';
import { claim, complete, event, ingest, paidSession, stripeId } from './support/stripe.ts';

const db = stack.database(1);
afterAll(() => db.end());

const expireHolds = (session: Session) => session.value<number>(service, 'select public.expire_holds()');

it('is ended by the worker, with its Checkout Session', async () => {
  await inTransaction(db, async (session) => {
    const hold = await checkOut(session, await makeCase(session));
    await expireHolds(session);
    expect((await stateOf(session, hold.id)).appointment).toBe('held');
    await letLapse(session, hold.id);
    expect(await expireHolds(session)).toBeGreaterThanOrEqual(1);
    expect(await stateOf(session, hold.id)).toMatchObject({
      appointment: 'expired',
      payment: 'expired',
      instructions: ['expire_checkout pending'],
    });
    const [instruction] = await claim(session, hold.paymentId);
    expect(instruction).toMatchObject({
      kind: 'expire_checkout',
      amount: null,
      params: { sessionId: hold.sessionId },
    });
    await complete(session, instruction?.id ?? '', hold.sessionId, { status: 'expired' });
    expect((await stateOf(session, hold.id)).instructions).toEqual(['expire_checkout done']);
  });
});

it('is ended by whoever needs the time', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session);
    const first = await checkOut(session, visit);
    const other = { ...visit, patientId: await makePatient(session) };
    expect(await tryBook(session, other)).toMatchObject({ ok: false, message: 'slot_taken' });
    await letLapse(session, first.id);
    expect((await tryBook(session, other)).ok).toBe(true);
    expect(await stateOf(session, first.id)).toMatchObject({
      appointment: 'expired',
      instructions: ['expire_checkout pending'],
    });
  });
});

it('of the same patient is no obstacle once it lapsed, not even with another doctor', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session);
    const first = await book(session, visit);
    const elsewhere = { ...visit, doctor: await makeDoctor(session) };
    expect(await tryBook(session, elsewhere)).toMatchObject({ ok: false, message: 'own_overlap' });
    await letLapse(session, first.id);
    expect((await tryBook(session, elsewhere)).ok).toBe(true);
    expect((await stateOf(session, first.id)).appointment).toBe('expired');
  });
});

it('can be given back by its patient, once and by nobody else', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session);
    const hold = await checkOut(session, visit);
    const release = (id: string) =>
      session.attempt(user(id), 'select public.release_hold($1)', [hold.id], true);
    for (const stranger of [visit.doctor.id, await makePatient(session)]) {
      expect(await release(stranger)).toMatchObject({ ok: false, message: 'not_found' });
    }
    expect((await release(visit.patientId)).ok).toBe(true);
    expect((await release(visit.patientId)).ok).toBe(true);
    expect((await stateOf(session, hold.id)).instructions).toEqual(['expire_checkout pending']);
    expect((await tryBook(session, { ...visit, patientId: await makePatient(session) })).ok).toBe(true);
  });
});

it('paid after its time takes the time again while it is free', async () => {
  await inTransaction(db, async (session) => {
    const hold = await checkOut(session, await makeCase(session));
    await letLapse(session, hold.id);
    await expireHolds(session);
    await ingest(session, event('checkout.session.completed', paidSession({ ...hold, amount: 10_000 })));
    expect(await stateOf(session, hold.id)).toMatchObject({
      appointment: 'confirmed',
      payment: 'held',
      mails: ['appointment_confirmed_doctor', 'appointment_confirmed_patient'],
      problems: [],
    });
  });
});

it('paid after its time, but before anybody noticed, is simply confirmed', async () => {
  await inTransaction(db, async (session) => {
    const hold = await checkOut(session, await makeCase(session));
    await letLapse(session, hold.id);
    await ingest(session, event('checkout.session.completed', paidSession({ ...hold, amount: 10_000 })));
    expect((await stateOf(session, hold.id)).appointment).toBe('confirmed');
  });
});

it('paid after its time displaces a lapsed hold of another, never a living one', async () => {
  for (const lapsed of [true, false]) {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const hold = await checkOut(session, visit);
      await letLapse(session, hold.id);
      const other = await book(session, { ...visit, patientId: await makePatient(session) });
      if (lapsed) await letLapse(session, other.id);
      await ingest(session, event('checkout.session.completed', paidSession({ ...hold, amount: 10_000 })));
      expect((await stateOf(session, hold.id)).appointment).toBe(lapsed ? 'confirmed' : 'expired');
      expect((await stateOf(session, other.id)).appointment).toBe(lapsed ? 'expired' : 'held');
    });
  }
});

it('paid after the time went to somebody else gets its money back, and the patient is told', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session);
    const hold = await checkOut(session, visit);
    await letLapse(session, hold.id);
    await book(session, { ...visit, patientId: await makePatient(session) });
    await ingest(session, event('checkout.session.completed', paidSession({ ...hold, amount: 10_000 })));
    expect(await stateOf(session, hold.id)).toMatchObject({
      appointment: 'expired',
      payment: 'held',
      instructions: ['expire_checkout pending', 'refund pending'],
      mails: ['payment_returned'],
      problems: [],
    });
    const view = await session.value<{ payment: { refundPending: boolean } }>(
      user(visit.patientId),
      'select public.get_appointment($1)',
      [hold.id],
    );
    expect(view.payment.refundPending).toBe(true);
    // It is never released by mistake.
    await session.sql('update public.payments set due_at = now() where id = $1', [hold.paymentId]);
    await session.as(service, 'select public.enqueue_due_releases()');
    const refund = (await claim(session, hold.paymentId)).find((one) => one.kind === 'refund');
    await complete(session, refund?.id ?? '', stripeId('re'), { status: 'succeeded' });
    expect(await stateOf(session, hold.id)).toMatchObject({
      payment: 'refunded',
      refunded: 10_000,
      problems: [],
    });
  });
});

it('paid when the time itself is past gets its money back', async () => {
  await inTransaction(db, async (session) => {
    const hold = await checkOut(session, await makeCase(session));
    await letLapse(session, hold.id);
    await expireHolds(session);
    await session.sql(
      `update public.appointments set starts_at = now() - interval '1 hour', ends_at = now(), blocked = tstzrange(now() - interval '1 hour', now()) where id = $1`,
      [hold.id],
    );
    await ingest(session, event('checkout.session.completed', paidSession({ ...hold, amount: 10_000 })));
    expect((await stateOf(session, hold.id)).instructions).toContain('refund pending');
  });
});

it('paid by slow money after the visit would have ended gets it back, even if nobody tidied the hold', async () => {
  await inTransaction(db, async (session) => {
    const hold = await checkOut(session, await makeCase(session));
    await session.sql(
      `update public.appointments set starts_at = now() - interval '1 hour', ends_at = now() - interval '30 minutes',
         blocked = tstzrange(now() - interval '1 hour', now()) where id = $1`,
      [hold.id],
    );
    await ingest(session, event('checkout.session.completed', paidSession({ ...hold, amount: 10_000 })));
    expect(await stateOf(session, hold.id)).toMatchObject({
      appointment: 'expired',
      instructions: ['refund pending'],
      mails: ['payment_returned'],
    });
  });
});

it('is paid in one session however often the button is pressed', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session);
    const hold = await book(session, visit);
    const begin = () =>
      session.value<Record<string, unknown>>(user(visit.patientId), 'select public.begin_checkout($1)', [
        hold.id,
      ]);
    const first = await begin();
    expect(first).toMatchObject({
      attempt: 1,
      amount: 10_000,
      currency: 'EUR',
      existingUrl: null,
      visitMinutes: 30,
    });
    expect(first.idempotencyKey).toBe(`checkout:${hold.paymentId}:1`);
    // Broken off before the session was stored: the same key and the same end again.
    expect(await begin()).toEqual(first);
    await session.as(service, `select public.attach_checkout_session($1, 1, 'cs_1', 'https://pay.test/1')`, [
      hold.paymentId,
    ]);
    expect(await begin()).toEqual({ ...first, existingUrl: 'https://pay.test/1', existingSessionId: 'cs_1' });
    // Stripe ended it: a new attempt.
    await session.sql(
      `update public.payments set checkout_state = 'expired', checkout_url = null where id = $1`,
      [hold.paymentId],
    );
    expect(await begin()).toMatchObject({ attempt: 2, idempotencyKey: `checkout:${hold.paymentId}:2` });
    // The first session comes to be attached too late: it is expired, not used.
    const late = await session.value<boolean>(
      service,
      `select public.attach_checkout_session($1, 1, 'cs_late', 'https://pay.test/late')`,
      [hold.paymentId],
    );
    expect(late).toBe(false);
    expect((await claim(session, hold.paymentId))[0]?.params).toEqual({ sessionId: 'cs_late' });
  });
});

it('keeps its time until the first session has ended, and only once', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session);
    const hold = await book(session, visit);
    await session.sql(
      `update public.appointments set hold_expires_at = now() + interval '1 minute' where id = $1`,
      [hold.id],
    );
    const ticket = await session.value<{ expiresAt: number }>(
      user(visit.patientId),
      'select public.begin_checkout($1)',
      [hold.id],
    );
    const until = () =>
      session.value<Date>(service, 'select hold_expires_at from public.appointments where id = $1', [
        hold.id,
      ]);
    expect((await until()).getTime()).toBeGreaterThan(ticket.expiresAt * 1000);
    expect(ticket.expiresAt * 1000).toBeGreaterThan(Date.now() + 30 * 60_000);
    await session.sql(`update public.payments set checkout_state = 'expired' where id = $1`, [
      hold.paymentId,
    ]);
    const before = await until();
    await session.value(user(visit.patientId), 'select public.begin_checkout($1)', [hold.id]);
    expect(await until()).toEqual(before);
  });
});

it('cannot be paid when it lapsed, is paid, or is somebody else’s', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session);
    const hold = await checkOut(session, visit);
    const begin = (id: string) => session.attempt(user(id), 'select public.begin_checkout($1)', [hold.id]);
    expect(await begin(await makePatient(session))).toMatchObject({ message: 'not_found' });
    await session.sql('savepoint before');
    await letLapse(session, hold.id);
    expect(await begin(visit.patientId)).toMatchObject({ message: 'hold_lapsed' });
    await session.sql('rollback to savepoint before');
    await ingest(session, event('checkout.session.completed', paidSession({ ...hold, amount: 10_000 })));
    expect(await begin(visit.patientId)).toMatchObject({ message: 'already_paid' });
  });
});
