/** Several processes on one port: they serve the same people, one that dies is replaced, all are drained together. */
import { createServer } from 'node:net';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { eventually } from '../../support/processes.ts';
import { signedInPatient } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { startGate, type Gate } from './support/gate.ts';
import { endAll, spawnServer, startServer, type ServerProcess } from './support/server-process.ts';

let cookie = '';
let gate: Gate;
beforeAll(async () => {
  ({ cookie } = await signedInPatient(stack));
});
beforeEach(async () => {
  gate = await startGate(stack.urls.api, (path) => path.startsWith('/rest/v1/rpc/search_doctors'));
});
afterEach(() => {
  endAll();
  gate.close();
});

const TWO = { WEB_CONCURRENCY: '2' };
const start = () => startServer({ env: { ...stack.env, ...TWO, SUPABASE_URL: gate.url } }, 2);
/** On a connection of its own, so that any worker may get it. */
const dashboard = ({ url }: ServerProcess) =>
  fetch(`${url}/medical-records`, { redirect: 'manual', headers: { cookie, connection: 'close' } });
const said = (server: ServerProcess, what: string) => server.lines().filter(({ msg }) => msg === what).length;
const deaths = (server: ServerProcess) => said(server, 'a worker ended; another takes its place');
const times = (text: string, part: string) => text.split(part).length - 1;

async function squat(port: number) {
  const squatter = createServer();
  await new Promise<void>((resolve, reject) =>
    squatter.once('error', reject).listen(port, '127.0.0.1', resolve),
  );
  return squatter;
}

/** One at each worker: they take turns. */
async function twoPages(server: ServerProcess) {
  const outcome = Promise.allSettled([1, 2].map(() => fetch(`${server.url}/doctors`)));
  await eventually(() => expect(gate.waiting()).toBe(2));
  return {
    /** Lets them go on, and gives the status of each, 0 when its connection broke. */
    end: async () => {
      gate.open();
      return (await outcome).map((end) => (end.status === 'fulfilled' ? end.value.status : 0)).sort();
    },
  };
}

it('loses what a dead worker had under way and nothing else, replaces it, and drains all', async () => {
  const server = await start();
  const [first = 0, second = 0] = server.workers();
  const pages = await twoPages(server);
  process.kill(first, 'SIGKILL');
  await eventually(() => expect(deaths(server)).toBe(1));
  // The one that is left, then the new one alone: each knows who is signed in.
  for (let count = 0; count < 3; count += 1) expect((await dashboard(server)).status).toBe(200);
  expect(await pages.end()).toEqual([0, 200]);
  await eventually(() => expect(said(server, 'listening')).toBe(3));
  process.kill(second, 'SIGKILL');
  await eventually(() => expect(deaths(server)).toBe(2));
  for (let count = 0; count < 3; count += 1) expect((await dashboard(server)).status).toBe(200);
  await eventually(() => expect(said(server, 'listening')).toBe(4));
  const last = await twoPages(server);
  server.signal('SIGTERM');
  await eventually(() => expect(said(server, 'draining')).toBe(2));
  expect(await last.end()).toEqual([200, 200]);
  expect(await server.exited).toBe(0);
  expect(server.lines().filter(({ msg, whole }) => msg === 'drained' && whole)).toHaveLength(2);
});

it('says once what is wrong with the environment, or that the port is taken, and gives up', async () => {
  const wrong = await spawnServer({ env: { ...stack.env, ...TWO, SESSION_SECRET: 'short' } });
  expect(await wrong.exited).toBe(1);
  expect(times(wrong.errors(), 'The environment is not complete')).toBe(1);
  const squatter = await squat(0);
  const address = squatter.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  for (const env of [stack.env, { ...stack.env, ...TWO }]) {
    const late = await spawnServer({ env, port });
    expect(await late.exited).toBe(1);
    expect(times(late.errors(), `port ${port} is taken; set PORT to another`)).toBe(1);
  }
  squatter.close();
});

it('gives up when nobody is left and new ones die again and again', async () => {
  const server = await start();
  for (const pid of server.workers()) process.kill(pid, 'SIGKILL');
  const squatter = await eventually(() => squat(server.port), 2000);
  expect(await server.exited).toBe(1);
  expect(times(server.errors(), 'is taken')).toBe(1);
  expect(server.lines().at(-1)).toMatchObject({ msg: 'workers do not start; giving up' });
  squatter.close();
});
