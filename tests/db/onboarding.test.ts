/** The steps that lead to booking and to being verified, and what people agree to on the way. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { addPaper } from './support/papers.ts';
import { agreeToAll, makeAccount, makePatient } from './support/people.ts';
import { makeCase, tryBook } from './support/booking.ts';
import { inTransaction, user, type Session } from './support/session.ts';

const db = stack.database(1);
afterAll(() => db.end());

type Onboarding = {
  steps: { step: string; required: boolean; state: string }[];
  verification: string | null;
};
const stepsOf = async (session: Session, id: string) => {
  const { steps } = await session.value<Onboarding>(user(id), 'select public.own_onboarding()');
  return steps.map(({ step, state }) => `${step} ${state}`);
};
const consents = (...kinds: string[]) =>
  JSON.stringify(kinds.map((kind) => ({ kind, version: '2026-11', locale: 'en' })));
const GIVE = 'select public.give_consents($1)';

describe('a patient', () => {
  it('finds done what is there, and is asked again only for what is not', async () => {
    await inTransaction(db, async (session) => {
      const id = await makeAccount(session);
      expect(await stepsOf(session, id)).toEqual(['you open', 'consents open', 'health open', 'photo open']);
      await session.as(user(id), `select public.put_off_step('health')`);
      await session.as(user(id), `select public.put_off_step('health')`);
      expect(await session.attempt(user(id), `select public.put_off_step('you')`)).toMatchObject({
        message: 'not_optional',
      });
      await session.as(user(id), GIVE, [consents('terms', 'health_data')]);
      expect(await stepsOf(session, id)).toEqual(['you open', 'consents done', 'health later', 'photo open']);
      await session.as(user(id), 'select public.save_patient_health($1)', ['{"allergies":"None"}']);
      expect(await stepsOf(session, id)).toContain('health done');
    });
  });

  it('agrees to all of it or to nothing, to the version that was shown, and once', async () => {
    await inTransaction(db, async (session) => {
      const id = await makeAccount(session);
      const give = (given: string) => session.attempt(user(id), GIVE, [given], true);
      expect(await give(consents('terms'))).toMatchObject({ message: 'consents_missing' });
      expect(await give(consents('terms', 'doctor_terms'))).toMatchObject({ message: 'consent_outdated' });
      expect(await give('[{"kind":"terms","version":"2020-01","locale":"en"}]')).toMatchObject({
        message: 'consent_outdated',
      });
      expect(await session.sql('select from public.consents where user_id = $1', [id])).toEqual([]);
      for (let i = 0; i < 2; i += 1)
        expect(await give(consents('terms', 'health_data'))).toMatchObject({ ok: true });
      const rows = await session.sql(
        'select kind, version, locale from public.consents where user_id = $1 order by kind',
        [id],
      );
      expect(rows).toEqual([
        { kind: 'health_data', version: '2026-11', locale: 'en' },
        { kind: 'terms', version: '2026-11', locale: 'en' },
      ]);
    });
  });

  it('is asked again for a new version before the next booking', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      await session.sql(
        `insert into public.consent_texts values ('terms', '2027-01', 'en', 'New terms, which are long enough to be read.')`,
      );
      await session.sql(`update public.consent_kinds set version = '2027-01' where kind = 'terms'`);
      expect(await stepsOf(session, visit.patientId)).toContain('consents open');
      expect(await tryBook(session, visit)).toMatchObject({ message: 'consents_missing' });
      await session.as(user(visit.patientId), GIVE, ['[{"kind":"terms","version":"2027-01","locale":"en"}]']);
      expect(await tryBook(session, visit)).toMatchObject({ ok: true });
    });
  });

  it('takes back what is not a contract, and doctors see the health facts no more', async () => {
    await inTransaction(db, async (session) => {
      const { patientId, doctor, startsAt } = await makeCase(session);
      await session.sql(
        `insert into public.appointments (reference, patient_id, doctor_id, visit_type_id, mode, status, starts_at, ends_at, blocked,
           patient_time_zone, doctor_time_zone, reason, amount, currency, refund_terms, consent_version, consented_at, hold_expires_at, confirmed_at)
         select private.new_reference(), $1, $2, $3, 'video', 'confirmed', t.at, t.at + interval '30 minutes',
           tstzrange(t.at, t.at + interval '30 minutes'), 'UTC', 'UTC', 'A second opinion on reports that I share before.', 8000, 'EUR', '[]',
           '2026-11', now(), now(), now() from (select $4::timestamptz as at) as t`,
        [patientId, doctor.id, doctor.visitTypeId, startsAt],
      );
      await session.as(user(patientId), 'select public.save_patient_health($1)', ['{"allergies":"Latex"}']);
      const seen = () => session.value(user(doctor.id), 'select public.get_patient_summary($1)', [patientId]);
      const withdraw = (kind: string) =>
        session.attempt(user(patientId), 'select public.withdraw_consent($1) as done', [kind], true);
      expect(await seen()).toMatchObject({ allergies: 'Latex' });
      expect(await withdraw('terms')).toMatchObject({ message: 'not_withdrawable' });
      expect(await withdraw('health_data')).toMatchObject({ rows: [{ done: true }] });
      expect(await withdraw('health_data')).toMatchObject({ rows: [{ done: false }] });
      expect(await seen()).toBeNull();
      expect(await stepsOf(session, patientId)).toContain('consents open');
      await session.as(user(patientId), GIVE, [consents('health_data')]);
      expect(await seen()).toMatchObject({ allergies: 'Latex' });
      const kept = await session.sql(
        `select withdrawn_at is null as stands from public.consents where user_id = $1 and kind = 'health_data' order by 1`,
        [patientId],
      );
      expect(kept).toEqual([{ stands: false }, { stands: true }]);
    });
  });
});

const INTRODUCTION = {
  displayName: 'Prof. Dr. Åse Ødegård',
  specialty: 'cardiology',
  headline: 'Heart surgeon',
  bio: 'Hearts.',
  languages: ['no', 'en'],
};
const PRACTICE = { countryCode: 'NO', timeZone: 'Europe/Oslo', city: 'Bergen' };
const LICENCE = {
  licenceRegistry: 'Helsepersonellregisteret',
  licenceNumber: '9144897',
  licenceCountry: 'NO',
  licenceValidUntil: '2031-01-01',
};
const OFFER = {
  visitType: { mode: 'video', minutes: 30, amount: 120_000, currency: 'NOK' },
  weeklyHours: [
    { weekday: 1, startsAt: '09:00', endsAt: '12:00' },
    { weekday: 1, startsAt: '13:00', endsAt: '24:00' },
  ],
};
const ACTS = {
  introduction: 'select public.save_own_introduction($1)',
  practice: 'select public.save_own_practice($1)',
  licence: 'select public.change_licence($1)',
  offer: 'select public.save_first_offer($1)',
} as const;
const SUBMIT = 'select public.submit_doctor_onboarding() as done';

const act = (session: Session, id: string, name: keyof typeof ACTS, input: object) =>
  session.attempt(user(id), ACTS[name], [JSON.stringify(input)], true);

async function fillIn(session: Session): Promise<string> {
  const id = await makeAccount(session, { role: 'doctor' });
  expect(await act(session, id, 'introduction', INTRODUCTION)).toMatchObject({ ok: true });
  expect(await act(session, id, 'practice', PRACTICE)).toMatchObject({ ok: true });
  expect(await act(session, id, 'licence', LICENCE)).toMatchObject({ ok: true });
  expect(await act(session, id, 'offer', OFFER)).toMatchObject({ ok: true });
  await agreeToAll(session, id);
  return id;
}

describe('a doctor', () => {
  it('sends what is complete, once, and gets an address', async () => {
    await inTransaction(db, async (session) => {
      const [first, second] = [await fillIn(session), await fillIn(session)];
      expect(await session.attempt(user(first), SUBMIT)).toMatchObject({ message: 'steps_open' });
      expect(await stepsOf(session, first)).toEqual([
        'you done',
        'practice done',
        'licence open',
        'fee done',
        'photo open',
        'consents done',
        'send open',
      ]);
      for (const id of [first, second]) await addPaper(session, id);
      const submit = (id: string) => session.attempt(user(id), SUBMIT, [], true);
      expect(await submit(first)).toMatchObject({
        rows: [{ done: { slug: 'ase-odegard', verification: 'pending' } }],
      });
      expect(await submit(first)).toMatchObject({ rows: [{ done: { slug: 'ase-odegard' } }] });
      expect(await submit(second)).toMatchObject({ rows: [{ done: { slug: 'ase-odegard-2' } }] });
      const acts = await session.sql(
        `select from public.audit_log where subject_id = $1 and action = 'doctor.submitted'`,
        [first],
      );
      expect(acts).toHaveLength(1);
      const [row] = await session.sql(
        `select d.is_listed, d.price_eur::float, p.onboarded_at is not null as done, p.time_zone from public.doctors d
         join public.profiles p using (id) where d.id = $1`,
        [first],
      );
      expect(row).toEqual({ is_listed: false, price_eur: 102.39, done: true, time_zone: 'Europe/Oslo' });
    });
  });

  it('changes nothing that is being verified, and everything else at any time', async () => {
    await inTransaction(db, async (session) => {
      const id = await fillIn(session);
      const paper = await addPaper(session, id);
      await session.as(user(id), SUBMIT);
      const { displayName: _, specialty: __, ...open } = INTRODUCTION;
      expect(await act(session, id, 'introduction', INTRODUCTION)).toMatchObject({ message: 'wrong_state' });
      expect(await act(session, id, 'introduction', { ...open, education: 'Oslo' })).toMatchObject({
        ok: true,
      });
      expect(await act(session, id, 'practice', PRACTICE)).toMatchObject({ message: 'wrong_state' });
      expect(await act(session, id, 'practice', { city: 'Oslo' })).toMatchObject({ ok: true });
      expect(await act(session, id, 'offer', OFFER)).toMatchObject({ message: 'wrong_state' });
      const remove = 'select public.remove_licence_document($1)';
      expect(await session.attempt(user(id), remove, [paper])).toMatchObject({ message: 'wrong_state' });
      await session.sql(`select private.decide_verification(null, $1, 'refuse', 'Not found.')`, [id]);
      expect(await act(session, id, 'introduction', INTRODUCTION)).toMatchObject({ ok: true });
      expect(await stepsOf(session, id)).toContain('send open');
      expect(await session.attempt(user(id), remove, [paper])).toMatchObject({ ok: true });
    });
  });

  it.each([
    ['introduction', 'details_invalid', { ...INTRODUCTION, specialty: 'magic' }],
    ['introduction', 'details_invalid', { ...INTRODUCTION, languages: ['english'] }],
    ['introduction', 'details_invalid', { ...INTRODUCTION, displayName: '  ' }],
    ['practice', 'details_invalid', { ...PRACTICE, timeZone: 'Oslo' }],
    ['licence', 'licence_expired', { ...LICENCE, licenceValidUntil: '2020-01-01' }],
    ['offer', 'hours_missing', { ...OFFER, weeklyHours: [] }],
    [
      'offer',
      'hours_overlap',
      { ...OFFER, weeklyHours: [...OFFER.weeklyHours, { weekday: 1, startsAt: '11:00', endsAt: '14:00' }] },
    ],
    [
      'offer',
      'offer_invalid',
      { ...OFFER, weeklyHours: [{ weekday: 9, startsAt: '09:00', endsAt: '12:00' }] },
    ],
    ['offer', 'offer_invalid', { ...OFFER, visitType: { ...OFFER.visitType, minutes: 7 } }],
    [
      'offer',
      'offer_invalid',
      { ...OFFER, visitType: { ...OFFER.visitType, currency: 'KWD', amount: 25_001 } },
    ],
    ['offer', 'offer_invalid', { ...OFFER, visitType: { ...OFFER.visitType, currency: 'XXX' } }],
  ] as const)('is refused a wrong %s with %s', async (name, message, input) => {
    await inTransaction(db, async (session) => {
      const id = await makeAccount(session, { role: 'doctor' });
      expect(await act(session, id, name, input)).toMatchObject({ code: 'P0001', message });
      expect(await act(session, await makePatient(session), name, input)).toMatchObject({
        message: 'not_doctor',
      });
    });
  });
});
