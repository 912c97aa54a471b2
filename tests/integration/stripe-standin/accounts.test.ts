import { type Stripe } from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, postForm, refusal, startHarness } from './support/harness.ts';

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.stop());

const recipient = {
  recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } },
} as const;
const params: Stripe.V2.Core.AccountCreateParams = {
  contact_email: 'elif@example.org',
  display_name: 'Dr. Elif Karaca',
  dashboard: 'express',
  identity: { country: 'TR', entity_type: 'individual' },
  configuration: recipient,
  defaults: {
    currency: 'eur',
    responsibilities: { fees_collector: 'application', losses_collector: 'application' },
  },
  metadata: { doctor_id: 'd1' },
};
const create = (more: Stripe.V2.Core.AccountCreateParams = {}) =>
  h.stripe.v2.core.accounts.create({ ...params, ...more });
const transfers = async (id: string) => {
  const account = await h.stripe.v2.core.accounts.retrieve(id, {
    include: ['configuration.recipient', 'requirements'],
  });
  return {
    status: account.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.status,
    due: account.requirements?.entries?.length,
  };
};
const link = (account: string) =>
  h.stripe.v2.core.accountLinks.create({
    account,
    use_case: {
      type: 'account_onboarding',
      account_onboarding: {
        refresh_url: 'http://127.0.0.1:1/refresh',
        return_url: 'http://127.0.0.1:1/back',
      },
    },
  });
/** Opens a link as a browser does and returns the address of the form. */
const enter = async (url: string): Promise<string> => {
  const response = await fetch(url, { redirect: 'manual' });
  expect(response.status).toBe(303);
  return `${h.url}${response.headers.get('location') ?? ''}`;
};
const details = { name: 'Elif Karaca', bank: 'DE89 3704 0044 0532 0130 00' };

describe('an account', () => {
  it('shows only what was asked for', async () => {
    const bare = await create();
    expect(bare).toMatchObject({
      object: 'v2.core.account',
      contact_email: 'elif@example.org',
      dashboard: 'express',
      applied_configurations: ['recipient'],
      metadata: { doctor_id: 'd1' },
      configuration: null,
      requirements: null,
    });
    expect(bare.id).toMatch(/^acct_/);
    const full = await h.stripe.v2.core.accounts.retrieve(bare.id, {
      include: ['configuration.recipient', 'defaults', 'identity', 'requirements'],
    });
    expect(full.defaults?.responsibilities).toMatchObject({ losses_collector: 'application' });
    expect(full.identity).toMatchObject({ country: 'tr', entity_type: 'individual' });
    expect(full.requirements?.entries?.[0]).toMatchObject({ awaiting_action_from: 'user' });
    expect(await transfers(bare.id)).toEqual({ status: 'restricted', due: 4 });
  });

  it('is changed by update', async () => {
    const { id } = await create();
    const changed = await h.stripe.v2.core.accounts.update(id, {
      display_name: 'Dr. Karaca',
      metadata: { doctor_id: null, city: 'Istanbul' },
      include: ['defaults'],
    } as Stripe.V2.Core.AccountUpdateParams);
    expect(changed).toMatchObject({ display_name: 'Dr. Karaca', metadata: { city: 'Istanbul' } });
    expect(changed.defaults?.currency).toBe('eur');
  });

  it('refuses what it does not know, in the form of v2', async () => {
    const error = await refusal(create({ colour: 'green' } as Stripe.V2.Core.AccountCreateParams));
    expect(error).toMatchObject({ statusCode: 400, code: 'invalid_fields' });
    expect(await refusal(h.stripe.v2.core.accounts.retrieve('acct_none'))).toMatchObject({
      statusCode: 404,
      code: 'not_found',
    });
  });

  it('can be listed page by page', async () => {
    const made = [await create(), await create(), await create()].map((account) => account.id);
    const seen: string[] = [];
    for await (const account of h.stripe.v2.core.accounts.list({ limit: 2 })) seen.push(account.id);
    expect(seen).toEqual(expect.arrayContaining(made));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('with a seeded id exists and is active', async () => {
    expect(await transfers('acct_seed_elif-karaca')).toEqual({ status: 'active', due: 0 });
    expect((await h.stripe.accounts.retrieve('acct_seed_elif-karaca')).capabilities?.transfers).toBe(
      'active',
    );
    expect((await refusal(h.stripe.v2.core.accounts.retrieve('acct_seed_'))).statusCode).toBe(404);
  });

  it('whose losses are Stripe’s cannot take separate transfers', async () => {
    const { id } = await create({ defaults: undefined });
    h.control.setAccountStatus(id, 'active');
    h.control.topUp('eur', 1000);
    const error = await refusal(h.stripe.transfers.create({ amount: 10, currency: 'eur', destination: id }));
    expect(error.code).toBe('transfers_not_allowed');
  });
});

describe('onboarding', () => {
  it('activates the account and leads back', async () => {
    const { id } = await create();
    const form = await enter((await link(id)).url);
    const page = await (await fetch(form)).text();
    expect(page).toContain('Get paid by eCureTrip');
    expect(page).toContain('value="Dr. Elif Karaca"');
    const response = await postForm(form, { ...details, outcome: 'active' });
    expect([response.status, response.headers.get('location')]).toEqual([303, 'http://127.0.0.1:1/back']);
    expect(await transfers(id)).toEqual({ status: 'active', due: 0 });
    await h.control.flushWebhooks();
    const last = h.inbox.received.filter(({ event }) => event.account === id).at(-1);
    expect(last).toMatchObject({
      path: '/connect',
      event: { type: 'capability.updated', data: { object: { status: 'active' } } },
    });
  });

  it.each([
    ['restricted', { status: 'restricted', due: 1 }],
    ['pending', { status: 'pending', due: 0 }],
  ])('can end as %s', async (outcome, expected) => {
    const { id } = await create();
    await postForm(await enter((await link(id)).url), { ...details, outcome });
    expect(await transfers(id)).toEqual(expected);
    h.control.setAccountStatus(id, 'active');
    expect((await transfers(id)).status).toBe('active');
  });

  it('can be left for later', async () => {
    const { id } = await create();
    const response = await postForm(await enter((await link(id)).url), { outcome: 'later' });
    expect(response.headers.get('location')).toBe('http://127.0.0.1:1/back');
    expect((await transfers(id)).status).toBe('restricted');
  });

  it('asks again for what is missing and keeps the rest', async () => {
    const { id } = await create();
    const form = await enter((await link(id)).url);
    const response = await postForm(form, { name: 'Elif "E" Karaca', bank: 'x', outcome: 'active' });
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page).toContain('Write the number of the account');
    expect(page).toContain('value="Elif &quot;E&quot; Karaca"');
    expect((await transfers(id)).status).toBe('restricted');
  });

  it('link works once and for some minutes only', async () => {
    const { id } = await create();
    const first = await link(id);
    await enter(first.url);
    const second = await fetch(first.url, { redirect: 'manual' });
    expect(second.headers.get('location')).toBe('http://127.0.0.1:1/refresh');
    const late = await link(id);
    h.control.advance(301);
    const tooLate = await fetch(late.url, { redirect: 'manual' });
    expect(tooLate.headers.get('location')).toBe('http://127.0.0.1:1/refresh');
    expect((await fetch(`${h.url}/onboard/link_none`)).status).toBe(404);
    expect((await fetch(`${h.url}/onboarding/none`)).status).toBe(404);
  });
});
