import { createClient } from '@supabase/supabase-js';
import { importJWK, SignJWT } from 'jose';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ws from 'ws';
import { startStack, type ChildName, type Stack } from '../../../supabase/local/index.ts';
import type { StackSecrets } from '../../../supabase/local/keys.ts';
import { eventually } from '../../support/processes.ts';
import { makeProject, NOTES_PROJECT, type TempProject } from '../../support/temp-project.ts';

let project: TempProject;
let stack: Stack;
let db: pg.Pool;

const FIRST = '00000000-0000-4000-8000-000000000001';

function supabase(key: string, token?: string) {
  return createClient(stack.urls.api, key, {
    auth: { persistSession: false, autoRefreshToken: false },
    realtime: { transport: ws as unknown as typeof WebSocket },
    ...(token === undefined ? {} : { accessToken: () => Promise.resolve(token) }),
  });
}

async function tokenOf(subject: string, expires = '1h'): Promise<string> {
  const secrets = JSON.parse(readFileSync(path.join(project.dataDir, 'keys.json'), 'utf8')) as StackSecrets;
  return new SignJWT({ role: 'authenticated', sub: subject })
    .setProtectedHeader({ alg: 'ES256', kid: secrets.signingKey.kid })
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(await importJWK(secrets.signingKey, 'ES256'));
}

const bodies = async (key: string, token?: string) => {
  const { data, error } = await supabase(key, token).from('notes').select('body').order('id');
  if (error) throw new Error(`${error.code}: ${error.message}`);
  return data.map((row: { body: string }) => row.body);
};

beforeAll(async () => {
  process.env.NOTES_GREETING = 'good day';
  project = await makeProject(NOTES_PROJECT);
  stack = await startStack({ workdir: project.dir, ports: 'free', durable: false, tickMs: 50 });
  db = new pg.Pool({ connectionString: stack.urls.db, max: 2 });
  db.on('error', () => undefined);
});

afterAll(async () => {
  delete process.env.NOTES_GREETING;
  await db?.end();
  await stack?.stop();
  await project?.remove();
});

describe('database', () => {
  it('is UTF-8, Postgres 17, and reached as a role that is no superuser', async () => {
    const { rows } = await db.query(`select current_setting('server_encoding') as encoding,
      current_setting('server_version_num')::int / 10000 as major,
      (select rolsuper from pg_roles where rolname = current_user) as superuser`);
    expect(rows[0]).toEqual({ encoding: 'UTF8', major: 17, superuser: false });
  });

  it('has every migration of the project, applied by the CLI, and its seed once', async () => {
    const { rows } = await db.query('select version from supabase_migrations.schema_migrations order by 1');
    expect(rows.map((row) => row.version)).toEqual(['20260101000000', '20260102000000']);
    expect((await db.query('select count(*)::int as count from public.notes')).rows[0].count).toBe(3);
  });

  it('gives a new table to nobody, as a hosted project does', async () => {
    await db.query('create table public.unasked (id int primary key)');
    const { rows } = await db.query(
      `select role, has_table_privilege(role, 'public.unasked', 'select') as may
       from unnest(array['anon', 'authenticated', 'service_role']) as role`,
    );
    expect(rows.map((row) => row.may)).toEqual([false, false, false]);
    await db.query('drop table public.unasked');
  });

  it('tells PostgREST about a changed table', async () => {
    await db.query('alter table public.notes add column colour text');
    await eventually(async () => {
      const { error } = await supabase(stack.keys.secret).from('notes').select('colour');
      expect(error).toBeNull();
    });
  });
});

describe('gateway', () => {
  const rest = (headers: Record<string, string>, query = '') =>
    fetch(`${stack.urls.api}/rest/v1/notes?select=body${query}`, { headers });

  it('refuses a request without a key, and with a wrong one', async () => {
    const missing = await rest({});
    expect([missing.status, await missing.json()]).toEqual([
      401,
      {
        message: 'No API key found in request',
        hint: 'No `apikey` request header or url param was found.',
      },
    ]);
    const wrong = await rest({ apikey: 'sb_publishable_wrong' });
    expect(wrong.status).toBe(401);
    expect(await wrong.json()).toMatchObject({ message: 'Invalid API key' });
  });

  it('takes both kinds of keys for the roles they stand for', async () => {
    for (const key of [stack.keys.publishable, stack.keys.anonJwt]) {
      expect(await bodies(key)).toEqual(['for everyone']);
    }
    for (const key of [stack.keys.secret, stack.keys.serviceRoleJwt]) {
      expect(await bodies(key)).toHaveLength(3);
    }
  });

  it('takes the key from the address too, and does not pass it on as a filter', async () => {
    const response = await rest({}, `&apikey=${stack.keys.publishable}`);
    expect(await response.json()).toEqual([{ body: 'for everyone' }]);
  });

  it('sends a user token on, so that Postgres decides as that user', async () => {
    expect(await bodies(stack.keys.publishable, await tokenOf(FIRST))).toEqual(['of the first']);
  });

  it('lets PostgREST refuse an expired token and one of another project', async () => {
    const expired = await rest({
      apikey: stack.keys.publishable,
      authorization: `Bearer ${await tokenOf(FIRST, '-1h')}`,
    });
    expect(expired.status).toBe(401);
    const foreign = `${(await tokenOf(FIRST)).slice(0, -8)}AAAAAAAA`;
    const forged = await rest({ apikey: stack.keys.publishable, authorization: `Bearer ${foreign}` });
    expect(forged.status).toBe(401);
  });

  it('never lets a role write what it was not granted', async () => {
    const { error } = await supabase(stack.keys.publishable)
      .from('notes')
      .insert({ body: 'x', owner_id: FIRST });
    expect(error?.code).toBe('42501');
  });

  it('answers a preflight and opens answers to other origins', async () => {
    const preflight = await fetch(`${stack.urls.api}/rest/v1/notes`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'apikey, x-custom',
      },
    });
    expect(preflight.status).toBe(200);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('apikey, x-custom');
    const answer = await rest({ apikey: stack.keys.publishable, origin: 'https://elsewhere.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('streams a large answer whole', async () => {
    const body = 'x'.repeat(3_000_000);
    const notes = () => supabase(stack.keys.secret).from('notes');
    const { data: written } = await notes().insert({ body, owner_id: FIRST }).select('id').single();
    const { data: read } = await notes().select('body').eq('id', written?.id).single();
    expect(read?.body.length).toBe(body.length);
    await notes().delete().eq('id', written?.id);
  }, 30_000);

  it('answers 404 to an address that is nothing', async () => {
    expect((await fetch(`${stack.urls.api}/nothing/v1/`)).status).toBe(404);
  });

  it('tells what `supabase status` tells', () => {
    expect(stack.statusEnv).toMatchObject({
      API_URL: stack.urls.api,
      DB_URL: stack.urls.db,
      PUBLISHABLE_KEY: stack.keys.publishable,
      SECRET_KEY: stack.keys.secret,
      ANON_KEY: stack.keys.anonJwt,
      SERVICE_ROLE_KEY: stack.keys.serviceRoleJwt,
    });
  });
});

describe('functions', () => {
  const invoke = (name: string, init: RequestInit = {}) =>
    fetch(`${stack.urls.api}/functions/v1/${name}`, { method: 'POST', ...init });

  it('run in Deno with the secrets of config.toml and those of the project, and no others', async () => {
    const response = await invoke('hello/there', { body: 'Ada' });
    expect(await response.json()).toEqual({
      greeting: 'good day Ada',
      path: '/hello/there',
      url: stack.urls.api,
      session: null,
    });
  });

  it('go on with work after the answer', async () => {
    await invoke('hello', { body: 'x' });
    await eventually(async () => expect(await (await invoke('hello?later')).text()).toBe('done'));
  });

  it('honour verify_jwt', async () => {
    expect((await invoke('private-hello')).status).toBe(401);
    expect((await invoke('private-hello', { headers: { authorization: 'Bearer nonsense' } })).status).toBe(
      401,
    );
    const user = await invoke('private-hello', {
      headers: { authorization: `Bearer ${await tokenOf(FIRST)}` },
    });
    expect([user.status, await user.text()]).toEqual([200, 'private']);
    const { data } = await supabase(stack.keys.anonJwt).functions.invoke('private-hello');
    expect(data).toBe('private');
  });

  it('answer like the hosted runtime when they are missing or broken', async () => {
    const missing = await invoke('nobody');
    expect([missing.status, await missing.json()]).toEqual([
      404,
      { code: 'NOT_FOUND', message: 'Requested function was not found' },
    ]);
    const headers = { authorization: `Bearer ${await tokenOf(FIRST)}` };
    const broken = await invoke('broken', { headers });
    expect([broken.status, (await broken.json()).code]).toEqual([503, 'BOOT_ERROR']);
  });
});

describe('auth', () => {
  it('without a hook writes its own plain mails to the inbox', async () => {
    const email = 'ada@example.org';
    const { data, error } = await supabase(stack.keys.publishable).auth.signUp({
      email,
      password: 'long-enough-1',
    });
    expect([error, data.session]).toEqual([null, null]);
    const inbox = await fetch(`${stack.urls.mail}/api/v1/search?query=to:${email}`);
    const { messages } = (await inbox.json()) as { messages: { ID: string }[] };
    const letter = await fetch(`${stack.urls.mail}/api/v1/message/${messages[0]?.ID}`);
    const code = /Your code: (\d{6})/.exec(((await letter.json()) as { Text: string }).Text)?.[1] ?? '';
    const verified = await supabase(stack.keys.publishable).auth.verifyOtp({
      email,
      token: code,
      type: 'signup',
    });
    expect(verified.error).toBeNull();
    expect(verified.data.user?.email).toBe(email);
  });
});

describe('scheduled jobs', () => {
  const calls = async () => (await (await fetch(`${stack.urls.api}/functions/v1/count`)).json()) as unknown[];

  it('run once when they are due, with their body and the secret', async () => {
    await eventually(async () => expect(await calls()).toEqual([{ by: 1 }]));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await calls()).toHaveLength(1);
  });

  it('run by hand, and never two of one job at once', async () => {
    const answers = await Promise.all([stack.runJob('counting'), stack.runJob('counting')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.map(({ body }) => (body as { calls: number }).calls).sort()).toEqual([2, 3]);
  });

  it('are refused by name when there is no such job', async () => {
    await expect(stack.runJob('unknown')).rejects.toThrow('no scheduled job');
  });
});

describe('a killed process', () => {
  const pidOf = (name: string) => stack.processes().find((each) => each.name === name)?.pid;

  it.each(['postgres', 'postgrest', 'functions'] as const)(
    '%s comes back, and nothing is lost',
    async (name) => {
      const { error } = await supabase(stack.keys.secret)
        .from('notes')
        .insert({ body: name, owner_id: FIRST });
      expect(error).toBeNull();
      const before = pidOf(name);
      await stack.kill(name);
      await stack.ready();
      expect(pidOf(name)).not.toBe(before);
      expect(await bodies(stack.keys.secret)).toContain(name);
      expect(
        (await fetch(`${stack.urls.api}/functions/v1/hello`, { method: 'POST', body: 'x' })).status,
      ).toBe(200);
    },
  );

  it('all of them at once, again and again', async () => {
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(['postgres', 'postgrest', 'functions'].map((name) => stack.kill(name as ChildName)));
      await stack.ready();
      expect(await bodies(stack.keys.publishable)).toEqual(['for everyone']);
      const hello = await fetch(`${stack.urls.api}/functions/v1/hello`, { method: 'POST', body: 'x' });
      expect(hello.status).toBe(200);
    }
  });
});
