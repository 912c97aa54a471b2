import { afterAll, describe, expect, it } from 'vitest';
import { en } from '../../supabase/functions/_shared/messages/en/index.ts';
import { MAIL_KINDS } from '../../supabase/functions/_shared/mail/payloads.ts';
import { notifications as words } from '../../app/messages/en/notifications.ts';
import { stack } from '../support/stack.ts';
import { makeCase } from './support/booking.ts';
import { inTransaction, owner, service, user, type Session } from './support/session.ts';

const db = stack.database(2);
afterAll(() => db.end());

type Kind = { kind: string; topic: string | null; necessaryFor: string | null };

describe('the catalogue of messages', () => {
  it('has every kind that there are words and facts for, and no other', async () => {
    const { rows } = await db.query<Kind>(
      `select kind, topic, necessary_for as "necessaryFor" from public.notification_kinds order by kind`,
    );
    expect(rows.map(({ kind }) => kind)).toEqual([...MAIL_KINDS].sort());
    expect(MAIL_KINDS.filter((kind) => !Object.hasOwn(en, kind))).toEqual([]);
    // Whoever reads the choices is told what each of them is, and why the others are none.
    const topics = await db.query<{ topic: string }>('select topic from public.notification_topics');
    expect(Object.keys(words.topics).sort()).toEqual(topics.rows.map(({ topic }) => topic).sort());
    const reasons = new Set(rows.flatMap(({ necessaryFor }) => necessaryFor ?? []));
    reasons.delete('service');
    expect(Object.keys(words.necessary).sort()).toEqual([...reasons].sort());
    expect(topics.rows.filter(({ topic }) => !rows.some((row) => row.topic === topic))).toEqual([]);
  });

  it('has every kind that the database sends', async () => {
    const { rows } = await db.query<{ body: string }>(
      `select p.prosrc as body from pg_proc p where p.pronamespace = 'private'::regnamespace
         and p.prosrc ~ 'enqueue_mail|tell_guest|mail_outbox'`,
    );
    const sent = rows.flatMap(({ body }) =>
      [...body.matchAll(/enqueue_mail\(\s*'([a-z_]+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(sent.length).toBeGreaterThan(15);
    // Some put the name together from its beginning.
    const isKnown = (sent: string) =>
      MAIL_KINDS.some((kind) => (sent.endsWith('_') ? kind.startsWith(sent) : kind === sent));
    expect(sent.filter((kind) => !isKnown(kind))).toEqual([]);
  });
});

const tell = (session: Session, id: string, kind: string, key: string) =>
  session.as(owner, `select private.enqueue_mail($1, $2, '{"doctorName":"A"}', $3)`, [kind, id, key]);

async function told(session: Session, id: string) {
  const lines = await session.sql<{ key: string }>(
    `select dedupe_key as key from public.notifications where user_id = $1 and dedupe_key like 'test:%' order by 1`,
    [id],
  );
  const mails = await session.sql<{ key: string }>(
    `select dedupe_key as key from public.mail_outbox where recipient_id = $1 and dedupe_key like 'test:%' order by 1`,
    [id],
  );
  return { lines: lines.map(({ key }) => key), mails: mails.map(({ key }) => key) };
}

const unread = (session: Session, id: string) =>
  session.value<number>(
    user(id),
    'select public.unread_notifications(p) from public.profiles p where id = $1',
    [id],
  );

describe('a notification', () => {
  it('is written with the mail, once for one event, and each only where it is wanted', () =>
    inTransaction(db, async (session) => {
      const { patientId: id } = await makeCase(session);
      await tell(session, id, 'follow_up_proposed', 'test:1');
      await tell(session, id, 'follow_up_proposed', 'test:1');
      await tell(session, id, 'recovery', 'test:2');
      expect(await told(session, id)).toEqual({ lines: ['test:1'], mails: ['test:1', 'test:2'] });
      const choose = (mail: string, inApp: string) =>
        session.as(user(id), 'select public.set_notification_preferences($1, $2)', [mail, inApp]);
      await choose('{}', '{follow_ups}');
      await tell(session, id, 'follow_up_proposed', 'test:3');
      await choose('{follow_ups}', '{}');
      await tell(session, id, 'follow_up_proposed', 'test:4');
      await choose('{}', '{}');
      await tell(session, id, 'follow_up_proposed', 'test:5');
      await tell(session, id, 'appointment_moved', 'test:6');
      expect(await told(session, id)).toEqual({
        lines: ['test:1', 'test:3', 'test:6'],
        mails: ['test:1', 'test:2', 'test:4', 'test:6'],
      });
    }));

  it('of what can be refused does not reach who is suspended, and nothing reaches who leaves', () =>
    inTransaction(db, async (session) => {
      const { patientId: id } = await makeCase(session);
      await session.sql(`insert into public.account_suspensions (user_id, reason) values ($1, 'A test.')`, [
        id,
      ]);
      await tell(session, id, 'follow_up_proposed', 'test:1');
      await tell(session, id, 'payment_returned', 'test:2');
      expect(await told(session, id)).toEqual({ lines: ['test:2'], mails: ['test:2'] });
      await session.sql('insert into public.account_deletions (user_id) values ($1)', [id]);
      await tell(session, id, 'payment_returned', 'test:3');
      expect((await told(session, id)).lines).toEqual(['test:2']);
    }));

  it('is marked as read by its owner alone, and what came later stays unread', () =>
    inTransaction(db, async (session) => {
      const [{ patientId: id }, { patientId: other }] = [await makeCase(session), await makeCase(session)];
      const before = await unread(session, id);
      await tell(session, id, 'payment_returned', 'test:1');
      await tell(session, id, 'payment_returned', 'test:2');
      await session.sql(
        `update public.notifications set created_at = now() + interval '1 minute' where dedupe_key = 'test:2' and user_id = $1`,
        [id],
      );
      expect(await unread(session, id)).toBe(before + 2);
      const ids = await session.sql<{ id: string }>(
        'select id from public.notifications where user_id = $1',
        [id],
      );
      const list = [ids.map((row) => row.id)];
      expect(await session.value(user(other), 'select public.mark_notifications_read($1)', list)).toBe(0);
      expect(await session.value(user(id), 'select public.mark_notifications_read(null, now())')).toBe(
        before + 1,
      );
      expect(await unread(session, id)).toBe(1);
      await session.sql(
        `update public.notifications set created_at = now() - interval '13 months' where user_id = $1`,
        [id],
      );
      await session.as(service, 'select public.sweep_notifications()');
      expect((await told(session, id)).lines).toEqual([]);
    }));
});
