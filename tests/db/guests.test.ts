/** One relative or interpreter by a link in a mail: who may invite, what the link opens, and how it ends. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { aVisitNow } from './support/consultation.ts';
import { makeDoctor, makePatient } from './support/people.ts';
import { anon, inTransaction, owner, service, user, type Actor, type Session } from './support/session.ts';

const db = stack.database(1);
afterAll(() => db.end());

const EMAIL = 'ben.guest@example.org';
const invite = (
  session: Session,
  who: Actor,
  id: string,
  role = 'relative',
  email = EMAIL,
  name = 'Ben Example',
) => session.attempt(who, 'select public.invite_guest($1, $2, $3, $4) as id', [id, name, email, role], true);

type Mail = {
  id: string;
  kind: string;
  payload: { guestToken: string | null };
  time_zone: string;
  to_email: string;
};
const mailsTo = (session: Session, email = EMAIL) =>
  session.sql<Mail>(
    `select id, kind, payload, time_zone, to_email from public.mail_outbox where to_email = $1 order by created_at, kind`,
    [email],
  );
const tokenOf = async (session: Session) => {
  const mails = (await mailsTo(session)).filter(({ payload }) => payload.guestToken);
  return mails.at(-1)?.payload.guestToken ?? '';
};
const page = (session: Session, token: string) =>
  session.value<Record<string, unknown> | null>(anon, 'select public.get_guest_visit($1)', [token]);

describe('an invitation', () => {
  it('is the patient’s for a relative or an interpreter, the doctor’s for an interpreter, one at a time', async () => {
    await inTransaction(db, async (session) => {
      const { id, doctor, patient } = await aVisitNow(session, 600);
      expect(await invite(session, doctor, id, 'relative')).toMatchObject({ message: 'guest_role_invalid' });
      expect(await invite(session, patient, id, 'friend')).toMatchObject({ message: 'guest_role_invalid' });
      expect(await invite(session, patient, id, 'relative', 'nobody')).toMatchObject({
        message: 'guest_email_invalid',
      });
      expect(await invite(session, patient, id, 'relative', EMAIL, ' \n ')).toMatchObject({
        message: 'guest_name_invalid',
      });
      for (const stranger of [user(await makePatient(session)), user((await makeDoctor(session)).id)])
        expect(await invite(session, stranger, id)).toMatchObject({ message: 'not_found' });
      expect((await invite(session, patient, id)).ok).toBe(true);
      expect((await invite(session, patient, id)).ok).toBe(true);
      expect(await invite(session, doctor, id, 'interpreter', 'other@example.org')).toMatchObject({
        message: 'guest_already',
      });
      expect(await mailsTo(session)).toMatchObject([{ kind: 'guest_invited', time_zone: 'Europe/London' }]);
      const seen = await session.value<{ guest: unknown }>(doctor, 'select public.get_consultation($1)', [
        id,
      ]);
      expect(seen.guest).toMatchObject({
        name: 'Ben Example',
        role: 'relative',
        invitedBy: 'patient',
        email: null,
      });
    });
  });

  it('is refused for a visit without a room, and after it', async () => {
    await inTransaction(db, async (session) => {
      const over = await aVisitNow(session, -200);
      expect(await invite(session, over.patient, over.id)).toMatchObject({ message: 'wrong_state' });
      const clinic = await aVisitNow(session, 600);
      await session.sql(`update public.appointments set mode = 'in_person' where id = $1`, [clinic.id]);
      expect(await invite(session, clinic.patient, clinic.id)).toMatchObject({ message: 'wrong_state' });
    });
  });

  it('is mailed again a few times only, and never in a row', async () => {
    await inTransaction(db, async (session) => {
      const { id, patient } = await aVisitNow(session, 600);
      await invite(session, patient, id);
      const again = () => session.attempt(patient, 'select public.resend_guest_invitation($1)', [id], true);
      const wait = () =>
        session.sql(`update public.consultation_guests set last_sent_at = now() - interval '6 minutes'`);
      expect(await again()).toMatchObject({ message: 'resend_limit' });
      for (let times = 0; times < 3; times += 1) {
        await wait();
        expect((await again()).ok).toBe(true);
      }
      await wait();
      expect(await again()).toMatchObject({ message: 'resend_limit' });
      const tokens = (await mailsTo(session)).map(({ payload }) => payload.guestToken ?? '');
      expect(new Set(tokens).size).toBe(4);
      for (const token of tokens) expect(await page(session, token)).not.toBeNull();
    });
  });

  it('cannot smuggle a link into a mail by a name', async () => {
    await inTransaction(db, async (session) => {
      const { id, patient } = await aVisitNow(session, 600);
      await session.sql(
        `update public.profiles set full_name = 'Win at https://evil.example/now <b>' where id = $1`,
        [patient.id],
      );
      await invite(session, patient, id);
      const [mail] = await mailsTo(session);
      expect(JSON.stringify({ ...mail?.payload, guestToken: '' })).not.toMatch(/:\/\/|evil\.example|<b>/);
    });
  });
});

describe('the link', () => {
  it('shows the room’s time and nothing of the patient but a name, and lets in while the room is open', async () => {
    await inTransaction(db, async (session) => {
      const { id, patient } = await aVisitNow(session, 20);
      await invite(session, patient, id);
      const token = await tokenOf(session);
      const seen = await page(session, token);
      expect(Object.keys(seen ?? {}).sort()).toEqual([
        'doctorName',
        'endsAt',
        'invitedBy',
        'inviterName',
        'opensAt',
        'patientTimeZone',
        'role',
        'roomOpen',
        'startsAt',
      ]);
      const enter = () =>
        session.value<{ state: string; token: string | null }>(
          anon,
          'select public.enter_room_as_guest($1)',
          [token],
        );
      expect(await enter()).toMatchObject({ state: 'early', token: null });
      await session.sql(
        `update public.appointments set starts_at = now() + interval '5 minutes',
          blocked = tstzrange(now() + interval '5 minutes', ends_at) where id = $1`,
        [id],
      );
      const own = await session.value<{ token: string }>(patient, 'select public.enter_room($1)', [id]);
      expect(await enter()).toMatchObject({ state: 'open', token: own.token });
      const entries = await session.as(
        patient,
        `select entrant from public.room_entries where appointment_id = $1 order by 1`,
        [id],
      );
      expect(entries).toEqual([{ entrant: 'guest' }, { entrant: 'patient' }]);
    });
  });

  it('is stored as a hash alone once its mail is sent', async () => {
    await inTransaction(db, async (session) => {
      const { id, patient } = await aVisitNow(session, 600);
      await invite(session, patient, id);
      const token = await tokenOf(session);
      const [mail] = await mailsTo(session);
      await session.as(service, 'select public.complete_outbox($1, $2)', [mail?.id, 'message-1']);
      const tables = [
        'public.mail_outbox',
        'public.audit_log',
        'public.appointment_events',
        'private.guest_links',
        'public.consultation_guests',
      ];
      for (const table of tables) {
        const [found] = await session.sql<{ count: number }>(
          `select count(*)::integer as count from ${table} as t where t::text like '%' || $1 || '%'`,
          [token],
        );
        expect([table, found?.count]).toEqual([table, 0]);
      }
      expect(await page(session, token)).not.toBeNull();
    });
  });

  it('ends when it is taken back, declined, cancelled or over, and looks then as if it had never been', async () => {
    const ends: [
      string,
      (session: Session, visit: Awaited<ReturnType<typeof aVisitNow>>, token: string) => Promise<unknown>,
    ][] = [
      ['revoked', (s, v) => s.as(v.patient, 'select public.revoke_guest($1)', [v.id])],
      ['revoked by the doctor', (s, v) => s.as(v.doctor, 'select public.revoke_guest($1)', [v.id])],
      ['declined', (s, _, token) => s.as(anon, 'select public.decline_invitation($1)', [token])],
      [
        'cancelled',
        (s, v) => s.as(service, `update public.appointments set status = 'cancelled' where id = $1`, [v.id]),
      ],
      [
        'over',
        (s, v) =>
          s.sql(
            `update public.appointments set starts_at = now() - interval '3 hours', ends_at = now() - interval '121 minutes', blocked = tstzrange(now() - interval '3 hours', now() - interval '121 minutes') where id = $1`,
            [v.id],
          ),
      ],
    ];
    for (const [how, end] of ends) {
      await inTransaction(db, async (session) => {
        const visit = await aVisitNow(session, 600);
        await invite(session, visit.patient, visit.id);
        const token = await tokenOf(session);
        expect([how, await page(session, token)]).not.toEqual([how, null]);
        await end(session, visit, token);
        expect([how, await page(session, token)]).toEqual([how, null]);
        expect(await session.value(anon, 'select public.enter_room_as_guest($1)', [token])).toBeNull();
        expect(await session.value(anon, 'select public.decline_invitation($1)', [token])).toBe(false);
      });
    }
  });

  it('is not found by guessing', async () => {
    await inTransaction(db, async (session) => {
      for (const guess of ['', 'x', 'x'.repeat(43), 'x'.repeat(5000), `' or true --`])
        expect(await page(session, guess)).toBeNull();
      expect(await session.attempt(anon, 'select * from private.guest_links')).toMatchObject({
        code: '42501',
      });
    });
  });
});

describe('the guest', () => {
  it('is told of another time with a link that works, and of a cancellation', async () => {
    await inTransaction(db, async (session) => {
      const { id, patient } = await aVisitNow(session, 600);
      await invite(session, patient, id);
      const before = await tokenOf(session);
      await session.sql(
        `update public.appointments set starts_at = starts_at + interval '10 minutes' where id = $1`,
        [id],
      );
      const moved = (await mailsTo(session)).find(({ kind }) => kind === 'guest_moved');
      for (const token of [before, moved?.payload.guestToken ?? ''])
        expect(await page(session, token)).not.toBeNull();
      await session.as(service, `update public.appointments set status = 'cancelled' where id = $1`, [id]);
      const last = (await mailsTo(session)).find(({ kind }) => kind === 'guest_cancelled');
      expect(last?.payload.guestToken).toBeNull();
    });
  });

  it('who wants no mail gets none, and is not invited again', async () => {
    await inTransaction(db, async (session) => {
      const { id, patient } = await aVisitNow(session, 600);
      await invite(session, patient, id);
      await session.as(anon, 'select public.decline_invitation($1)', [await tokenOf(session)]);
      await session.sql(
        `update public.appointments set starts_at = starts_at + interval '10 minutes' where id = $1`,
        [id],
      );
      expect((await mailsTo(session)).map(({ kind }) => kind)).toEqual(['guest_invited']);
      expect(
        await session.value(owner, `select status::text from public.mail_outbox where to_email = $1`, [
          EMAIL,
        ]),
      ).toBe('parked');
      expect(await invite(session, patient, id)).toMatchObject({ message: 'guest_refuses' });
      expect((await invite(session, patient, id, 'interpreter', 'other.guest@example.org')).ok).toBe(true);
    });
  });
});
