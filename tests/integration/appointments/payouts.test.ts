import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { stripe } from '../functions/support/calls.ts';
import { makeDoctor, type Doctor } from '../functions/support/people.ts';
import { calmStripe, provokeStripe, setAccountStatus } from '../functions/support/provoke.ts';
import { asPerson, expectValue, payments } from './support/use-cases.ts';
import { paid } from './support/visits.ts';

const db = stack.database(2);
afterEach(calmStripe);
afterAll(() => db.end());

const urlOf = (path: string) => `${stack.appUrl}${path}`;

/** A doctor who has a profile and a price, and no account at Stripe yet. */
async function unpaidDoctor(): Promise<Doctor> {
  const doctor = await makeDoctor(db);
  await db.query('delete from public.doctor_payout_accounts where doctor_id = $1', [doctor.id]);
  await db.query(`update public.doctors set payout = 'none' where id = $1`, [doctor.id]);
  return doctor;
}

const accountOf = async (doctor: Doctor) => {
  const { rows } = await db.query<{ id: string; transfers_status: string; payout: string }>(
    `select a.stripe_account_id as id, a.transfers_status, d.payout
     from public.doctor_payout_accounts a join public.doctors d on d.id = a.doctor_id where d.id = $1`,
    [doctor.id],
  );
  return rows[0];
};

describe('the payout account', () => {
  it('is opened once as a mere recipient, and each visit to the form has a link of its own', async () => {
    const doctor = await unpaidDoctor();
    const as = await asPerson(doctor.email);
    const one = expectValue(await payments.setUpPayouts(as, doctor, urlOf));
    const account = await accountOf(doctor);
    const two = expectValue(await payments.setUpPayouts(as, doctor, urlOf));
    expect(two.url).not.toBe(one.url);
    expect(await accountOf(doctor)).toEqual(account);
    expect(account?.payout).not.toBe('active');
    const seen = await stripe.v2.core.accounts.retrieve(account?.id ?? '', {
      include: ['configuration.recipient', 'configuration.merchant', 'defaults', 'identity'],
    });
    expect(seen).toMatchObject({
      contact_email: doctor.email,
      identity: { country: expect.stringMatching(/^tr$/i) },
      defaults: { responsibilities: { fees_collector: 'application', losses_collector: 'application' } },
    });
    expect(Object.keys(seen.configuration ?? {}).filter((kind) => kind !== 'recipient')).toEqual([]);
  });

  it('counts as open only when Stripe says so', async () => {
    const doctor = await unpaidDoctor();
    const as = await asPerson(doctor.email);
    expectValue(await payments.setUpPayouts(as, doctor, urlOf));
    expectValue(await payments.refreshPayoutAccount(as, doctor.id));
    expect((await payments.getPayoutProfile(as, doctor.id))?.status).not.toBe('active');
    await setAccountStatus((await accountOf(doctor))?.id ?? '', 'active');
    expectValue(await payments.refreshPayoutAccount(as, doctor.id));
    expect(await payments.getPayoutProfile(as, doctor.id)).toMatchObject({ status: 'active' });
  });

  it('is not opened for a profile that says too little, nor while Stripe is away', async () => {
    const doctor = await unpaidDoctor();
    const as = await asPerson(doctor.email);
    await provokeStripe({ path: '/v2/core/accounts', method: 'POST', times: 10, how: 'error', status: 503 });
    expect(await payments.setUpPayouts(as, doctor, urlOf)).toEqual({
      ok: false,
      error: { code: 'stripe_unavailable' },
    });
    expect(await accountOf(doctor)).toBeUndefined();
    await calmStripe();
    await db.query(`update public.doctors set verification = 'draft', country_code = null where id = $1`, [
      doctor.id,
    ]);
    expect(await payments.setUpPayouts(as, doctor, urlOf)).toEqual({
      ok: false,
      error: { code: 'profile_incomplete' },
    });
  });
});

describe('the list of earnings', () => {
  it('turns its pages without losing or repeating a line', async () => {
    const { doctor, id } = await paid(db);
    // Twenty-two more like the first, some in the very same microsecond.
    await db.query(
      `with source as (select * from public.appointments where id = $1), copies as (
         insert into public.appointments (reference, patient_id, doctor_id, visit_type_id, mode, status, starts_at, ends_at, blocked,
           patient_time_zone, doctor_time_zone, reason, amount, currency, refund_terms, consent_version, consented_at,
           hold_expires_at, confirmed_at)
         select private.new_reference(), patient_id, doctor_id, visit_type_id, mode, 'completed', starts_at, ends_at, blocked,
           patient_time_zone, doctor_time_zone, reason, amount, currency, refund_terms, consent_version, consented_at,
           hold_expires_at, confirmed_at
         from source, generate_series(1, 22) returning *)
       insert into public.payments (appointment_id, patient_id, doctor_id, amount, currency, fee_bps, fee_amount, status,
         held_at, transfer_group)
       select id, patient_id, doctor_id, amount, currency, 1500, 1425, 'held',
         now() - make_interval(hours => (row_number() over ())::int / 4), 'copy_' || id from copies`,
      [id],
    );
    const as = await asPerson(doctor.email);
    let table = '';
    for await (const part of payments.earningsCsv(as, null)) table += part;
    expect(table.trim().split('\r\n')).toHaveLength(24);
    expect(table).toContain('Grace Adeyemi');
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await payments.listEarnings(as, { cursor });
      seen.push(...page.earnings.map((earning) => earning.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(23);
    expect(new Set(seen).size).toBe(23);
  });

  it('is narrowed to a state, names the patient, and holds nobody else’s payments', async () => {
    const { doctor } = await paid(db);
    const as = await asPerson(doctor.email);
    const { earnings } = await payments.listEarnings(as, { state: 'held' });
    expect(earnings).toMatchObject([{ patientName: 'Grace Adeyemi', status: 'held', amount: 9500 }]);
    for (const state of ['due', 'released', 'returned', 'disputed'] as const)
      expect((await payments.listEarnings(as, { state })).earnings).toEqual([]);
    await db.query('update public.payments set due_at = now() where doctor_id = $1', [doctor.id]);
    expect((await payments.listEarnings(as, { state: 'due' })).earnings).toHaveLength(1);
    const stranger = await asPerson((await makeDoctor(db)).email);
    expect((await payments.listEarnings(stranger)).earnings).toEqual([]);
  });

  it('begins at the start with a cursor that nobody made', async () => {
    const { doctor } = await paid(db);
    const as = await asPerson(doctor.email);
    for (const cursor of ['x', Buffer.from('2026-01-01 or true').toString('base64url'), '%00'])
      expect((await payments.listEarnings(as, { cursor })).earnings).toHaveLength(1);
  });
});
