import type pg from 'pg';

/** The appointment lies days ahead; a test cannot wait, so the clock of this one row is moved. */
export async function beginsNow(database: pg.Pool, appointmentId: string, minutesAgo = 1): Promise<void> {
  await database.query(
    `update public.appointments set starts_at = now() - make_interval(mins => $2), ends_at = now() + interval '1 minute',
       blocked = tstzrange(now() - make_interval(mins => $2), now() + interval '1 minute') where id = $1`,
    [appointmentId, minutesAgo],
  );
}
