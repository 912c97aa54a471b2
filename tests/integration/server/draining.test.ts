/** A server that is asked to end: what is under way is finished, nobody new comes in, and nothing waits for ever. */
import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { eventually } from '../../support/processes.ts';
import { signedInPatient } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { startGate, type Gate } from './support/gate.ts';
import { endAll, open, startServer, type ServerProcess } from './support/server-process.ts';

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

const start = (env: Record<string, string> = {}) =>
  startServer({ env: { ...stack.env, SUPABASE_URL: gate.url, ...env } });
/** A page that waits behind the gate. */
async function slowPage({ url }: ServerProcess) {
  const before = gate.waiting();
  const answer = fetch(`${url}/doctors`);
  // Looked at later; a connection that is cut must not end the test before.
  answer.catch(() => undefined);
  await eventually(() => expect(gate.waiting()).toBeGreaterThan(before));
  return answer;
}
const refused = ({ port }: ServerProcess) =>
  eventually(() => expect(open(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' }));
const said = (server: ServerProcess, msg: string) => server.lines().find((line) => line.msg === msg);

const FORM = ['--cut', 'Content-Disposition: form-data; name="category"', '', 'imaging', '--cut'];
const FILE = ['Content-Disposition: form-data; name="file"; filename="letter.txt"', '', 'Dear colleague,'];

/** An upload whose first half is on its way, and whose second half is still to come. */
async function halfAnUpload({
  url,
}: ServerProcess): Promise<{ upload: ClientRequest; answer: Promise<IncomingMessage> }> {
  const upload = request(`${url}/medical-records/new`, {
    method: 'POST',
    headers: { cookie, origin: url, 'content-type': 'multipart/form-data; boundary=cut' },
  });
  const answer = once(upload, 'response').then(([response]) => response as IncomingMessage);
  await new Promise((resolve) => upload.write([...FORM, ...FILE].join('\r\n'), resolve));
  return { upload, answer };
}

it('finishes an upload and a page that are under way, closes what is kept open, and refuses what is new', async () => {
  const server = await start();
  const [kept, silent] = await Promise.all([open(server.port), open(server.port)]);
  kept.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await once(kept, 'data');
  const { upload, answer } = await halfAnUpload(server);
  const page = slowPage(server);
  await eventually(() => expect(gate.waiting()).toBe(1));
  const closed = Promise.all([once(kept, 'close'), once(silent, 'close')]);
  server.signal('SIGTERM');
  await closed;
  await refused(server);
  upload.end(` thank you. ${Math.random()}\r\n--cut--\r\n`);
  const stored = await answer;
  expect([stored.statusCode, stored.headers.connection]).toEqual([302, 'close']);
  expect(stored.headers.location).toContain('/medical-records');
  gate.open();
  const shown = await page;
  expect([shown.status, shown.headers.get('connection')]).toEqual([200, 'close']);
  expect(await shown.text()).toContain('</html>');
  expect(await server.exited).toBe(0);
  expect(said(server, 'drained')).toMatchObject({ whole: true });
});

it('answers until the balancer has noticed, and ends at once when it is asked again', async () => {
  const server = await start({ SHUTDOWN_DELAY_MS: '60000' });
  expect((await fetch(`${server.url}/healthz`)).headers.get('connection')).toBe('keep-alive');
  server.signal('SIGTERM');
  await eventually(() => expect(said(server, 'draining')).toBeDefined());
  const answer = await fetch(`${server.url}/healthz`);
  expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
  server.signal('SIGTERM');
  expect(await server.exited).toBe(1);
  expect(said(server, 'asked again: ending without waiting')).toBeDefined();
});

it('cuts off what takes longer than the limit, and says so', async () => {
  const server = await start({ SHUTDOWN_LIMIT_MS: '100' });
  const page = slowPage(server);
  await eventually(() => expect(gate.waiting()).toBe(1));
  server.signal('SIGTERM');
  await expect(page).rejects.toThrow();
  expect(await server.exited).toBe(1);
  expect(said(server, 'what was under way took too long and is cut off')).toMatchObject({ requests: 1 });
});
