/** Events that could not be processed are parked and told, and can be taken in again. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { evidenceCommand } from '../../../app/commands/dispute-evidence.ts';
import { statementCommand } from '../../../app/commands/ledger-statement.ts';
import { replayCommand } from '../../../app/commands/replay-webhooks.ts';
import { createOperator } from '../../../app/commands/support/operator.ts';
import { createTestLog } from '../../../supabase/functions/_shared/testing/fake-queue.ts';
import { eventually } from '../../support/processes.ts';
import { stack } from '../../support/stack.ts';
import { deliver, stripe } from './support/calls.ts';
import { signedIn } from './support/people.ts';
import { lettersTo } from './support/inbox.ts';
import {
  calmStripe,
  clearStripeFaults,
  pay,
  provokeStripe,
  raiseDispute,
  setWebhooks,
} from './support/provoke.ts';
import { eventsOf, payJourney, startJourney, stateOf, type Journey } from './support/state.ts';

let db: pg.Pool;
const folder = mkdtempSync(path.join(tmpdir(), 'commands-'));
beforeAll(() => {
  db = stack.database(2);
});
afterEach(calmStripe);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await db.end();
});

const operator = () => ({ ...createOperator(stack.env), log: createTestLog() });
const stored = async (id: string) =>
  (
    await db.query<{ status: string; attempts: number }>(
      'select status, attempts from public.stripe_events where id = $1',
      [id],
    )
  ).rows[0];

async function paidUnheard(): Promise<{ journey: Journey; event: string }> {
  const journey = await startJourney(db);
  await setWebhooks({ paused: true });
  await pay(journey.checkout.sessionId);
  const completed = (await eventsOf(journey)).find(({ type }) => type === 'checkout.session.completed');
  return { journey, event: completed?.id ?? '' };
}

describe('an event that fails again and again', () => {
  it('is parked after ten tries with an alert, accepted from then on, and processed by a replay', async () => {
    const { journey, event } = await paidUnheard();
    const address = `alerts-${event.toLowerCase()}@example.org`;
    await db.query('update public.platform_settings set alert_email = $1', [address]);
    await provokeStripe({ path: '/v1/checkout/sessions/*', method: 'GET', times: 40 });
    const body = await stripe.events.retrieve(event);
    for (let attempt = 1; attempt < 10; attempt += 1) expect((await deliver(body)).status).toBe(500);
    expect(await stored(event)).toEqual({ status: 'failed', attempts: 9 });
    expect(await deliver(body)).toMatchObject({ status: 200, body: { outcome: 'parked' } });
    expect(await deliver(body)).toMatchObject({ status: 200, body: { outcome: 'parked' } });
    expect(await stored(event)).toMatchObject({ status: 'parked' });
    await eventually(async () => {
      await stack.runJob('send-mails');
      expect((await lettersTo(address)).map(({ Subject }) => Subject)).toEqual([
        'Payments: something waits for you',
      ]);
    });
    await db.query('update public.platform_settings set alert_email = null');
    const { rows } = await db.query(
      `select 1 from public.audit_log where action = 'webhook.parked' and subject_id = $1`,
      [event],
    );
    expect(rows).toHaveLength(1);

    const still = await replayCommand(['--event', event], operator);
    expect(still).toMatchObject({ exitCode: 1, text: expect.stringContaining('parked') as string });
    await clearStripeFaults();
    const done = await replayCommand(['--failed'], operator);
    expect(done.text).toMatch(new RegExp(`${event} +checkout.session.completed +processed`));
    expect(await stateOf(db, journey)).toMatchObject({ appointment: 'confirmed', payment: 'held' });
    expect((await replayCommand(['--failed'], operator)).text).not.toContain(event);
  });
});

describe('npm run replay-webhooks', () => {
  it('takes in an event that never came, once', async () => {
    const { journey, event } = await paidUnheard();
    expect(await replayCommand(['--event', event], operator)).toMatchObject({ exitCode: 0 });
    expect(await stateOf(db, journey)).toMatchObject({ appointment: 'confirmed', payment: 'held' });
    expect((await replayCommand(['--event', event], operator)).text).toBe('1 events: duplicate 1');
  });

  it('takes in everything since a moment, in the order in which it happened', async () => {
    const since = new Date(Date.now() - 1000).toISOString();
    const { journey } = await paidUnheard();
    expect((await replayCommand(['--since', since], operator)).exitCode).toBe(0);
    expect(await stateOf(db, journey)).toMatchObject({ appointment: 'confirmed', payment: 'held' });
  });

  it('says so when there is no such event, and how it is used', async () => {
    expect(await replayCommand(['--event', 'evt_none'], operator)).toMatchObject({ exitCode: 1 });
    await expect(replayCommand([], operator)).rejects.toThrow('Usage');
    await expect(replayCommand(['--failed', '--event', 'evt_1'], operator)).rejects.toThrow('Usage');
  });
});

describe('npm run dispute-evidence', () => {
  it('writes the facts and nothing clinical, and saves a draft with Stripe', async () => {
    const journey = await payJourney(db);
    const { rows } = await db.query<{ id: string }>(
      'select charge_id as id from public.payments where id = $1',
      [journey.booking.paymentId],
    );
    const dispute = await raiseDispute(rows[0]?.id ?? '');
    await eventually(async () => expect(await stateOf(db, journey)).toMatchObject({ payment: 'disputed' }));
    const out = path.join(folder, dispute.id);
    expect(await evidenceCommand([dispute.id, '--out', out, '--draft'], operator)).toMatchObject({
      exitCode: 0,
    });
    const text = readFileSync(path.join(out, 'evidence.txt'), 'utf8');
    expect(text).toContain('Grace Adeyemi');
    expect(text).toContain('Consent, version 2026-11');
    expect(text).toContain('72 hours or more before the start: 100 % refunded');
    const all = ['evidence.json', 'evidence.txt', 'evidence.html'].map((name) =>
      readFileSync(path.join(out, name), 'utf8'),
    );
    expect(all.join('')).not.toMatch(/private that must never|orthopaed|Surgeon/i);
    const atStripe = await stripe.disputes.retrieve(dispute.id);
    expect(atStripe.evidence_details).toMatchObject({ has_evidence: true, submission_count: 0 });
    expect(atStripe.evidence.customer_name).toBe('Grace Adeyemi');

    await eventually(async () => {
      await stack.runJob('send-mails');
      const letters = [
        ...(await lettersTo(journey.patient.email)),
        ...(await lettersTo(journey.doctor.email)),
      ];
      const subjects = letters.map(({ Subject }) => Subject);
      expect(subjects).toContain('Your bank asks us about a payment');
      expect(subjects).toContain('A payment to you is disputed');
    });
    const stranger = await signedIn(journey.patient);
    const asked = await stranger.rpc('gather_dispute_evidence', { p_dispute_id: dispute.id });
    expect(asked.error?.message).toBe('not_found');
  });
});

describe('npm run ledger-statement', () => {
  it('writes every entry of the time, and sums that are zero', async () => {
    const journey = await payJourney(db);
    const out = path.join(folder, 'ledger.csv');
    const day = 86_400_000;
    const [from, to] = [-1, 1].map((days) => new Date(Date.now() + days * day).toISOString());
    const told = await statementCommand(['--from', from ?? '', '--to', to ?? '', '--out', out], operator);
    expect(told.exitCode).toBe(0);
    expect(existsSync(out)).toBe(true);
    const lines = readFileSync(out, 'utf8').trim().split('\r\n');
    const own = lines.filter((line) => line.includes(journey.booking.paymentId));
    expect(own).toHaveLength(2);
    expect(own.map((line) => line.split(',').slice(-4))).toEqual(
      expect.arrayContaining([
        ['stripe_balance', 'EUR', '95.00', '9500'],
        ['patient_funds_held', 'EUR', '-95.00', '-9500'],
      ]),
    );
    await expect(statementCommand(['--from', 'x'], operator)).rejects.toThrow('Usage');
  });
});

describe('money that is held for long', () => {
  it('is listed once, days before the limit of the doctor’s country, until it is released', async () => {
    const journey = await payJourney(db);
    const found = async () =>
      (
        await db.query<{ state: string }>(
          `select state from public.reconciliation_findings where kind = 'hold_limit' and payment_id = $1`,
          [journey.booking.paymentId],
        )
      ).rows.map(({ state }) => state);
    const heldFor = (days: number) =>
      db.query('update public.payments set held_at = now() - make_interval(days => $2) where id = $1', [
        journey.booking.paymentId,
        days,
      ]);
    // Only what Stripe tells may set a status: the trigger that says so is passed by.
    const becomes = (status: string) =>
      db.query(
        `begin; set local session_replication_role = replica;
         update public.payments set status = '${status}' where id = '${journey.booking.paymentId}'; commit`,
      );
    await heldFor(82);
    await stack.runJob('reconcile');
    expect(await found()).toEqual([]);
    await heldFor(84);
    await stack.runJob('reconcile');
    await stack.runJob('reconcile');
    expect(await found()).toEqual(['open']);
    await becomes('released');
    await stack.runJob('reconcile');
    expect(await found()).toEqual(['gone']);
    await becomes('held');
    await heldFor(1);
  });
});
