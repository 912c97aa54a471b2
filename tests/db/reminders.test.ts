import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { checkOut, makeCase } from './support/booking.ts';
import { anon, inTransaction, service, user, type Session } from './support/session.ts';
import { event, ingest, paidSession } from './support/stripe.ts';

const db = stack.database(2);
afterAll(() => db.end());

type Visit = { id: string; patientId: string; doctorId: string };

/** A confirmed appointment that begins in so many hours, agreed on long ago unless it is fresh. */
async function confirmed(session: Session, hours: number, fresh = false): Promise<Visit> {
  const visit = await makeCase(session, {}, fresh ? hours : 72);
  const hold = await checkOut(session, visit);
  await ingest(session, event('checkout.session.completed', paidSession({ ...hold, amount: 10_000 })));
  if (!fresh) {
    await move(session, hold.id, hours);
    await session.sql('delete from private.appointment_reminders where appointment_id = $1', [hold.id]);
  }
  return { id: hold.id, patientId: visit.patientId, doctorId: visit.doctor.id };
}

const move = (session: Session, id: string, hours: number) =>
  session.sql(
    `update public.appointments a set starts_at = t.at, ends_at = t.at + interval '30 minutes',
       blocked = tstzrange(t.at, t.at + interval '30 minutes'), sequence = sequence + 1
     from (select now() + make_interval(mins => $2) as at) as t where a.id = $1`,
    [id, Math.round(hours * 60)],
  );

const run = (session: Session) => session.as(service, 'select public.enqueue_reminders()');

/** What waits for one appointment: kind of mail and how far ahead, sorted. */
async function reminders(session: Session, { id }: Visit): Promise<string[]> {
  const rows = await session.sql<{ line: string }>(
    `select kind || ' ' || (payload ->> 'ahead') as line from public.mail_outbox
     where payload ->> 'appointmentId' = $1 and kind like 'appointment_reminder%' order by 1`,
    [id],
  );
  return rows.map(({ line }) => line);
}

const BOTH = (ahead: string) => [
  `appointment_reminder_doctor ${ahead}`,
  `appointment_reminder_patient ${ahead}`,
];

describe('reminders', () => {
  it('go to both sides a day and an hour before, each once', () =>
    inTransaction(db, async (session) => {
      const visit = await confirmed(session, 24.5);
      await run(session);
      expect(await reminders(session, visit)).toEqual([]);
      await move(session, visit.id, 23.9);
      await session.sql('delete from private.appointment_reminders where appointment_id = $1', [visit.id]);
      await run(session);
      await run(session);
      expect(await reminders(session, visit)).toEqual(BOTH('day'));
    }));

  it('say an hour when it is an hour, and not a day at the same time', () =>
    inTransaction(db, async (session) => {
      const visit = await confirmed(session, 0.9);
      await run(session);
      await run(session);
      expect(await reminders(session, visit)).toEqual(BOTH('hour'));
    }));

  it('are left out where the time was agreed on after their moment', () =>
    inTransaction(db, async (session) => {
      const visit = await confirmed(session, 5, true);
      await run(session);
      expect(await reminders(session, visit)).toEqual([]);
      const kinds = await session.sql(
        'select kind from private.appointment_reminders where appointment_id = $1',
        [visit.id],
      );
      expect(kinds).toEqual([{ kind: 'day' }]);
    }));

  it('are on the clock that the recipient has now', () =>
    inTransaction(db, async (session) => {
      const visit = await confirmed(session, 20);
      await session.sql(`update public.profiles set time_zone = 'Asia/Kathmandu' where id = $1`, [
        visit.patientId,
      ]);
      await run(session);
      const rows = await session.sql(
        `select time_zone, payload ->> 'patientTimeZone' as shown from public.mail_outbox
         where recipient_id = $1 and kind = 'appointment_reminder_patient'`,
        [visit.patientId],
      );
      expect(rows).toEqual([{ time_zone: 'Asia/Kathmandu', shown: 'Asia/Kathmandu' }]);
    }));

  it('that still wait go with a time that is moved, and come anew for the new one', () =>
    inTransaction(db, async (session) => {
      const visit = await confirmed(session, 20);
      await run(session);
      await move(session, visit.id, 60);
      expect(await reminders(session, visit)).toEqual([]);
      await run(session);
      expect(await reminders(session, visit)).toEqual([]);
      // Moved to a time whose first moment has passed: only the hour is still to come.
      await move(session, visit.id, 10);
      await run(session);
      expect(await reminders(session, visit)).toEqual([]);
    }));

  it('end with a cancelled appointment, also those that wait', () =>
    inTransaction(db, async (session) => {
      const visit = await confirmed(session, 20);
      await run(session);
      await session.sql(
        `update public.appointments set status = 'cancelled', ended_at = now() where id = $1`,
        [visit.id],
      );
      await run(session);
      expect(await reminders(session, visit)).toEqual([]);
    }));

  it('that are late are not sent, and do not stay', () =>
    inTransaction(db, async (session) => {
      const visit = await confirmed(session, 0.5);
      await run(session);
      await session.sql(
        `update public.mail_outbox set expires_at = now() - interval '1 second' where payload ->> 'appointmentId' = $1 and kind like 'appointment_reminder%'`,
        [visit.id],
      );
      const claimed = await session.as<{ one: { payload: { appointmentId: string }; kind: string } }>(
        service,
        'select public.claim_outbox(500, 60) as one',
      );
      const kinds = claimed
        .filter(({ one }) => one.payload.appointmentId === visit.id)
        .map(({ one }) => one.kind);
      expect(kinds).not.toContain('appointment_reminder_patient');
      await run(session);
      expect(await reminders(session, visit)).toEqual([]);
    }));

  it('are not sent to who refused them, while necessary mails are', () =>
    inTransaction(db, async (session) => {
      const visit = await confirmed(session, 20);
      await session.as(user(visit.patientId), `select public.set_notification_preferences('{}', '{}')`);
      await run(session);
      expect(await reminders(session, visit)).toEqual(['appointment_reminder_doctor day']);
      await session.as(
        user(visit.patientId),
        `select public.set_notification_preferences('{appointment_reminders,nonsense}', '{}')`,
      );
      await move(session, visit.id, 0.5);
      await session.sql('delete from private.appointment_reminders where appointment_id = $1', [visit.id]);
      await run(session);
      expect(await reminders(session, visit)).toEqual(BOTH('hour'));
    }));
});

describe('the link that refuses a kind of mail', () => {
  const token = (session: Session, id: string, kind = 'appointment_reminder_patient') =>
    session.value<string | null>({ kind: 'owner' }, 'select private.unsubscribe_token($1, $2)', [id, kind]);
  const answer = (session: Session, link: string, wanted = false) =>
    session.value<{ topic: string; wanted: boolean } | null>(
      anon,
      'select public.answer_unsubscribe($1, $2)',
      [link, wanted],
    );

  it('needs no sign-in, can be pressed twice, and undone', () =>
    inTransaction(db, async (session) => {
      const { patientId } = await makeCase(session, {}, 48);
      const link = (await token(session, patientId)) ?? '';
      const refused = { topic: 'appointment_reminders', wanted: false };
      expect(await answer(session, link)).toEqual(refused);
      expect(await answer(session, link)).toEqual(refused);
      expect(await answer(session, link, true)).toEqual({ ...refused, wanted: true });
    }));

  it('cannot be made by anybody else, nor turned to another person', () =>
    inTransaction(db, async (session) => {
      const [one, two] = [await makeCase(session, {}, 48), await makeCase(session, {}, 48)];
      const mine = (await token(session, one.patientId)) ?? '';
      const theirs = (await token(session, two.patientId)) ?? '';
      const [kind = '', body = ''] = mine.split('.');
      const bytes = (part: string) => Buffer.from(part.split('.').at(-1) ?? '', 'base64url');
      const mixed = Buffer.concat([bytes(theirs).subarray(0, 16), bytes(mine).subarray(16)]);
      const changed = bytes(mine);
      changed.writeUInt8(changed.readUInt8(31) ^ 1, 31);
      const forged = [
        `${kind}.${mixed.toString('base64url')}`,
        `${kind}.${changed.toString('base64url')}`,
        `security.${body}`,
        body,
        '',
        `${kind}.${'A'.repeat(43)}`,
      ];
      for (const link of forged) expect(await answer(session, link), link).toBeNull();
      const rows = await session.sql('select from public.notification_preferences where user_id = any ($1)', [
        [one.patientId, two.patientId],
      ]);
      expect(rows).toEqual([]);
    }));

  it('is not in mails that are necessary', () =>
    inTransaction(db, async (session) => {
      const { patientId } = await makeCase(session, {}, 48);
      expect(await token(session, patientId, 'payment_returned')).toBeNull();
    }));
});
