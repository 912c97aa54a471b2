import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type pg from 'pg';
import { eventually } from '../../support/processes.ts';
import { stack } from '../../support/stack.ts';
import { callHook, callWorker } from './support/calls.ts';
import { forgetOtherMails, lettersTo } from './support/inbox.ts';

let db: pg.Pool;
beforeAll(async () => {
  db = stack.database(2);
  await forgetOtherMails(db);
});
afterAll(() => db.end());

const outbox = async (email: string) => {
  const { rows } = await db.query<{
    kind: string;
    status: string;
    attempts: number;
    locale: string;
    time_zone: string;
  }>(
    'select kind, status, attempts, locale, time_zone from public.mail_outbox where to_email = $1 order by created_at',
    [email],
  );
  return rows;
};
const newAddress = () => `hook-${crypto.randomUUID()}@example.org`;
const drain = () => stack.runJob('send-mails');

describe('the mail of a sign-up', () => {
  it('goes out once, and its link confirms the address', async () => {
    const email = newAddress();
    const visitor = stack.visitor();
    const { error } = await visitor.auth.signUp({
      email,
      password: 'a-test-password-2026',
      options: {
        data: {
          role: 'patient',
          full_name: 'Visit evil.example',
          time_zone: 'Europe/Istanbul',
          locale: 'en',
        },
        emailRedirectTo: `${stack.appUrl}/auth/confirm?next=%2Fdoctors`,
      },
    });
    expect(error).toBeNull();
    expect(await outbox(email)).toMatchObject([
      { kind: 'confirm_signup', locale: 'en', time_zone: 'Europe/Istanbul' },
    ]);
    await drain();
    await drain();
    const letters = await eventually(async () => {
      const found = await lettersTo(email);
      expect(found).toHaveLength(1);
      return found;
    });
    const [letter] = letters;
    expect(letter?.Subject).toBe('Confirm your e-mail address');
    expect(letter?.Text).toContain('(Istanbul, GMT+3)');
    expect(JSON.stringify(letter)).not.toContain('evil');

    const link = new URL(/http:\S+\/auth\/confirm\S+/.exec(letter?.Text ?? '')?.[0] ?? '');
    expect(link.origin).toBe(stack.appUrl);
    expect(link.searchParams.get('next')).toBe('/doctors');
    const verified = await visitor.auth.verifyOtp({
      token_hash: link.searchParams.get('token_hash') ?? '',
      type: 'signup',
    });
    expect(verified.error).toBeNull();
    await drain();
    // A worker that the hook has called may be the one that has the letter in hand.
    await eventually(async () => {
      const subjects = (await lettersTo(email)).map(({ Subject }) => Subject);
      expect(subjects.sort()).toEqual(['Confirm your e-mail address', 'Your eCureTrip account is ready']);
    });
  });

  it('goes out once though the hook is called twice', async () => {
    const email = newAddress();
    const hook = {
      user: { id: crypto.randomUUID(), email, user_metadata: {} },
      email_data: {
        email_action_type: 'signup',
        token: '123456',
        token_hash: crypto.randomUUID().replaceAll('-', '').repeat(2).slice(0, 56),
        redirect_to: stack.appUrl,
        site_url: stack.appUrl,
        token_new: '',
        token_hash_new: '',
      },
    };
    const answers = await Promise.all([callHook(hook), callHook(hook)]);
    expect(answers).toEqual([
      { status: 200, body: {} },
      { status: 200, body: {} },
    ]);
    await Promise.all([drain(), callWorker('mail-worker', stack.env.CRON_SECRET)]);
    expect(await callHook(hook)).toMatchObject({ status: 200 });
    await drain();
    // The hook itself has called the worker, too, in the background.
    await eventually(async () =>
      expect(await outbox(email)).toMatchObject([{ kind: 'confirm_signup', status: 'done', attempts: 1 }]),
    );
    expect(await lettersTo(email)).toHaveLength(1);
  });
});

describe('the door', () => {
  const hook = { user: { id: crypto.randomUUID(), email: newAddress() }, email_data: {} };

  it('refuses a call that Auth did not sign, and a body that is no hook', async () => {
    const forged = `v1,whsec_${btoa('not the secret of this project')}`;
    expect(await callHook(hook, forged)).toEqual({ status: 401, body: { error: 'bad_signature' } });
    expect(await callHook(hook)).toEqual({ status: 400, body: { error: 'bad_payload' } });
    expect(await outbox(hook.user.email)).toEqual([]);
  });

  it.each(['mail-worker', 'payments-worker'] as const)('of %s opens to the schedule only', async (name) => {
    expect(await callWorker(name)).toEqual({ status: 401, body: { error: 'unauthorized' } });
    expect(await callWorker(name, 'a guess')).toMatchObject({ status: 401 });
    const other = await fetch(`${stack.urls.api}/functions/v1/${name}`);
    expect([other.status, other.headers.get('allow')]).toEqual([405, 'POST']);
  });
});
