/** What monitoring reads of the tables, and that reading it stays cheap however much there is that is finished. */
import { afterAll, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { inTransaction, service, type Session } from './support/session.ts';

const db = stack.database(1);
afterAll(() => db.end());

async function figures(session: Session): Promise<Map<string, number>> {
  const rows = await session.as<{ name: string; labels: Record<string, string>; value: number }>(
    service,
    'select * from public.operating_figures()',
  );
  const keyOf = (labels: Record<string, string>) =>
    Object.keys(labels)
      .sort()
      .map((name) => labels[name]);
  return new Map(rows.map(({ name, labels, value }) => [[name, ...keyOf(labels)].join(' '), value]));
}

it('counts what waits and what was given up, and how late events came', () =>
  inTransaction(db, async (session) => {
    const before = await figures(session);
    await session.sql(`insert into public.stripe_events (id, type, created, payload, status, processed_at, received_at) values
      ('evt_figures_1', 'a', now() - interval '1 day', '{}', 'processed', now() + interval '2 hours', now()),
      ('evt_figures_2', 'a', now() - interval '9 days', '{}', 'parked', null, now() - interval '8 days')`);
    await session.sql(`insert into public.mail_outbox (kind, to_email, dedupe_key, status, run_after) values
      ('a', 'a@example.org', 'figures:1', 'pending', now() - interval '3 days'),
      ('a', 'a@example.org', 'figures:2', 'running', now() + interval '1 day'),
      ('a', 'a@example.org', 'figures:3', 'done', now() - interval '9 days')`);
    await session.sql(`insert into public.mail_outbox (kind, to_email, dedupe_key, status, run_after, updated_at) values
      ('a', 'a@example.org', 'figures:4', 'parked', now() - interval '9 days', now() - interval '2 days')`);
    await session.sql(
      `update private.scheduled_jobs set last_run_at = now() - interval '5 minutes' where name = 'reconcile'`,
    );
    // Nobody has put its secrets into Vault: it is called in time, and never runs.
    await session.sql(`insert into private.scheduled_jobs (name, every_seconds, function_name, created_at)
      values ('never-ran', 60, 'mail-worker', now() - interval '10 minutes')`);
    await session.sql('create schema vault');
    await session.sql('create table vault.decrypted_secrets (name text, decrypted_secret text)');
    await session.sql(`select private.run_scheduled_job('never-ran')`);
    const after = await figures(session);
    const more = (key: string) => (after.get(key) ?? NaN) - (before.get(key) ?? 0);
    expect(more('webhook_events_recent')).toBe(1);
    expect(after.get('webhook_lag_seconds arrival max')).toBeGreaterThanOrEqual(86_400);
    expect(after.get('webhook_lag_seconds processing max')).toBeGreaterThanOrEqual(7_200);
    expect(more('webhook_events_unprocessed parked')).toBe(1);
    expect(more('webhook_events_unprocessed failed')).toBe(0);
    expect(after.get('webhook_oldest_unprocessed_seconds parked')).toBeGreaterThanOrEqual(8 * 86_400);
    expect(more('outbox_mails pending')).toBe(2);
    expect(more('outbox_mails parked')).toBe(1);
    // Since it was given up, not since it was due.
    expect(after.get('outbox_oldest_seconds parked')).toBeGreaterThanOrEqual(2 * 86_400);
    expect(after.get('outbox_oldest_seconds pending')).toBeGreaterThanOrEqual(3 * 86_400);
    expect(after.get('job_age_seconds reconcile')).toBe(300);
    expect(after.get('job_age_seconds never-ran')).toBe(600);
    expect([...after.keys()].filter((key) => key.startsWith('instructions '))).toHaveLength(12);
    const { rows } = await session.client.query<{ currency: string; amount: string }>(
      `select currency, sum(amount - refunded_amount) as amount from public.payments
       where status in ('held', 'partially_refunded', 'disputed') group by 1`,
    );
    for (const { currency, amount } of rows) expect(after.get(`held_money ${currency}`)).toBe(Number(amount));
  }));

it('tells 0 of a currency of which nothing is held any more, and nothing of those that nobody was to pay in', () =>
  inTransaction(db, async (session) => {
    // Which way a payment goes there is not the matter here, and nothing of it is kept.
    await session.client.query('set local session_replication_role = replica');
    await session.sql(
      `update public.payments set status = 'released'
       where currency = 'EUR' and status in ('held', 'partially_refunded', 'disputed')`,
    );
    const shown = await figures(session);
    const used = await session.sql<{ currency: string }>('select distinct currency from public.payments');
    for (const name of ['held_money', 'held_payments']) {
      expect(shown.get(`${name} EUR`)).toBe(0);
      const told = [...shown.keys()].filter((key) => key.startsWith(`${name} `));
      expect(told.sort()).toEqual(used.map(({ currency }) => `${name} ${currency}`).sort());
    }
  }));
