import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Stripe } from 'stripe';
import { afterEach, describe, expect, it } from 'vitest';
import { createStripe } from '../../../supabase/local/stripe/index.ts';
import { eventually, newSession, paidCharge, sdk, secretKey, startHarness } from './support/harness.ts';

const cleanups: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

describe('after a restart', () => {
  it('everything is as it was, keys and counters too', async () => {
    const h = await startHarness();
    cleanups.push(() => h.stop());
    const charge = await paidCharge(h);
    const open = await newSession(h.stripe);
    const wanted = {
      amount: 8075,
      currency: 'eur',
      destination: 'acct_seed_elif',
      source_transaction: charge.id,
    };
    const transfer = await h.stripe.transfers.create(wanted, { idempotencyKey: 'once' });
    h.control.setNextRefunds(['pending']);
    const refund = await h.stripe.refunds.create({ charge: charge.id, amount: 100 });
    await h.control.flushWebhooks();
    const before = h.control.books();
    await h.restart();
    expect(h.control.books()).toEqual(before);
    expect((await h.stripe.transfers.create(wanted, { idempotencyKey: 'once' })).id).toBe(transfer.id);
    expect(h.control.payCheckout(open.id, 'card')).toBe('complete');
    h.control.advance(3);
    expect((await h.stripe.refunds.retrieve(refund.id)).status).toBe('succeeded');
    const ids = (await h.stripe.events.list({ limit: 100 })).data.map((event) => event.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('what ran out meanwhile has ended', async () => {
    const h = await startHarness({ settings: { bankTransferSeconds: 0 } });
    cleanups.push(() => h.stop());
    const session = await newSession(h.stripe);
    h.control.payCheckout(session.id, 'bank_transfer');
    await h.restart();
    expect((await h.stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe('paid');
  });
});

describe('a damaged end of the journal', () => {
  const reopen = (dir: string) => {
    const standIn = createStripe({ dir, secretKey, baseUrl: 'http://127.0.0.1:1', webhooks: [] });
    cleanups.push(() => standIn.close());
    return standIn;
  };

  it('costs the half-written change and nothing else', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'stripe-journal-'));
    cleanups.push(() => rmSync(dir, { recursive: true, force: true }));
    const first = reopen(dir);
    first.control.topUp('eur', 1000);
    await first.close();
    const journal = join(dir, 'journal.jsonl');
    const good = readFileSync(journal).length;
    appendFileSync(journal, '{"n":99,"w":[["wallets","platform eur",{"id":"platform');
    const second = reopen(dir);
    expect(second.control.books().totals.eur?.balance).toBe(1000);
    second.control.topUp('eur', 1);
    await second.close();
    expect(reopen(dir).control.books().totals.eur?.balance).toBe(1001);
    expect(readFileSync(journal).length).toBeGreaterThan(good);
  });

  it('takes a change back as a whole', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'stripe-journal-'));
    cleanups.push(() => rmSync(dir, { recursive: true, force: true }));
    const first = reopen(dir);
    first.control.topUp('eur', 1000);
    const length = readFileSync(join(dir, 'journal.jsonl')).length;
    first.control.topUp('eur', 500);
    await first.close();
    truncateSync(join(dir, 'journal.jsonl'), length + 20);
    const { totals, balance } = reopen(dir).control.books();
    expect([totals.eur?.toppedUp, balance]).toEqual([
      1000,
      [{ currency: 'eur', available: 1000, pending: 0 }],
    ]);
  });
});

describe('a process killed in the middle of its work', () => {
  const serve = (dir: string): Promise<{ child: ChildProcess; port: number }> =>
    new Promise((resolve, reject) => {
      const script = fileURLToPath(new URL('./support/serve.ts', import.meta.url));
      const child = spawn(process.execPath, ['--import', 'tsx', script, dir], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      cleanups.push(() => void child.kill('SIGKILL'));
      child.once('error', reject);
      createInterface({ input: child.stdout }).once('line', (line) => resolve({ child, port: Number(line) }));
    });

  it('has kept every change it had told of, and acts once for a repeated key', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'stripe-kill-'));
    cleanups.push(() => rmSync(dir, { recursive: true, force: true }));
    const first = await serve(dir);
    const told: Stripe.Customer[] = [];
    const make = (stripe: Stripe, n: number) =>
      stripe.customers.create({ name: `n${n}` }, { idempotencyKey: `n${n}` });
    const before = sdk(first.port);
    const work = Array.from({ length: 4 }, async (_, lane) => {
      for (let n = lane; n < 400; n += 4) told.push(await make(before, n));
    });
    // In the middle of its work, however slow or fast the machine is.
    await eventually(() => told.length > 20, 'twenty answers');
    first.child.kill('SIGKILL');
    await Promise.allSettled(work);
    expect(told.length).toBeLessThan(400);

    const second = await serve(dir);
    const after = sdk(second.port);
    for (const customer of told)
      expect((await make(after, Number(customer.name?.slice(1)))).id).toBe(customer.id);
    // Those whose answer was lost are made once, whether or not they were made before.
    for (let n = 0; n < 40; n++) await make(after, n);
    const all: string[] = [];
    for await (const customer of after.customers.list({ limit: 100 })) all.push(customer.name ?? '');
    expect(new Set(all).size).toBe(all.length);
  }, 60_000);
});
