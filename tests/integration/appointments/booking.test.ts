import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { stripe } from '../functions/support/calls.ts';
import { makeDoctor, makePatient } from '../functions/support/people.ts';
import { calmStripe, pay, provokeStripe } from '../functions/support/provoke.ts';
import { appointments, asPerson, checkoutPage, expectValue, payments } from './support/use-cases.ts';
import { booking, freeTime, hold, sessionOf, statusOf } from './support/visits.ts';

const db = stack.database(2);
afterEach(calmStripe);
afterAll(() => db.end());

const NOW = () => new Date().toISOString();

describe('previewing a booking', () => {
  it('tells the terms that will hold, and nothing of a doctor nobody can book', async () => {
    const [doctor, patient] = [await makeDoctor(db), await makePatient(db)];
    const as = await asPerson(patient.email);
    const startsAt = await freeTime(db, doctor);
    const ask = { visitTypeId: doctor.visitTypeId, startsAt, locale: 'fr', now: NOW() };
    const { offer } = expectValue(await appointments.previewBooking(as, ask));
    expect(offer).toMatchObject({ minutes: 30, amount: 9500, currency: 'EUR', holdMinutes: 35 });
    // Where there is no translation: the English text, said to be English.
    expect(offer.consent).toMatchObject({ version: '2026-11', locale: 'en' });

    await db.query(`update public.doctors set verification = 'suspended' where id = $1`, [doctor.id]);
    expect(await appointments.previewBooking(as, ask)).toEqual({ ok: false, error: { code: 'not_found' } });
  });

  it('offers the nearest free times when somebody else has this one', async () => {
    const taken = await hold(db);
    const other = await asPerson((await makePatient(db)).email);
    const preview = await appointments.previewBooking(other, {
      visitTypeId: taken.doctor.visitTypeId,
      startsAt: taken.startsAt,
      locale: 'en',
      now: NOW(),
    });
    expect(preview).toMatchObject({ ok: false, error: { code: 'slot_taken' } });
    if (preview.ok || preview.error.code !== 'slot_taken') throw new Error('not taken');
    const offered = preview.error.nearest.map(({ startsAt }) => startsAt);
    expect(offered).toHaveLength(6);
    expect(offered).not.toContain(taken.startsAt);
    expect([...offered].sort()).toEqual(offered);
  });

  it('leads the patient who keeps the time to it', async () => {
    const own = await hold(db);
    const preview = await appointments.previewBooking(await asPerson(own.patient.email), {
      visitTypeId: own.doctor.visitTypeId,
      startsAt: own.startsAt,
      locale: 'en',
      now: NOW(),
    });
    expect(preview).toEqual({ ok: false, error: { code: 'own_already', appointmentId: own.id } });
  });
});

describe('booking', () => {
  it('asks Stripe for a page that charges the platform alone', async () => {
    const visit = await hold(db);
    const session = await stripe.checkout.sessions.retrieve(visit.sessionId);
    const { rows } = await db.query<{ id: string; transfer_group: string }>(
      'select id, transfer_group from public.payments where appointment_id = $1',
      [visit.id],
    );
    expect(session).toMatchObject({
      ui_mode: 'hosted_page',
      amount_total: 9500,
      currency: 'eur',
      client_reference_id: rows[0]?.id,
      allowed_payment_method_types: ['card', 'customer_balance'],
      metadata: { payment_id: rows[0]?.id, appointment_id: visit.id, attempt: '1' },
      cancel_url: `${stack.appUrl}/appointments/${visit.id}?payment=cancelled`,
      success_url: `${stack.appUrl}/appointments/${visit.id}/return?session_id={CHECKOUT_SESSION_ID}`,
    });
    expect(await stripe.customers.retrieve(String(session.customer))).toMatchObject({
      email: visit.patient.email,
      metadata: { payment_id: rows[0]?.id },
    });
    expect(session.expires_at * 1000).toBeGreaterThan(Date.now() + 30 * 60_000);

    await pay(visit.sessionId);
    const intent = String((await stripe.checkout.sessions.retrieve(visit.sessionId)).payment_intent ?? '');
    expect(await stripe.paymentIntents.retrieve(intent)).toMatchObject({
      transfer_group: rows[0]?.transfer_group,
      application_fee_amount: null,
      transfer_data: null,
      metadata: { payment_id: rows[0]?.id },
    });
  });

  it('leads two presses to one hold and one page', async () => {
    const [doctor, patient] = [await makeDoctor(db), await makePatient(db)];
    const as = await asPerson(patient.email);
    const wanted = booking(doctor, await freeTime(db, doctor));
    const press = () => appointments.bookAppointment(as, wanted, checkoutPage);
    const [one, two] = (await Promise.all([press(), press()])).map(expectValue);
    // Opening the page prolongs the hold: whoever answered before the other's page was open names the earlier end.
    expect({ ...one, holdExpiresAt: null }).toEqual({ ...two, holdExpiresAt: null });
    expect(one?.checkoutUrl).toMatch(/\/pay\/cs_/);
  });

  it('tells in a closed set of codes why not', async () => {
    const visit = await hold(db);
    const other = await asPerson((await makePatient(db)).email);
    const wanted = booking(visit.doctor, visit.startsAt);
    const refusal = async (change: Partial<typeof wanted>, as = other) => {
      const booked = await appointments.bookAppointment(as, { ...wanted, ...change }, checkoutPage);
      return booked.ok ? 'booked' : booked.error.code;
    };
    expect(await refusal({})).toBe('slot_taken');
    expect(await refusal({ startsAt: '2026-01-01T03:07:00Z' })).toBe('slot_unavailable');
    expect(await refusal({ reason: 'knee' })).toBe('reason_too_short');
    expect(await refusal({ reason: 'knee '.repeat(500) })).toBe('reason_too_long');
    expect(await refusal({ consentVersion: '2020-01' })).toBe('consent_outdated');
    expect(await refusal({}, await asPerson(visit.doctor.email))).toBe('not_patient');
    const second = await makeDoctor(db);
    const own = await asPerson(visit.patient.email);
    expect(await refusal({ visitTypeId: second.visitTypeId }, own)).toBe('own_overlap');
  });

  it('keeps the time when Stripe does not answer, and opens the page later', async () => {
    const [doctor, patient] = [await makeDoctor(db), await makePatient(db)];
    const as = await asPerson(patient.email);
    await provokeStripe({
      path: '/v1/checkout/sessions',
      method: 'POST',
      times: 10,
      how: 'error',
      status: 503,
    });
    const booked = expectValue(
      await appointments.bookAppointment(as, booking(doctor, await freeTime(db, doctor)), checkoutPage),
    );
    expect(booked.checkoutUrl).toBeNull();
    expect(await statusOf(db, booked.id)).toEqual(['held', 'pending']);

    await calmStripe();
    const later = expectValue(await payments.beginCheckout(as, booked.id, checkoutPage));
    expect(sessionOf(later.url)).not.toBe('');
    expect(expectValue(await payments.beginCheckout(as, booked.id, checkoutPage))).toEqual(later);
  });

  it('makes one session although the answer got lost on the way', async () => {
    const [doctor, patient] = [await makeDoctor(db), await makePatient(db)];
    const as = await asPerson(patient.email);
    await provokeStripe({
      path: '/v1/checkout/sessions',
      method: 'POST',
      times: 1,
      when: 'after',
      how: 'disconnect',
    });
    const booked = expectValue(
      await appointments.bookAppointment(as, booking(doctor, await freeTime(db, doctor)), checkoutPage),
    );
    const { data } = await stripe.checkout.sessions.list({ limit: 100 });
    const mine = data.filter(({ metadata }) => metadata?.appointment_id === booked.id);
    expect(mine.map(({ id }) => id)).toEqual([sessionOf(booked.checkoutUrl)]);
  });
});

describe('coming back from Stripe', () => {
  it('reads what Stripe knows, of this appointment only', async () => {
    const visit = await hold(db);
    expect(await payments.readCheckout(visit.sessionId, visit.id)).toBe('open');
    expect(await payments.readCheckout(visit.sessionId, crypto.randomUUID())).toBe('unknown');
    expect(await payments.readCheckout('cs_test_nobody_made_this', visit.id)).toBe('unknown');
    await pay(visit.sessionId);
    expect(await payments.readCheckout(visit.sessionId, visit.id)).toBe('paid');
  });

  it('lets nobody pay for a hold that was given back', async () => {
    const visit = await hold(db);
    const as = await asPerson(visit.patient.email);
    expectValue(await appointments.releaseHold(as, visit.id));
    expect(await statusOf(db, visit.id)).toEqual(['expired', 'expired']);
    expect(await payments.beginCheckout(as, visit.id, checkoutPage)).toEqual({
      ok: false,
      error: { code: 'hold_lapsed' },
    });
    const stranger = await asPerson((await makePatient(db)).email);
    expect(await payments.beginCheckout(stranger, visit.id, checkoutPage)).toEqual({
      ok: false,
      error: { code: 'not_found' },
    });
  });
});
