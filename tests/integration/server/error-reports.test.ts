/** What leaves the server, or an Edge Function, when it fails, as whoever receives error reports gets it. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../../../supabase/local/config.ts';
import { createFunctions } from '../../../supabase/local/functions.ts';
import type { LogLine } from '../../../supabase/local/index.ts';
import { eventually } from '../../support/processes.ts';
import { signedInPatient } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { startGate, type Gate } from './support/gate.ts';
import { startReceiver, type Receiver, type Taken } from './support/receiver.ts';
import { endAll, spawnServer, startServer } from './support/server-process.ts';

const CANARY = 'canary-5e1d';
let email = '';
let cookie = '';
let gate: Gate;
let receiver: Receiver;

/** What PostgREST says of a search that it refuses: all it knows of what was searched for. */
const refusal = () => ({
  status: 500,
  body: { code: 'XX000', message: `no plan for "${CANARY}" of ${email}`, details: CANARY, hint: CANARY },
});

beforeAll(async () => {
  ({ email, cookie } = await signedInPatient(stack));
  gate = await startGate(
    stack.urls.api,
    () => false,
    (path) => (path.startsWith('/rest/v1/rpc/search_doctors') ? refusal() : null),
  );
});
afterAll(() => gate.close());
afterEach(() => {
  endAll();
  receiver.close();
});

const dsn = () => `http://publickey@127.0.0.1:${receiver.port}/7`;

type Event = { user?: { id: string }; tags: { requestId?: string } };
const eventOf = (report: Taken | undefined) => JSON.parse(report?.body.split('\n')[2] ?? '{}') as Event;

it('tells which request failed where, and nothing of who asked for what', async () => {
  receiver = await startReceiver();
  const server = await startServer({
    env: {
      ...stack.env,
      SUPABASE_URL: gate.url,
      SENTRY_DSN: dsn(),
      APP_VERSION: 'abc123',
    },
  });
  const page = await fetch(`${server.url}/doctors?q=${CANARY}`, {
    headers: { cookie, 'user-agent': CANARY, referer: `http://${CANARY}.example.org/` },
  });
  expect(page.status).toBe(500);
  await eventually(() => expect(receiver.taken.length).toBeGreaterThan(0));
  const [report] = receiver.taken;
  expect(report?.path).toBe('/api/7/envelope/');
  const event = eventOf(report);
  expect(event).toMatchObject({
    environment: 'production',
    release: 'abc123',
    transaction: '/doctors',
    tags: { requestId: page.headers.get('x-request-id'), route: '/doctors', method: 'GET', during: 'load' },
    exception: { values: [{ value: expect.stringContaining('no plan for "…"') as string }] },
  });
  await page.text();
  await eventually(() =>
    expect(server.lines().find(({ msg }) => msg === 'request')).toMatchObject({ user: event.user?.id }),
  );
  expect(report?.body).toContain('app:///build/server/');
  for (const secret of [CANARY, email, 'Ada Example', 'sb-', process.cwd()])
    expect(report?.body.includes(secret), secret).toBe(false);

  // What is still on its way when the server is asked to end, arrives.
  const before = receiver.taken.length;
  await fetch(`${server.url}/doctors`, { headers: { cookie } });
  server.signal('SIGTERM');
  expect(await server.exited).toBe(0);
  expect(receiver.taken.length).toBe(before + 1);
});

it('answers as fast when the receiver never does, and does not start with a DSN that is none', async () => {
  receiver = await startReceiver(() => null);
  const env = { ...stack.env, SUPABASE_URL: gate.url };
  const wrong = await spawnServer({ env: { ...env, SENTRY_DSN: 'https://example.org/no-key' } });
  const server = await startServer({
    env: { ...env, SENTRY_DSN: dsn() },
  });
  expect((await fetch(`${server.url}/doctors`)).status).toBe(500);
  const three = async (path: string) => {
    const began = performance.now();
    const pages = await Promise.all(Array.from({ length: 3 }, () => fetch(server.url + path)));
    return { pages, ms: performance.now() - began };
  };
  // Reports are given up after three seconds; beside them stands what pages without any take here and now.
  const [{ pages, ms }, others] = [await three('/doctors'), await three('/login')];
  expect(ms).toBeLessThan(2500 + 3 * others.ms);
  expect(pages.map(({ status }) => status)).toEqual(Array<number>(3).fill(500));
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(await wrong.exited).not.toBe(0);
  expect(wrong.errors()).toContain('SENTRY_DSN must be a DSN');
});

it('ends after a fault outside of all requests, and tells of it', async () => {
  receiver = await startReceiver();
  const fault = `process.on('SIGUSR2', () => void Promise.reject(new RangeError('at "${CANARY}"')))`;
  const server = await startServer({
    env: {
      ...stack.env,
      SENTRY_DSN: dsn(),
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(fault)}`,
    },
  });
  server.signal('SIGUSR2');
  expect(await server.exited).toBe(1);
  expect(server.lines().at(-1)).toMatchObject({
    level: 60,
    msg: 'ending after a fault outside of all requests',
    origin: 'unhandledRejection',
    err: { name: 'RangeError', message: 'at "…"' },
  });
  expect(receiver.taken.map(eventOf)).toMatchObject([
    {
      tags: { during: 'unhandledRejection' },
      exception: { values: [{ type: 'RangeError', value: 'at "…"' }] },
    },
  ]);
});

it('tells of a function that failed, by the request of its log', async () => {
  receiver = await startReceiver();
  const lines: LogLine[] = [];
  const runDir = await mkdtemp(path.join(os.tmpdir(), 'functions-'));
  const functions = await createFunctions({
    workdir: process.cwd(),
    runDir,
    config: readConfig(process.cwd(), stack.env),
    // Nobody is there.
    env: { ...stack.env, SUPABASE_URL: 'http://127.0.0.1:9', SENTRY_DSN: dsn() },
    watch: false,
    log: (line) => void lines.push(line),
  });
  if (!functions) throw new Error('no functions');
  try {
    await functions.child.start();
    const upstream = functions.upstream();
    const answer = await fetch(`http://127.0.0.1:${'port' in upstream && upstream.port}/mail-worker`, {
      method: 'POST',
      headers: { 'x-cron-secret': stack.env.CRON_SECRET ?? '' },
    });
    expect(answer.status).toBe(500);
    await eventually(() => expect(receiver.taken.length).toBeGreaterThan(0));
  } finally {
    await functions.child.stop();
    await rm(runDir, { recursive: true, force: true });
  }
  const event = eventOf(receiver.taken[0]);
  expect(event).toMatchObject({
    transaction: 'mail-worker',
    tags: { route: 'mail-worker', during: 'step_failed' },
    contexts: { runtime: { name: 'deno' } },
  });
  const logged = await eventually(() => {
    const line = lines.find(({ message }) => message.includes('"msg":"step_failed"'));
    expect(line).toBeDefined();
    return line;
  });
  expect(logged).toMatchObject({ level: 'error', source: 'functions' });
  expect(JSON.parse(logged?.message ?? '{}')).toMatchObject({ requestId: event.tags.requestId });
});
