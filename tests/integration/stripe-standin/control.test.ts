import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  eventually,
  type Harness,
  newSession,
  paidCharge,
  postForm,
  refusal,
  startHarness,
} from './support/harness.ts';

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.stop());

const call = async (
  operation: string,
  input?: object,
): Promise<{ status: number; result?: unknown; error?: string }> => {
  const response = await fetch(`${h.url}/control/api/${operation}`, {
    method: 'POST',
    ...(input ? { body: JSON.stringify(input) } : {}),
  });
  return { status: response.status, ...((await response.json()) as object) };
};
const page = async (): Promise<string> => (await fetch(`${h.url}/control`)).text();

describe('the control page', () => {
  it('shows what there is and what can happen to it', async () => {
    expect(await page()).toContain('Nobody has started to pay yet.');
    const charge = await paidCharge(h);
    const open = await newSession(h.stripe);
    const text = await page();
    expect(text).toContain(charge.id.slice(0, 20));
    expect(text).toContain(`href="${open.url ?? ''}"`);
    expect(text).toContain('€93.32');
    expect(text).not.toContain('<script');
  });

  it('does what its buttons say', async () => {
    const charge = await paidCharge(h);
    const raised = await postForm(`${h.url}/control/do/raiseDispute`, { ref: charge.id });
    expect([raised.status, raised.headers.get('location')]).toEqual([303, '/control?said=Done']);
    expect(await page()).toContain('needs response');
    const session = await newSession(h.stripe);
    await postForm(`${h.url}/control/do/expireCheckout`, { session: session.id });
    expect((await h.stripe.checkout.sessions.retrieve(session.id)).status).toBe('expired');
    await postForm(`${h.url}/control/do/setWebhookMode`, { duplicate: '3', 'paused:json': 'true' });
    expect(await page()).toContain('<option value="true" selected>paused</option>');
    await postForm(`${h.url}/control/do/resetWebhookMode`, {});
  });

  it('says what could not be done', async () => {
    const response = await postForm(`${h.url}/control/do/raiseDispute`, { ref: 'ch_none' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('No such charge: ch_none');
  });

  it('does not obey other sites', async () => {
    const foreign = { method: 'POST', headers: { origin: 'https://evil.example' }, body: '{}' };
    expect((await fetch(`${h.url}/control/api/books`, foreign)).status).toBe(403);
    const own = { method: 'POST', headers: { origin: h.url }, body: '{}' };
    expect((await fetch(`${h.url}/control/api/books`, own)).status).toBe(200);
  });
});

describe('the same powers as JSON', () => {
  it('pay, fail, settle and tell', async () => {
    const session = await newSession(h.stripe);
    expect(await call('payCheckout', { session: session.id, choice: 'card_3ds' })).toEqual({
      status: 200,
      result: 'verify',
    });
    expect((await call('answerVerification', { session: session.id, approved: true })).result).toBe(
      'complete',
    );
    const transfer = await newSession(h.stripe);
    await call('payCheckout', { session: transfer.id, choice: 'bank_transfer' });
    expect((await call('settleBankTransfer', { ref: transfer.id, amount: 1 })).result).toBe(false);
    expect((await call('settleBankTransfer', { ref: transfer.id })).result).toBe(true);
    await call('failNext', { path: '/v1/balance', method: 'GET', status: 503 });
    expect((await refusal(h.stripe.balance.retrieve())).statusCode).toBe(503);
    const { result } = await call('books');
    expect(result).toMatchObject({ totals: { eur: { refunded: 0 } } });
    expect((await call('requests')).result).toEqual(
      expect.arrayContaining([expect.objectContaining({ path: '/v1/balance' })]),
    );
  });

  it('hold and send webhooks', async () => {
    await call('flushWebhooks');
    const before = h.inbox.received.length;
    await call('setWebhookMode', { paused: true });
    await h.stripe.customers.create({ name: 'Grace' });
    expect((await call('flushWebhooks')).result).toEqual({ delivered: 1, failed: [] });
    await call('setWebhookMode', { paused: false });
    await eventually(() => h.inbox.received.length === before + 1, 'the one');
  });

  it('refuse what they do not know', async () => {
    expect(await call('nothing')).toMatchObject({ status: 404 });
    expect(await call('payCheckout', { session: 'cs_none', choice: 'gold' })).toMatchObject({ status: 400 });
    expect(await call('payCheckout', { session: 'cs_none', choice: 'card' })).toEqual({
      status: 400,
      error: 'No such session: cs_none',
    });
  });
});
