import type pg from 'pg';

/**
 * What tests commit must not stand in the way of others, and history keeps it from being deleted: takes doctors out of
 * the directory, gives their held times back, and leaves the workers nothing of theirs to do.
 */
export async function retire(pool: pg.Pool, doctorIds: readonly string[]): Promise<void> {
  const ids = [doctorIds];
  await pool.query(
    `update public.appointments set status = 'expired' where doctor_id = any ($1::uuid[]) and status = 'held'`,
    ids,
  );
  await pool.query(`update public.doctors set verification = 'suspended' where id = any ($1::uuid[])`, ids);
  await pool.query(
    `update public.payment_instructions i set status = 'done' from public.payments p
     where p.id = i.payment_id and p.doctor_id = any ($1::uuid[])`,
    ids,
  );
  await pool.query(
    `update public.mail_outbox m set status = 'done' from public.appointments a
     where m.payload ->> 'appointmentId' = a.id::text and a.doctor_id = any ($1::uuid[])`,
    ids,
  );
}
