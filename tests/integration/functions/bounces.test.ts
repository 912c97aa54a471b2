/** Mails that come back: what Postmark tells, what stops, who hears of it, how it goes on. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { forgetOtherMails, lettersTo } from './support/inbox.ts';
import { stopProvokingMail } from './support/provoke.ts';

const db = stack.database(1);
beforeAll(() => forgetOtherMails(db));
afterEach(stopProvokingMail);
afterAll(() => db.end());

const newAddress = () => `bounce-${crypto.randomUUID()}@example.org`;
const drain = () => stack.runJob('send-mails');

async function enqueue(email: string, kind: 'welcome' | 'recovery') {
  const payload =
    kind === 'welcome' ? { role: 'patient', name: 'Grace' } : { tokenHash: 'a1b2c3d4e5f60718293a4b5c' };
  const { rows } = await db.query<{ id: string }>(
    `insert into public.mail_outbox (kind, to_email, payload, dedupe_key) values ($1, $2, $3, gen_random_uuid()) returning id`,
    [kind, email, payload],
  );
  return rows[0]?.id ?? '';
}

const value = async <T>(sql: string, ...values: unknown[]) =>
  (await db.query<{ value: T }>(sql, values)).rows[0]?.value;
const statusOf = (id: string) =>
  value<string>(
    `select status || coalesce(' ' || last_error, '') as value from public.mail_outbox where id = $1`,
    id,
  );

async function bounce(email: string, type: string, at?: string) {
  const response = await fetch(`${stack.urls.mail}/control/bounces`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, type, at }),
  });
  return (await response.json()) as { status: number; payload: unknown };
}

const webhook = (payload: unknown, secret = '') =>
  fetch(`${stack.urls.api}/functions/v1/postmark-webhook`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`postmark:${secret}`).toString('base64')}` },
    body: JSON.stringify(payload),
  });

it('stops everything to an address that does not exist, until it is lifted; then what waited goes out', async () => {
  const email = newAddress();
  const told = await bounce(email.toUpperCase().replace('EXAMPLE.ORG', 'example.org'), 'HardBounce');
  expect(told.status).toBe(200);
  expect((await webhook(told.payload)).status).toBe(401);
  const id = await enqueue(email, 'recovery');
  await drain();
  expect(await statusOf(id)).toBe('parked suppressed: hard_bounce');
  await db.query(`select private.lift_mail_suppression(null, $1, 'The mailbox is there again.')`, [email]);
  await drain();
  expect(await statusOf(id)).toBe('done');
  expect(await lettersTo(email)).toHaveLength(1);
  // Told again, as Postmark does when an answer is lost: it is the same event.
  const again = await webhook(told.payload, stack.env.POSTMARK_WEBHOOK_SECRET);
  expect(await again.json()).toEqual({ outcome: 'duplicate' });
  await bounce(email, 'SoftBounce');
  expect(await value('select private.mail_stop($1, $2) as value', email, 'welcome')).toBeNull();
});

it('stops what is optional after a complaint, and learns from a refusal', async () => {
  const email = newAddress();
  await bounce(email, 'SpamComplaint');
  const [optional, necessary] = [await enqueue(email, 'welcome'), await enqueue(email, 'recovery')];
  await drain();
  expect(await statusOf(optional)).toBe('parked suppressed: spam_complaint');
  // Postmark itself delivers nothing more to this address, and says so.
  expect(await statusOf(necessary)).toMatch(/^parked .*422\/406/);
  expect(await value('select private.mail_stop($1, $2) as value', email, 'recovery')).toBe('refused');
});

it('takes events in the wrong order', async () => {
  const email = newAddress();
  const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  await bounce(email, 'Reactivation', at(10));
  await bounce(email, 'HardBounce', at(20));
  expect(await value('select private.mail_stop($1, $2) as value', email, 'recovery')).toBeNull();
  await bounce(email, 'ManualSuppression', at(5));
  expect(await value('select private.mail_stop($1, $2) as value', email, 'recovery')).toBe('manual');
});
