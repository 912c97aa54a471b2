/** What leaves the server when it fails, as whoever receives error reports gets it. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../support/processes.ts';
import { cookiesOf, makePatients } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { startGate, type Gate } from './support/gate.ts';
import { startReceiver, type Receiver } from './support/receiver.ts';
import { endAll, spawnServer, startServer } from './support/server-process.ts';

const CANARY = 'canary-5e1d';
const db = stack.database(1);
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
  [email = ''] = await makePatients(db, 1);
  cookie = await cookiesOf(stack, email);
  gate = await startGate(
    stack.urls.api,
    () => false,
    (path) => (path.startsWith('/rest/v1/rpc/search_doctors') ? refusal() : null),
  );
});
afterAll(async () => {
  gate.close();
  await db.end();
});
afterEach(() => {
  endAll();
  receiver.close();
});

it('tells which request failed where, and nothing of who asked for what', async () => {
  receiver = await startReceiver();
  const server = await startServer({
    env: {
      ...stack.env,
      SUPABASE_URL: gate.url,
      SENTRY_DSN: `http://publickey@127.0.0.1:${receiver.port}/7`,
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
  const event = JSON.parse(report?.body.split('\n')[2] ?? '{}') as { user?: { id: string } };
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
    env: { ...env, SENTRY_DSN: `http://publickey@127.0.0.1:${receiver.port}/7` },
  });
  expect((await fetch(`${server.url}/doctors`)).status).toBe(500);
  const began = performance.now();
  const pages = await Promise.all(Array.from({ length: 3 }, () => fetch(`${server.url}/doctors`)));
  expect(performance.now() - began).toBeLessThan(2500);
  expect(pages.map(({ status }) => status)).toEqual(Array<number>(3).fill(500));
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(await wrong.exited).not.toBe(0);
  expect(wrong.errors()).toContain('SENTRY_DSN must be a DSN');
});
