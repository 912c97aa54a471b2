/** What happens when an account is made, confirmed and completed. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { makeAccount, makeDoctor, makePatient } from '../../db/support/people.ts';
import { anon, inTransaction, owner, service, user, type Session } from '../../db/support/session.ts';

/** As the page sends them. */
const PATIENT_CONSENTS = JSON.stringify(
  ['terms', 'health_data'].map((kind) => ({ kind, version: '2026-11', locale: 'en' })),
);

const db = stack.database(1);
afterAll(() => db.end());

const signUp = async (session: Session, meta: unknown) => {
  const [row] = await session.sql<{ id: string }>(
    `insert into auth.users (id, email, raw_user_meta_data) values (gen_random_uuid(), gen_random_uuid() || '@test.example.org', $1) returning id`,
    [meta === undefined ? null : JSON.stringify(meta)],
  );
  const id = row?.id ?? '';
  const [profile] = await session.sql(
    `select p.role, p.full_name, p.time_zone, p.locale, p.onboarded_at,
       exists (select from public.patients t where t.id = p.id) as patient, exists (select from public.doctors d where d.id = p.id) as doctor
     from public.profiles p where p.id = $1`,
    [id],
  );
  return { id, profile };
};

describe('signing up', () => {
  it('makes a profile of the chosen role', async () => {
    await inTransaction(db, async (session) => {
      const { profile } = await signUp(session, {
        role: 'doctor',
        full_name: ' Nina Nowak ',
        time_zone: 'Europe/Warsaw',
        locale: 'de',
      });
      expect(profile).toEqual({
        role: 'doctor',
        full_name: 'Nina Nowak',
        time_zone: 'Europe/Warsaw',
        locale: 'de',
        onboarded_at: null,
        patient: false,
        doctor: true,
      });
      const patient = await signUp(session, { role: 'patient', full_name: 'Paul' });
      expect(patient.profile).toMatchObject({
        role: 'patient',
        time_zone: 'UTC',
        locale: 'en',
        patient: true,
        doctor: false,
      });
    });
  });

  it.each([
    ['nothing', undefined],
    ['an administrator', { role: 'admin', user_role: 'admin' }],
    ['nonsense', { role: 7, full_name: { a: 1 }, time_zone: 'Mars/Base', locale: '../../etc' }],
    ['a name that hides', { full_name: 'Ann\u202egnp.exe\u0007' }],
    ['a very long name', { full_name: 'x'.repeat(5_000) }],
  ])('as %s makes a harmless patient', async (_what, meta) => {
    await inTransaction(db, async (session) => {
      const { profile } = await signUp(session, meta);
      expect(profile).toMatchObject({ role: 'patient', time_zone: 'UTC', locale: 'en', patient: true });
      expect(String(profile?.full_name).length).toBeLessThanOrEqual(200);
      expect(String(profile?.full_name)).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/);
    });
  });

  it('welcomes once, when the address is confirmed', async () => {
    await inTransaction(db, async (session) => {
      const id = await makeAccount(session, { confirmed: false });
      const mails = () =>
        session.sql('select kind, payload from public.mail_outbox where recipient_id = $1', [id]);
      expect(await mails()).toEqual([]);
      await session.sql('update auth.users set email_confirmed_at = now() where id = $1', [id]);
      expect(await mails()).toEqual([{ kind: 'welcome', payload: { name: 'Test Person', role: 'patient' } }]);
      await session.sql('update auth.users set email_confirmed_at = null where id = $1', [id]);
      await session.sql('update auth.users set email_confirmed_at = now() where id = $1', [id]);
      expect(await mails()).toHaveLength(1);
    });
  });
});

describe('the token', () => {
  const claims = async (session: Session, id: string) => {
    const event = JSON.stringify({ user_id: id, claims: { sub: id, role: 'authenticated', aal: 'aal1' } });
    return session.value<{ claims: object }>(owner, 'select private.custom_access_token($1)', [event]);
  };

  it('says what the person is here, and keeps every other claim', async () => {
    await inTransaction(db, async (session) => {
      const id = await makePatient(session);
      expect(await claims(session, id)).toMatchObject({
        user_id: id,
        claims: { sub: id, role: 'authenticated', aal: 'aal1', user_role: 'patient', onboarded: true },
      });
      const doctor = await makeAccount(session, { role: 'doctor' });
      expect(await claims(session, doctor)).toMatchObject({
        claims: { user_role: 'doctor', onboarded: false },
      });
    });
  });

  it('is not for people to ask for', async () => {
    await inTransaction(db, async (session) => {
      const id = await makePatient(session);
      for (const actor of [anon, user(id), service]) {
        expect(await session.attempt(actor, 'select private.custom_access_token($1)', ['{}'])).toMatchObject({
          code: '42501',
        });
      }
    });
  });
});

describe('one’s own row', () => {
  it('takes what is the person’s to change, and checks it', async () => {
    await inTransaction(db, async (session) => {
      const id = await makePatient(session);
      const change = (set: string) =>
        session.attempt(user(id), `update public.profiles set ${set} where id = $1`, [id]);
      expect(
        (
          await change(
            `full_name = 'New', phone = '+90 212 000 00 00', country_code = 'TR', time_zone = 'Asia/Kolkata', locale = 'es'`,
          )
        ).ok,
      ).toBe(true);
      expect(await change(`time_zone = 'Mars/Base'`)).toMatchObject({
        constraint: 'profiles_time_zone_check',
      });
      expect(await change(`time_zone = 'UTC+3'`)).toMatchObject({ constraint: 'profiles_time_zone_check' });
      expect(await change(`country_code = 'xx'`)).toMatchObject({
        constraint: 'profiles_country_code_check',
      });
      expect(await change(`phone = 'call me'`)).toMatchObject({ constraint: 'profiles_phone_check' });
      expect(await change(`onboarded_at = now()`)).toMatchObject({ code: '42501' });
      expect(await change(`id = gen_random_uuid()`)).toMatchObject({ code: '42501' });
    });
  });

  it('leaves a trace when the role changes', async () => {
    await inTransaction(db, async (session) => {
      const id = await makePatient(session);
      await session.sql(`update public.profiles set role = 'admin' where id = $1`, [id]);
      const rows = await session.sql('select action, data from public.audit_log where subject_id = $1', [id]);
      expect(rows).toEqual([{ action: 'profile.role_changed', data: { from: 'patient', to: 'admin' } }]);
    });
  });
});

describe('details of a patient', () => {
  const patient = ['Ada Lovelace', 'GB', 'Europe/London', '1985-12-10', ''];
  const call = 'select public.save_patient_details($1, $2, $3, $4, $5)';

  it('open the door to booking together with the consents', async () => {
    await inTransaction(db, async (session) => {
      const id = await makeAccount(session);
      await session.as(user(id), call, patient);
      const read = async () => {
        const [row] = await session.sql(
          `select full_name, country_code, phone, birth_date::text, onboarded_at is not null as done
           from public.profiles join public.patients using (id) where id = $1`,
          [id],
        );
        return row;
      };
      const details = {
        full_name: 'Ada Lovelace',
        country_code: 'GB',
        phone: null,
        birth_date: '1985-12-10',
      };
      expect(await read()).toEqual({ ...details, done: false });
      await session.as(user(id), 'select public.give_consents($1)', [PATIENT_CONSENTS]);
      expect(await read()).toEqual({ ...details, done: true });
    });
  });

  it.each([
    ['name_missing', 0, ' '],
    ['country_invalid', 1, 'gb'],
    ['time_zone_invalid', 2, 'Mars/Base'],
    ['birth_date_invalid', 3, '2099-01-01'],
    ['birth_date_invalid', 3, null],
    ['phone_invalid', 4, 'call me'],
  ])('are refused with %s', async (message, index, value) => {
    await inTransaction(db, async (session) => {
      const id = await makeAccount(session);
      const values = patient.map((one, i) => (i === index ? value : one));
      expect(await session.attempt(user(id), call, values)).toMatchObject({ code: 'P0001', message });
      const doctor = await makeDoctor(session);
      expect(await session.attempt(user(doctor.id), call, patient)).toMatchObject({ message: 'not_patient' });
    });
  });
});
