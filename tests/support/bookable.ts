import type pg from 'pg';

export type Bookable = { visitTypeId: string; doctorId: string };

export const REASON = 'My knee hurts on stairs and I would like a second opinion before surgery.';

/** The cheapest kind of visit of a seeded doctor. */
export async function seededVisit(database: pg.Pool, slug: string): Promise<Bookable> {
  const { rows } = await database.query<Bookable>(
    `select v.id as "visitTypeId", d.id as "doctorId" from public.visit_types v join public.doctors d on d.id = v.doctor_id
     where d.slug = $1 and v.active order by v.amount limit 1`,
    [slug],
  );
  if (!rows[0]) throw new Error(`no visit of ${slug}`);
  return rows[0];
}

/** Free times of a kind of visit between two numbers of days from now, as ISO instants. */
export async function freeTimes(
  database: pg.Pool,
  visit: Bookable,
  fromDays: number,
  toDays: number,
): Promise<string[]> {
  const { rows } = await database.query<{ starts_at: Date }>(
    `select starts_at from public.list_free_slots($1, $2, now() + make_interval(days => $3), now() + make_interval(days => $4))`,
    [visit.doctorId, visit.visitTypeId, fromDays, toDays],
  );
  return rows.map(({ starts_at }) => starts_at.toISOString());
}

/** What the review page's form sends. */
export const bookingFields = (at: string) => ({ at, reason: REASON, consent: '2026-11' });
