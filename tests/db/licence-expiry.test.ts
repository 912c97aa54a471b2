/** The end of a licence: told once at each step, also after a pause, and followed by what it brings about. */
import { afterAll, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { confirmed } from './support/ending.ts';
import { makeDoctor } from './support/people.ts';
import { inTransaction, service, type Session } from './support/session.ts';

const db = stack.database(2);
afterAll(() => db.end());

const watch = (session: Session) => session.as(service, 'select public.watch_licences()');
const endsIn = (session: Session, id: string, days: number) =>
  session.sql(
    `update public.doctors set licence_valid_until = (now() at time zone 'UTC')::date + $2::integer where id = $1`,
    [id, days],
  );
/** As if so many days had passed: what was told and when it ends move back together. */
async function pass(session: Session, id: string, days: number) {
  await session.sql('alter table public.doctors disable trigger tg_doctors__follow_licence_end');
  await session.sql(
    `update private.licence_reminders set valid_until = valid_until - $2::integer where doctor_id = $1`,
    [id, days],
  );
  await session.sql(
    `update public.doctors set licence_valid_until = licence_valid_until - $2::integer where id = $1`,
    [id, days],
  );
  await session.sql('alter table public.doctors enable trigger tg_doctors__follow_licence_end');
  await watch(session);
  await watch(session);
}
const told = (session: Session, id: string) =>
  session.value<string[]>(
    { kind: 'owner' },
    `select array(select m.kind from public.mail_outbox m where m.recipient_id = $1 and m.kind like 'licence%' order by m.created_at, m.kind)`,
    [id],
  );
const isListed = (session: Session, id: string) =>
  session.value<boolean>({ kind: 'owner' }, 'select is_listed from public.doctors where id = $1', [id]);

it('reminds once 60, 30 and 7 days before, and unlists the day after the last', async () => {
  await inTransaction(db, async (session) => {
    const { id } = await makeDoctor(session);
    await endsIn(session, id, 61);
    await watch(session);
    expect(await told(session, id)).toEqual([]);
    const counts: number[] = [];
    // 60, 59, 30, 29, 7, 0 days before, and one after.
    for (const days of [1, 1, 29, 1, 22, 7]) {
      await pass(session, id, days);
      counts.push((await told(session, id)).length);
    }
    expect(counts).toEqual([1, 1, 2, 2, 3, 3]);
    expect(await isListed(session, id)).toBe(true);
    await pass(session, id, 1);
    expect(await told(session, id)).toEqual([
      'licence_ended',
      'licence_ending',
      'licence_ending',
      'licence_ending',
    ]);
    expect(await isListed(session, id)).toBe(false);
  });
});

it('tells the nearest alone after a pause, keeps appointments, and tells administrators', async () => {
  await inTransaction(db, async (session) => {
    await session.sql(`update public.platform_settings set alert_email = 'alerts@example.org'`);
    const visit = await confirmed(session);
    const { id } = visit.doctor;
    await endsIn(session, id, 20);
    await watch(session);
    expect(await told(session, id)).toEqual(['licence_ending']);
    // The worker stood still over the last days.
    await pass(session, id, 25);
    expect(await told(session, id)).toEqual(['licence_ended', 'licence_ending']);
    const [alert] = await session.sql<{ payload: { visits: number } }>(
      `select payload from public.mail_outbox where kind = 'licence_alert' and payload ->> 'doctorId' = $1`,
      [id],
    );
    expect(alert?.payload.visits).toBe(1);
    expect(
      await session.value({ kind: 'owner' }, 'select status from public.appointments where id = $1', [
        visit.id,
      ]),
    ).toBe('confirmed');

    // A renewed licence takes back what was not sent yet, and begins anew.
    await endsIn(session, id, 400);
    expect(await told(session, id)).toEqual([]);
    expect(await isListed(session, id)).toBe(true);
    await endsIn(session, id, 7);
    await watch(session);
    expect(await told(session, id)).toEqual(['licence_ending']);
  });
});
