/** Second factors against the real parts: what a password alone opens, recovery codes, sessions. */
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveSecondFactor } from '../../support/second-factor.ts';
import { makePatients } from '../../support/signed-in.ts';
import { mailsTo, waitForMail } from '../../support/inbox.ts';
import { stack } from '../../support/stack.ts';

const PASSWORD = 'a-test-password-2026';
const database = stack.database(2);
let people: string[] = [];

beforeAll(async () => {
  people = await makePatients(database, 10);
});
afterAll(() => database.end());

async function signedIn(email: string): Promise<SupabaseClient> {
  const client = stack.visitor();
  const { error } = await client.auth.signInWithPassword({ email, password: PASSWORD });
  if (error) throw error;
  return client;
}

const next = (): string => {
  const email = people.pop();
  if (!email) throw new Error('nobody left');
  return email;
};

const readsProfile = (client: SupabaseClient) => client.from('profiles').select('full_name');

async function protectedAccount() {
  const email = next();
  const first = await signedIn(email);
  const factor = await giveSecondFactor(first);
  const codes = (await first.rpc('make_recovery_codes')).data as string[];
  return { email, first, factor, codes };
}

describe('an account with a second factor', () => {
  it('opens nothing to the password alone, and everything to both', async () => {
    const { email, factor } = await protectedAccount();
    const client = await signedIn(email);
    const refused = await readsProfile(client);
    expect(refused).toMatchObject({ status: 403, error: { message: 'second_factor_required' } });
    expect((await client.rpc('list_own_sessions')).error?.message).toBe('second_factor_required');
    expect((await client.rpc('make_recovery_codes')).error?.message).toBe('second_factor_required');

    await client.auth.mfa.challengeAndVerify({ factorId: factor.id, code: factor.app.generate() });
    expect((await readsProfile(client)).data).toHaveLength(1);
  });
});

describe('recovery codes', () => {
  it('turn the second factor off once, end the other sessions, and say so by mail', async () => {
    const { email, first, codes } = await protectedAccount();
    expect(new Set(codes).size).toBe(10);
    const client = await signedIn(email);
    const typed = ` ${(codes[0] ?? '').toUpperCase().replace('-', ' ')} `;
    expect((await client.rpc('use_recovery_code', { p_code: typed })).data).toBe('done');
    await client.auth.refreshSession();
    expect((await readsProfile(client)).data).toHaveLength(1);
    expect((await client.rpc('get_second_factor')).data).toMatchObject({ factors: [], codesLeft: 9 });
    expect((await first.auth.refreshSession()).error).not.toBeNull();
    await waitForMail(stack, email, /second factor/i);

    await giveSecondFactor(client);
    const again = await signedIn(email);
    expect((await again.rpc('use_recovery_code', { p_code: codes[0] })).data).toBe('wrong');
    expect((await again.rpc('use_recovery_code', { p_code: codes[1] })).data).toBe('done');
  });

  it('lock after five wrong ones, also for the right one', async () => {
    const { email, codes } = await protectedAccount();
    const client = await signedIn(email);
    for (let i = 0; i < 5; i += 1) {
      expect((await client.rpc('use_recovery_code', { p_code: '00000-00000' })).data).toBe('wrong');
    }
    expect((await client.rpc('use_recovery_code', { p_code: codes[0] })).data).toBe('locked');
    expect((await readsProfile(client)).status).toBe(403);
  });

  it('work once, however many ask at once', async () => {
    const { email, codes } = await protectedAccount();
    const client = await signedIn(email);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => client.rpc('use_recovery_code', { p_code: codes[0] })),
    );
    expect(answers.map(({ data }) => data as string).filter((answer) => answer === 'done')).toHaveLength(1);
  });
});

describe('sessions', () => {
  it('are listed with where they come from, and end one by one or all', async () => {
    const email = next();
    const [here, there, third] = [await signedIn(email), await signedIn(email), await signedIn(email)];
    await there.rpc('note_session', {
      p_from: { browser: 'Firefox', system: 'Android', ipPrefix: '203.0.113.0/24' },
    });
    const list = async () =>
      (await here.rpc('list_own_sessions')).data as {
        id: string;
        current: boolean;
        browser: string | null;
      }[];
    const before = await list();
    expect(before.map(({ current }) => current)).toEqual([true, false, false]);
    const firefox = before.find(({ browser }) => browser === 'Firefox');

    expect((await here.rpc('end_sessions', { p_id: firefox?.id })).data).toBe(1);
    expect((await there.auth.refreshSession()).error).not.toBeNull();
    expect((await here.rpc('end_sessions', { p_id: before[0]?.id })).data).toBe(0);
    expect((await here.rpc('end_sessions')).data).toBe(1);
    expect((await third.auth.refreshSession()).error).not.toBeNull();
    expect((await here.auth.refreshSession()).error).toBeNull();
    expect(await list()).toHaveLength(1);
  });

  it('of others cannot be ended', async () => {
    const stranger = await signedIn(next());
    const { data } = await stranger.rpc('list_own_sessions');
    const [theirs] = data as { id: string }[];
    const me = await signedIn(next());
    expect((await me.rpc('end_sessions', { p_id: theirs?.id })).data).toBe(0);
    expect((await stack.visitor().rpc('end_sessions', { p_id: theirs?.id })).error).not.toBeNull();
    expect((await stranger.auth.refreshSession()).error).toBeNull();
  });
});

it('tells of a changed password and keeps a line of it', async () => {
  const email = next();
  const client = await signedIn(email);
  const without = await client.auth.updateUser({ password: 'another-password-2026' });
  expect(without.error?.code).toBe('current_password_required');
  const wrong = await client.auth.updateUser({ password: 'another-password-2026', current_password: 'nope' });
  expect(wrong.error?.code).toBe('current_password_invalid');
  const right = await client.auth.updateUser({
    password: 'another-password-2026',
    current_password: PASSWORD,
  });
  expect(right.error).toBeNull();
  await waitForMail(stack, email, /password was changed/);
  expect(await mailsTo(stack, email)).toHaveLength(1);
  const { rows } = await database.query(
    `select action from public.audit_log where subject_id = $1 and action like 'account.%'`,
    [right.data.user?.id],
  );
  expect(rows).toEqual([{ action: 'account.password_changed' }]);
});
