import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { payloadSchemas } from '../_shared/mail/payloads.ts';
import { hookSchema, verifyHook } from './hook.ts';
import { planAuthMails } from './plan.ts';

const hash = (letter: string) => letter.repeat(56);
const now = new Date('2026-11-22T12:00:00Z');
const appUrl = 'http://localhost:3000';

function hook(action: string, data: Record<string, string> = {}, user: Record<string, unknown> = {}) {
  return hookSchema.parse({
    user: {
      id: '0b8f3f1e-98e4-4f0c-9d52-6f6c3e1f7a10',
      email: 'grace@example.org',
      updated_at: '2026-11-22T11:59:58.123456Z',
      user_metadata: {
        locale: 'en',
        time_zone: 'Europe/London',
        full_name: 'Grace Adeyemi',
        role: 'patient',
      },
      ...user,
    },
    email_data: { email_action_type: action, token_hash: hash('a'), redirect_to: appUrl, ...data },
  });
}
const plan = (...args: Parameters<typeof hook>) => planAuthMails({ hook: hook(...args), appUrl, now });

describe('planAuthMails', () => {
  it.each([
    ['signup', 'confirm_signup'],
    ['recovery', 'recovery'],
    ['magiclink', 'magic_link'],
    ['invite', 'invite'],
  ] as const)('makes one mail of %s, whose payload its template takes', (action, kind) => {
    const [mail, ...others] = plan(action);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      kind,
      toEmail: 'grace@example.org',
      locale: action === 'signup' ? 'en' : null,
      timeZone: action === 'signup' ? 'Europe/London' : null,
      dedupeKey: `auth:${kind}:${hash('a')}`,
      payload: { tokenHash: hash('a'), expiresAt: '2026-11-22T13:00:00.000Z' },
    });
    expect(payloadSchemas[kind].safeParse(mail?.payload).success).toBe(true);
  });

  it('is the same mail when the hook is called again', () => {
    expect(plan('signup')[0]?.dedupeKey).toBe(plan('signup')[0]?.dedupeKey);
    expect(plan('signup')[0]?.dedupeKey).not.toBe(plan('signup', { token_hash: hash('b') })[0]?.dedupeKey);
  });

  it('uncrosses the hashes of an address change', () => {
    const mails = plan('email_change', { token_hash_new: hash('b') }, { new_email: 'new@example.org' });
    expect(mails.map(({ toEmail, payload }) => [toEmail, payload.which, payload.tokenHash])).toEqual([
      ['grace@example.org', 'current', hash('b')],
      ['new@example.org', 'new', hash('a')],
    ]);
    for (const { payload } of mails)
      expect(payloadSchemas.email_change.safeParse(payload).success).toBe(true);
  });

  it('writes only to the new address when one confirmation is enough', () => {
    const mails = plan('email_change', {}, { new_email: 'new@example.org' });
    expect(mails.map(({ toEmail, payload }) => [toEmail, payload.which])).toEqual([
      ['new@example.org', 'new'],
    ]);
  });

  it('sends a code where one is asked for, and tells of a changed password once', () => {
    expect(plan('reauthentication', { token: '482913' })).toMatchObject([
      { kind: 'reauthentication', payload: { code: '482913' } },
    ]);
    const changed = () => plan('password_changed_notification', { token_hash: '' })[0];
    expect(changed()?.dedupeKey).toBe(changed()?.dedupeKey);
    expect(payloadSchemas.password_changed.safeParse(changed()?.payload).success).toBe(true);
  });

  it('tells of a changed address at the old one, and of second factors', () => {
    expect(plan('email_changed_notification', { old_email: 'old@example.org' })).toMatchObject([
      { kind: 'email_changed', toEmail: 'old@example.org' },
    ]);
    expect(plan('mfa_factor_enrolled_notification')).toMatchObject([{ kind: 'second_factor_added' }]);
    const [removed] = plan('mfa_factor_unenrolled_notification');
    expect(payloadSchemas.second_factor_removed.safeParse(removed?.payload).success).toBe(true);
  });

  it('sends nothing for what it does not know', () => {
    expect(plan('phone_changed_notification')).toEqual([]);
  });

  it.each([
    [`${appUrl}/auth/confirm?next=%2Fbook%2F1%3Fat%3D2`, '/book/1?at=2'],
    [`${appUrl}/book/1?at=2`, '/book/1?at=2'],
    [appUrl, null],
    ['https://evil.example/book', null],
    [`${appUrl}/auth/confirm?next=%2F%2Fevil.example`, null],
    [`${appUrl}/auth/confirm?next=https%3A%2F%2Fevil.example`, null],
    ['not a url', null],
  ])('takes from %s the way on %s', (redirect, next) => {
    expect(plan('signup', { redirect_to: redirect })[0]?.payload.next).toBe(next);
  });

  it('does not trust what the browser said about language and zone', () => {
    const [mail] = plan('signup', {}, { user_metadata: { locale: '<b>', time_zone: 'Mars/Olympus' } });
    expect(mail).toMatchObject({ locale: null, timeZone: null });
  });
});

it('sends strangers nothing that the person who signs up wrote', () => {
  const [mail] = plan('signup', {}, { user_metadata: { full_name: 'Visit evil.example' } });
  expect(JSON.stringify(mail)).not.toContain('evil');
});

describe('verifyHook', () => {
  const key = btoa('a secret of at least twenty-four bytes');
  const secret = `v1,whsec_${key}`;
  const body = JSON.stringify({ user: {}, email_data: {} });
  const signed = (at = new Date(), signedBody = body) =>
    new Headers({
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(key).sign('msg_1', at, signedBody),
    });

  it('takes what Auth signed', () => {
    expect(verifyHook(body, signed(), secret)).toEqual({ user: {}, email_data: {} });
  });

  it('refuses an unsigned, changed or old call', () => {
    expect(verifyHook(body, new Headers(), secret)).toBeNull();
    expect(verifyHook(`${body} `, signed(), secret)).toBeNull();
    expect(verifyHook(body, signed(new Date(Date.now() - 600_000)), secret)).toBeNull();
    expect(verifyHook(body, signed(), `v1,whsec_${btoa('another secret of twenty-four b')}`)).toBeNull();
  });
});
