/** The first free time in the directory follows whatever moves it, at once. */
import { afterAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { stack } from '../support/stack.ts';
import { book, inHours, letLapse, makeCase, tryBook, type Case } from './support/booking.ts';
import { makePatient } from './support/people.ts';
import { inTransaction, service, user, type Session } from './support/session.ts';

const db = stack.database(1);
afterAll(() => db.end());

const HOUR = 3_600_000;
const shown = (session: Session, { doctor }: Case) =>
  session.value<Date | null>(service, 'select next_free_at from public.doctors where id = $1', [doctor.id]);
const truth = (session: Session, { doctor }: Case) =>
  session.value<Date | null>({ kind: 'owner' }, 'select private.find_next_free($1)', [doctor.id]);
const plus = (at: Date | string, ms: number) => new Date(new Date(at).getTime() + ms).toISOString();

/** A listed doctor whose first free time is known. */
async function known(session: Session, options: Parameters<typeof makeCase>[1] = {}): Promise<Case> {
  const visit = await makeCase(session, { notice: 600, ...options });
  // Only this doctor is due.
  await session.sql(`update private.next_free_queue set due_at = 'infinity' where doctor_id <> $1`, [
    visit.doctor.id,
  ]);
  await session.value(service, 'select public.expire_holds()');
  return visit;
}

describe('the first free time', () => {
  it('moves with the booking that takes it, and back with the hold that is given back', async () => {
    await inTransaction(db, async (session) => {
      const visit = await known(session);
      const first = (await shown(session, visit)) ?? new Date(0);
      expect(first).toEqual(await truth(session, visit));
      const hold = await book(session, { ...visit, startsAt: first.toISOString() });
      expect((await shown(session, visit))?.toISOString()).toBe(plus(first, HOUR / 2));
      await session.as(user(visit.patientId), 'select public.release_hold($1)', [hold.id]);
      expect(await shown(session, visit)).toEqual(first);
    });
  });

  it('comes back when a hold lapses, with the next housekeeping', async () => {
    await inTransaction(db, async (session) => {
      const visit = await known(session);
      const first = (await shown(session, visit)) ?? new Date(0);
      const hold = await book(session, { ...visit, startsAt: first.toISOString() });
      await letLapse(session, hold.id);
      await session.value(service, 'select public.expire_holds()');
      expect(await shown(session, visit)).toEqual(first);
    });
  });

  it('counts the buffers of what is booked before it', async () => {
    await inTransaction(db, async (session) => {
      const visit = await known(session, { bufferBefore: 10, minutes: 60, step: 30 });
      const first = (await shown(session, visit)) ?? new Date(0);
      const ends = plus(first, -5 * 60_000);
      const starts = plus(ends, -HOUR);
      await session.sql(
        `insert into public.appointments (reference, patient_id, doctor_id, visit_type_id, mode, status, starts_at, ends_at, blocked,
           patient_time_zone, doctor_time_zone, reason, amount, currency, refund_terms, consent_version, consented_at, hold_expires_at)
         values ('ECT-BUFF-ER', $1, $2, $3, 'video', 'held', $4, $5, tstzrange($4, $5), 'UTC', 'UTC', 'Any', 100, 'EUR', '[]',
           '2026-11', now(), now() + interval '30 minutes')`,
        [visit.patientId, visit.doctor.id, visit.doctor.visitTypeId, starts, ends],
      );
      expect((await shown(session, visit))?.toISOString()).toBe(plus(first, HOUR / 2));
      expect(await shown(session, visit)).toEqual(await truth(session, visit));
    });
  });

  it('follows an appointment that is moved away or cancelled', async () => {
    await inTransaction(db, async (session) => {
      const visit = await known(session);
      const first = (await shown(session, visit)) ?? new Date(0);
      const hold = await book(session, { ...visit, startsAt: first.toISOString() });
      const move = (at: string) =>
        session.sql(
          `update public.appointments set starts_at = $2::timestamptz, ends_at = $2::timestamptz + interval '30 minutes',
             blocked = tstzrange($2::timestamptz, $2::timestamptz + interval '30 minutes') where id = $1`,
          [hold.id, at],
        );
      await move(plus(first, 5 * HOUR));
      expect(await shown(session, visit)).toEqual(first);
      await move(first.toISOString());
      expect((await shown(session, visit))?.toISOString()).toBe(plus(first, HOUR / 2));
      await session.sql(`update public.appointments set status = 'cancelled' where id = $1`, [hold.id]);
      expect(await shown(session, visit)).toEqual(first);
    });
  });

  it('is looked at again when the notice reaches it, and every hour where nothing is free', async () => {
    await inTransaction(db, async (session) => {
      const visit = await known(session);
      const due = () =>
        session.value<Date>(
          { kind: 'owner' },
          'select due_at from private.next_free_queue where doctor_id = $1',
          [visit.doctor.id],
        );
      const first = (await shown(session, visit)) ?? new Date(0);
      expect((await due()).toISOString()).toBe(plus(first, -10 * HOUR));
      await session.sql('delete from public.availability_rules where doctor_id = $1', [visit.doctor.id]);
      await session.value(service, 'select public.expire_holds()');
      expect(await shown(session, visit)).toBeNull();
      expect((await due()).getTime()).toBeLessThanOrEqual(Date.now() + HOUR);
    });
  });

  it('is looked at anew by all when the horizon of the platform changes', async () => {
    await inTransaction(db, async (session) => {
      await known(session);
      await session.sql('update public.platform_settings set booking_max_days = 7');
      const later = await session.value<number>(
        { kind: 'owner' },
        'select count(*)::integer from private.next_free_queue where due_at > now()',
      );
      expect(later).toBe(0);
    });
  });
});

describe('any order of events', () => {
  it('leaves the first free time that looking anew would find', async () => {
    const acts = fc.array(
      fc.record({
        what: fc.constantFrom('book', 'release', 'cancel', 'move'),
        at: fc.integer({ min: 0, max: 11 }),
      }),
      { minLength: 3, maxLength: 10 },
    );
    await inTransaction(db, async (session) => {
      await fc.assert(
        fc.asyncProperty(
          acts,
          fc.constantFrom(0, 15),
          fc.constantFrom(0, 20),
          async (list, before, after) => {
            await session.sql('savepoint one');
            const visit = await known(session, {
              bufferBefore: before,
              bufferAfter: after,
              minutes: 45,
              step: 15,
            });
            const holds: string[] = [];
            for (const { what, at } of list) {
              const startsAt = plus(inHours(11), at * 900_000);
              const [id] = holds.slice(at % Math.max(holds.length, 1));
              if (what === 'book') {
                const made = await tryBook(session, {
                  ...visit,
                  patientId: await makePatient(session),
                  startsAt,
                });
                if (made.ok) holds.push(made.rows[0]?.hold.id ?? '');
              } else if (id && what === 'move') {
                await session.attempt(
                  { kind: 'owner' },
                  `update public.appointments set starts_at = $2::timestamptz, ends_at = $2::timestamptz + interval '45 minutes',
                   blocked = tstzrange($2::timestamptz - make_interval(mins => $3), $2::timestamptz + make_interval(mins => 45 + $4))
                 where id = $1 and status = 'held'`,
                  [id, startsAt, before, after],
                  true,
                );
              } else if (id) {
                await session.sql(
                  `update public.appointments set status = $2 where id = $1 and status = 'held'`,
                  [id, what === 'cancel' ? 'cancelled' : 'expired'],
                );
              }
              expect(await shown(session, visit)).toEqual(await truth(session, visit));
            }
            await session.sql('rollback to savepoint one');
          },
        ),
        { numRuns: 20 },
      );
    });
  });
});

it('is sorted and filtered by an index of its own', async () => {
  await inTransaction(db, async (session) => {
    // The test's directory is small enough to be read whole; whether the index can answer is what counts.
    await session.sql(
      'set local enable_seqscan = off; set local enable_bitmapscan = off; set local enable_sort = off',
    );
    const filter = await session.value<string>(
      { kind: 'owner' },
      'select private.directory_filter(null, null, null, null, null, 3)',
    );
    for (const where of ['', filter.replace('$11', '3')]) {
      const plan = await session.sql<{ 'QUERY PLAN': string }>(
        `explain select d.id from public.doctors d where d.is_listed${where}
         order by coalesce(d.next_free_at, 'infinity'), d.id limit 11`,
      );
      expect(plan.map((row) => row['QUERY PLAN']).join(' ')).toContain('using doctors_listed_soonest_idx');
    }
  });
});
