import { randomUUID } from 'node:crypto';
import type { Session } from './session.ts';

/** Any valid reason for a visit. */
export const REASON = 'My knee hurts on stairs and I would like a second opinion before surgery.';
export const CONSENT = '2026-11';

type AccountOptions = { role?: 'patient' | 'doctor'; name?: string; zone?: string; confirmed?: boolean };

/** An account as Auth makes one; its profile comes from the trigger. */
export async function makeAccount(session: Session, options: AccountOptions = {}): Promise<string> {
  const { role = 'patient', name = 'Test Person', zone = 'Europe/London', confirmed = true } = options;
  const id = randomUUID();
  await session.sql(
    `insert into auth.users (id, aud, role, email, email_confirmed_at, raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
     values ($1, 'authenticated', 'authenticated', $2, $3, '{}', $4, now(), now())`,
    [
      id,
      `${id}@test.example.org`,
      confirmed ? new Date() : null,
      JSON.stringify({ role, full_name: name, time_zone: zone }),
    ],
  );
  return id;
}

/** A patient who may book. */
export async function makePatient(session: Session, name = 'Ada Example'): Promise<string> {
  const id = await makeAccount(session, { name });
  await session.sql(`update public.profiles set onboarded_at = now(), country_code = 'GB' where id = $1`, [
    id,
  ]);
  await agreeToAll(session, id);
  return id;
}

/** Gives every consent that this account is asked for now. */
export async function agreeToAll(session: Session, id: string): Promise<void> {
  await session.sql(
    `insert into public.consents (user_id, kind, version, locale)
     select p.id, k.kind, k.version, 'en' from public.profiles p join public.consent_kinds k on k.role = p.role where p.id = $1`,
    [id],
  );
}

export async function makeAdmin(session: Session): Promise<string> {
  const id = await makeAccount(session, { name: 'Admin Example' });
  await session.sql(`update public.profiles set role = 'admin' where id = $1`, [id]);
  await session.sql('delete from public.patients where id = $1', [id]);
  return id;
}

export type DoctorOptions = {
  zone?: string;
  minutes?: number;
  amount?: number;
  currency?: string;
  bufferBefore?: number;
  bufferAfter?: number;
  notice?: number;
  horizon?: number;
  step?: number | null;
  /** Weekly hours; default every day around the clock. */
  hours?: { weekday: number; from: string; to: string }[];
};

export type TestDoctor = { id: string; visitTypeId: string; minutes: number };

const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));

/** A listed doctor with one visit type. */
export async function makeDoctor(session: Session, options: DoctorOptions = {}): Promise<TestDoctor> {
  const { zone = 'UTC', minutes = 30, amount = 10_000, currency = 'EUR', hours = ALWAYS } = options;
  const id = await makeAccount(session, { role: 'doctor', name: 'Dana Doctor', zone });
  const visitTypeId = randomUUID();
  await session.sql(
    `insert into public.visit_types (id, doctor_id, mode, minutes, amount, currency) values ($1, $2, 'video', $3, $4, $5)`,
    [visitTypeId, id, minutes, amount, currency],
  );
  await session.sql(
    `insert into public.availability_rules (doctor_id, weekday, starts_at, ends_at)
     select $1, h.weekday, h."from"::time, h."to"::time
     from jsonb_to_recordset($2) as h (weekday integer, "from" text, "to" text)`,
    [id, JSON.stringify(hours)],
  );
  await session.sql(
    `insert into public.doctor_payout_accounts (doctor_id, stripe_account_id, transfers_status) values ($1, $2, 'active')`,
    [id, `acct_${id.replaceAll('-', '')}`],
  );
  await session.sql(
    `update public.doctors set slug = 'd-' || $1, display_name = 'Dr. Dana Doctor', headline = 'Test', specialty = 'urology',
       languages = '{en}', country_code = 'GB', city = 'London', time_zone = $2, verification = 'verified', payout = 'active',
       licence_registry = 'General Medical Council', licence_number = substr(id::text, 1, 8), licence_country = 'GB',
       licence_valid_until = current_date + 400, buffer_before_minutes = $3, buffer_after_minutes = $4, notice_minutes = $5,
       horizon_days = $6, slot_step_minutes = $7
     where id = $1::uuid`,
    [
      id,
      zone,
      options.bufferBefore ?? 0,
      options.bufferAfter ?? 0,
      options.notice ?? 0,
      options.horizon ?? 60,
      options.step ?? null,
    ],
  );
  return { id, visitTypeId, minutes };
}
