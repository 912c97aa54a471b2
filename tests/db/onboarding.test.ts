/** The steps that lead to booking and to being verified, and what people agree to on the way. */
import { describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { agreeToAll, makeAccount, makeAdmin, makeDoctor, makePatient } from './support/people.ts';
import { makeCase, tryBook } from './support/booking.ts';
import { inTransaction, owner, proven, service, user, type Session } from './support/session.ts';

const db = stack.database(2);

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

async function addPaper(session: Session, id: string): Promise<string> {
  const { id: paper } = await session.value<{ id: string }>(
    user(id),
    `select public.begin_licence_document('licence.pdf', 'application/pdf', 4, repeat('c', 64))`,
  );
  await session.as(service, 'select public.finish_licence_document($1, true)', [paper]);
  return paper;
}

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

describe('a paper of a licence', () => {
  it('is opened when it is clean: by its doctor, and by administrators with a trace', async () => {
    await inTransaction(db, async (session) => {
      const [id, other, admin] = [
        await makeAccount(session, { role: 'doctor' }),
        (await makeDoctor(session)).id,
        await makeAdmin(session),
      ];
      const paper = await addPaper(session, id);
      const open = (actor: Parameters<Session['value']>[0]) =>
        session.value(actor, 'select public.open_licence_document($1)', [paper]);
      expect(await open(user(id))).toBeNull();
      await session.as(service, `select public.complete_licence_scan($1, 'failed')`, [paper]);
      expect(
        await session.value(owner, 'select scan_status from public.licence_documents where id = $1', [paper]),
      ).toBe('pending');
      await session.as(service, `select public.complete_licence_scan($1, 'clean')`, [paper]);
      expect(await open(user(id))).toEqual({
        storageKey: `${id}/${paper}`,
        fileName: 'licence.pdf',
        mediaType: 'application/pdf',
        bytes: 4,
      });
      expect(await open(user(other))).toBeNull();
      expect(
        await session.attempt(user(admin), 'select public.open_licence_document($1)', [paper]),
      ).toMatchObject({ ok: false });
      expect(await open(proven(admin))).toMatchObject({ storageKey: `${id}/${paper}` });
      const trace = await session.sql(
        `select actor_id from public.audit_log where action = 'licence_document.opened' and subject_id = $1`,
        [id],
      );
      expect(trace).toEqual([{ actor_id: admin }]);
    });
  });

  it('with a virus is gone, and its doctor is told', async () => {
    await inTransaction(db, async (session) => {
      const id = await makeAccount(session, { role: 'doctor' });
      const paper = await addPaper(session, id);
      await session.as(service, `select public.complete_licence_scan($1, 'infected', 'Eicar')`, [paper]);
      const tasks = await session.as<{ task: { id: string } }>(
        service,
        'select public.claim_licence_removals(0) as task',
      );
      expect(tasks.map(({ task }) => task.id)).toContain(paper);
      await session.as(service, 'select public.complete_licence_removal($1)', [paper]);
      expect(await session.as(user(id), 'select state, scan_status from public.licence_documents')).toEqual([
        { state: 'gone', scan_status: 'infected' },
      ]);
      await session.as(user(id), 'select public.remove_licence_document($1)', [paper]);
      expect(await session.as(user(id), 'select from public.licence_documents')).toEqual([]);
    });
  });
});

describe('a picture', () => {
  const add = async (session: Session, id: string) => {
    const photo = await session.value<string>(user(id), 'select public.begin_photo()');
    return { photo, finish: () => session.value(service, 'select public.finish_photo($1)', [photo]) };
  };

  it('is the last one that arrived whole; the others are swept', async () => {
    await inTransaction(db, async (session) => {
      const { id } = await makeDoctor(session);
      const [one, two, cut] = [await add(session, id), await add(session, id), await add(session, id)];
      expect([await two.finish(), await one.finish(), await one.finish()]).toEqual([true, true, false]);
      const [row] = await session.sql(
        'select p.photo_id as a, d.photo_id as b from public.profiles p join public.doctors d using (id) where id = $1',
        [id],
      );
      expect(row).toEqual({ a: one.photo, b: one.photo });
      await session.sql(`alter table public.photos disable trigger tg_photos__touch`);
      await session.sql(`update public.photos set updated_at = now() - interval '6 minutes' where id = $1`, [
        cut.photo,
      ]);
      const tasks = await session.as<{ task: { id: string } }>(
        service,
        'select public.claim_photo_removals(0) as task',
      );
      expect(tasks.map(({ task }) => task.id).sort()).toEqual(
        expect.arrayContaining([two.photo, cut.photo].sort()),
      );
      expect(await cut.finish()).toBe(false);
      await session.as(user(id), 'select public.remove_photo()');
      expect(await session.sql('select photo_id from public.doctors where id = $1', [id])).toEqual([
        { photo_id: null },
      ]);
    });
  });

  it('of a listed doctor is everybody’s, of a patient their own and their doctors’', async () => {
    await inTransaction(db, async (session) => {
      const { patientId, doctor } = await makeCase(session);
      const stranger = await makeDoctor(session);
      const [hers, his] = [await add(session, patientId), await add(session, doctor.id)];
      await hers.finish();
      await his.finish();
      const open = (actor: Parameters<Session['value']>[0], { photo }: { photo: string }) =>
        session.value(actor, 'select public.open_photo($1)', [photo]);
      expect(await open({ kind: 'anon' }, his)).toEqual({ userId: doctor.id, isPublic: true });
      expect(await open({ kind: 'anon' }, hers)).toBeNull();
      expect(await open(user(patientId), hers)).toEqual({ userId: patientId, isPublic: false });
      expect(await open(user(doctor.id), hers)).toBeNull();
      expect(await open(user(stranger.id), hers)).toBeNull();
    });
  });
});
