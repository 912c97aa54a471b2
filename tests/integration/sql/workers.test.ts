/** Leases, retries and giving up: of mails and of instructions. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { checkOut, makeCase } from '../../db/support/booking.ts';
import { makePatient } from '../../db/support/people.ts';
import { inTransaction, service, user, type Session } from '../../db/support/session.ts';
import { claim } from '../../db/support/stripe.ts';

const db = stack.database(1);
afterAll(() => db.end());

const enqueue = (session: Session, key: string, recipient: string | null, to = 'someone@test.example.org') =>
  session.value<boolean>(
    service,
    `select public.enqueue_auth_mail($1, 'recovery', $2, null, null, '{"tokenHash":"abc"}', $3)`,
    [recipient, to, key],
  );

type Mail = {
  id: string;
  kind: string;
  toEmail: string;
  locale: string;
  timeZone: string;
  payload: object;
  attempts: number;
};
async function take(session: Session, to = 'someone@test.example.org'): Promise<Mail[]> {
  const all: Mail[] = [];
  // However many of others wait before it.
  for (let full = true; full;) {
    const rows = await session.as<{ one: Mail }>(service, 'select public.claim_outbox(500, 60) as one');
    all.push(...rows.map((row) => row.one));
    full = rows.length === 500;
  }
  return all.filter((mail) => mail.toEmail === to);
}

describe('the outbox', () => {
  it('takes one mail for one event, in the language and zone of the person', async () => {
    await inTransaction(db, async (session) => {
      const id = await makePatient(session);
      await session.sql(`update public.profiles set locale = 'de', time_zone = 'Asia/Tokyo' where id = $1`, [
        id,
      ]);
      const key = randomUUID();
      expect(await enqueue(session, key, id)).toBe(true);
      expect(await enqueue(session, key, id)).toBe(false);
      // An address that has no account here any more still gets its mail.
      expect(await enqueue(session, randomUUID(), randomUUID(), 'other@test.example.org')).toBe(true);
      const mails = await take(session);
      expect(mails).toMatchObject([
        {
          kind: 'recovery',
          locale: 'de',
          timeZone: 'Asia/Tokyo',
          attempts: 1,
          payload: { tokenHash: 'abc', recipientName: 'Ada Example' },
        },
      ]);
    });
  });

  it('leases a mail, and gives it away again when the lease ends', async () => {
    await inTransaction(db, async (session) => {
      await enqueue(session, randomUUID(), null);
      expect(await take(session)).toHaveLength(1);
      expect(await take(session)).toHaveLength(0);
      await session.sql(
        `update public.mail_outbox set locked_until = now() - interval '1 second' where status = 'running'`,
      );
      expect(await take(session)).toMatchObject([{ attempts: 2 }]);
    });
  });

  it('waits longer after each failure, and gives up at last or at once', async () => {
    await inTransaction(db, async (session) => {
      await enqueue(session, randomUUID(), null);
      const row = async (id: string) => {
        const [one] = await session.sql<{ status: string; wait: number; last_error: string }>(
          `select status, extract(epoch from run_after - now())::integer as wait, last_error from public.mail_outbox where id = $1`,
          [id],
        );
        return one;
      };
      const waits: number[] = [];
      let id = '';
      for (let n = 0; n < 12; n++) {
        const [mail] = await take(session);
        id = mail?.id ?? id;
        await session.as(service, 'select public.fail_outbox($1, $2)', [id, 'postmark 500']);
        waits.push((await row(id))?.wait ?? 0);
        await session.sql('update public.mail_outbox set run_after = now() where id = $1', [id]);
      }
      // A fifth more or less, so that what failed together does not come back together.
      for (const [n, wait] of [10, 20, 40, 80].entries()) {
        expect(Math.abs((waits[n] ?? 0) - wait)).toBeLessThanOrEqual(wait / 5);
      }
      expect(Math.max(...waits)).toBeLessThanOrEqual(6 * 3600 * 1.2);
      expect(await row(id)).toMatchObject({ status: 'parked', last_error: 'postmark 500' });
      expect(await take(session)).toEqual([]);

      await enqueue(session, randomUUID(), null, 'bounced@test.example.org');
      const [refused] = await take(session, 'bounced@test.example.org');
      await session.as(service, 'select public.fail_outbox($1, $2, true)', [
        refused?.id,
        'inactive recipient',
      ]);
      expect(await row(refused?.id ?? '')).toMatchObject({ status: 'parked' });
    });
  });

  it('never sends again what was sent', async () => {
    await inTransaction(db, async (session) => {
      await enqueue(session, randomUUID(), null);
      const [mail] = await take(session);
      await session.as(service, `select public.complete_outbox($1, 'pm-1')`, [mail?.id]);
      await session.as(service, 'select public.fail_outbox($1, $2)', [mail?.id, 'late']);
      const [row] = await session.sql(
        'select status, message_id, last_error from public.mail_outbox where id = $1',
        [mail?.id],
      );
      expect(row).toEqual({ status: 'done', message_id: 'pm-1', last_error: null });
    });
  });
});

describe('instructions', () => {
  async function one(session: Session) {
    const visit = await makeCase(session);
    const hold = await checkOut(session, visit);
    await session.as(user(visit.patientId), 'select public.release_hold($1)', [hold.id]);
    return hold;
  }

  it('are leased, keep their key, and are parked with the reason', async () => {
    await inTransaction(db, async (session) => {
      const { paymentId } = await one(session);
      const [first] = await claim(session, paymentId);
      expect(await claim(session, paymentId)).toEqual([]);
      await session.sql(
        `update public.payment_instructions set locked_until = now() - interval '1 second' where id = $1`,
        [first?.id],
      );
      const [again] = await claim(session, paymentId);
      expect(again).toMatchObject({ id: first?.id, idempotencyKey: first?.idempotencyKey, attempts: 2 });
      await session.as(service, 'select public.fail_instruction($1, $2)', [first?.id, 'timeout']);
      expect(await claim(session, paymentId)).toEqual([]);
      await session.sql('update public.payment_instructions set run_after = now() where id = $1', [
        first?.id,
      ]);
      await claim(session, paymentId);
      await session.as(service, 'select public.fail_instruction($1, $2, true)', [
        first?.id,
        'no such session',
      ]);
      const [row] = await session.sql(
        'select status, last_error from public.payment_instructions where id = $1',
        [first?.id],
      );
      expect(row).toEqual({ status: 'parked', last_error: 'no such session' });
      const audit = await session.sql(
        `select from public.audit_log where action = 'instruction.parked' and subject_id = $1`,
        [paymentId],
      );
      expect(audit).toHaveLength(1);
    });
  });

  it('end with one id at Stripe and no other', async () => {
    await inTransaction(db, async (session) => {
      const { paymentId } = await one(session);
      const [first] = await claim(session, paymentId);
      const finish = (id: string) =>
        session.attempt(service, 'select public.complete_instruction($1, $2)', [first?.id, id], true);
      expect((await finish('cs_a')).ok).toBe(true);
      expect((await finish('cs_a')).ok).toBe(true);
      expect(await finish('cs_b')).toMatchObject({ message: 'instruction_conflict' });
      expect(
        await session.attempt(service, 'select public.complete_instruction($1, $2)', [randomUUID(), 'cs_c']),
      ).toMatchObject({ message: 'not_found' });
    });
  });
});

it('names every scheduled job after a function that is in config.toml', async () => {
  const { rows } = await db.query<{ function_name: string }>(
    'select distinct function_name from private.scheduled_jobs where active',
  );
  const config = parse(readFileSync('supabase/config.toml', 'utf8')) as {
    functions: Record<string, unknown>;
  };
  expect(rows.length).toBeGreaterThan(0);
  for (const { function_name: name } of rows) expect(Object.keys(config.functions)).toContain(name);
});
