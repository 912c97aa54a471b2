/** A doctor of a test's own, listed and signed in with the test password, and visits in their calendar. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { makePatients } from './signed-in.ts';

export type ListedDoctor = { id: string; email: string; slug: string; visitTypeId: string };

/**
 * Weekdays from nine to five on their own clock, thirty minutes by video for 80 euro.
 * @param timeZone IANA name
 */
export async function makeListedDoctor(database: pg.Pool, timeZone = 'Europe/Berlin'): Promise<ListedDoctor> {
  const [email = ''] = await makePatients(database, 1);
  const { rows } = await database.query<{ id: string }>('select id from auth.users where email = $1', [
    email,
  ]);
  const id = rows[0]?.id ?? '';
  const [slug, visitTypeId] = [`dr-${id.slice(0, 18)}`, randomUUID()];
  // Made as a patient, whose account can sign in; a role is changed by the server alone.
  await database.query(
    `update public.profiles set role = 'doctor', full_name = 'Dana Doctor', time_zone = $2 where id = $1`,
    [id, timeZone],
  );
  await database.query('delete from public.patients where id = $1', [id]);
  await database.query('insert into public.doctors (id) values ($1) on conflict do nothing', [id]);
  await database.query(
    `insert into public.visit_types (id, doctor_id, mode, minutes, amount, currency) values ($1, $2, 'video', 30, 8000, 'EUR')`,
    [visitTypeId, id],
  );
  await database.query(
    `insert into public.availability_rules (doctor_id, weekday, starts_at, ends_at)
     select $1, day, '09:00', '17:00' from generate_series(1, 5) as day`,
    [id],
  );
  await database.query(
    `insert into public.doctor_payout_accounts (doctor_id, stripe_account_id, transfers_status) values ($1, $2, 'active')`,
    [id, `acct_${id.replaceAll('-', '')}`],
  );
  await database.query(
    `update public.doctors set slug = $2, display_name = 'Dr. Dana Doctor', headline = 'Second opinions', specialty = 'urology',
       languages = '{en}', country_code = 'DE', city = 'Berlin', time_zone = $3, verification = 'verified', payout = 'active',
       licence_registry = 'Landesärztekammer Berlin', licence_number = 'B-4711', licence_country = 'DE',
       licence_valid_until = current_date + 400, notice_minutes = 0 where id = $1`,
    [id, slug, timeZone],
  );
  return { id, email, slug, visitTypeId };
}

/**
 * A confirmed visit at the doctor's first free time at least so many days ahead. Its payment is left at its beginning, so
 * that the books of the run stay true.
 */
export async function addVisit(
  database: pg.Pool,
  doctor: ListedDoctor,
  days: number,
): Promise<{ id: string; startsAt: string }> {
  const [email] = await makePatients(database, 1);
  const { rows } = await database.query<{ id: string; startsAt: Date }>(
    `insert into public.appointments (reference, patient_id, doctor_id, visit_type_id, mode, status, starts_at, ends_at, blocked,
       patient_time_zone, doctor_time_zone, reason, amount, currency, refund_terms, consent_version, consented_at,
       hold_expires_at, confirmed_at)
     select private.new_reference(), u.id, d.id, $2, 'video', 'confirmed', s.starts_at, s.ends_at,
       tstzrange(s.starts_at, s.ends_at), 'Europe/London', d.time_zone, 'A second opinion on reports that I share before.',
       8000, 'EUR', '[]', '2026-11', now(), now(), now()
     from public.doctors d
     join auth.users u on u.email = $3
     cross join lateral (
       select * from public.list_free_slots(d.id, $2, now() + make_interval(days => $4), now() + make_interval(days => $4 + 7))
       limit 1) as s
     where d.id = $1
     returning id, starts_at as "startsAt"`,
    [doctor.id, doctor.visitTypeId, email, days],
  );
  const [visit] = rows;
  if (!visit) throw new Error('the doctor has no free time');
  await database.query(
    `insert into public.payments (appointment_id, patient_id, doctor_id, amount, currency, fee_bps, fee_amount, transfer_group)
     select id, patient_id, doctor_id, amount, currency, 1500, 1200, 'ect_' || id from public.appointments where id = $1`,
    [visit.id],
  );
  return { id: visit.id, startsAt: visit.startsAt.toISOString() };
}
