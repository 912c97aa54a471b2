/** A trace as whoever takes traces gets it: one tree, with nothing of the person in it, and no request that waits for it. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../support/processes.ts';
import { signedInPatient } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { startGate, type Gate } from './support/gate.ts';
import { startReceiver, type Receiver } from './support/receiver.ts';
import { endAll, startServer } from './support/server-process.ts';

type Attribute = { key: string; value: Record<string, unknown> };
type Span = {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  attributes: Attribute[];
  status: { code?: number };
};
type Export = { resourceSpans: { resource: { attributes: Attribute[] }; scopeSpans: { spans: Span[] }[] }[] };

const CANARY = 'canary-91c4';
const ABOVE = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' };
let email = '';
let cookie = '';
let gate: Gate;
let receiver: Receiver;
const traceparents: { path: string; traceparent: string | undefined }[] = [];

beforeAll(async () => {
  ({ email, cookie } = await signedInPatient(stack));
  gate = await startGate(
    stack.urls.api,
    () => false,
    (path, { traceparent }) => {
      traceparents.push({ path, traceparent: traceparent?.toString() });
      return null;
    },
  );
});
afterAll(() => gate.close());
afterEach(() => {
  endAll();
  receiver.close();
});

const start = (endpoint: string) =>
  startServer({
    env: {
      ...stack.env,
      SUPABASE_URL: gate.url,
      TRUSTED_PROXIES: '127.0.0.1/32, ::1/128',
      OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-key=of-the-receiver',
      OTEL_SERVICE_NAME: 'ecuretrip-test',
    },
  });

const valuesOf = (attributes: Attribute[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

it('makes one tree of a request, its loaders and their calls, and hands it over before the server ends', async () => {
  receiver = await startReceiver();
  const server = await start(receiver.url);
  traceparents.length = 0;
  const page = await fetch(`${server.url}/doctors?q=${CANARY}`, {
    headers: {
      cookie,
      'user-agent': CANARY,
      traceparent: `00-${ABOVE.traceId}-${ABOVE.spanId}-01`,
    },
  });
  expect(page.status).toBe(200);
  await page.text();
  expect((await fetch(`${server.url}/doctors/nobody-${CANARY}`)).status).toBe(404);
  await eventually(() => expect(server.lines().filter(({ msg }) => msg === 'request')).toHaveLength(2));
  server.signal('SIGTERM');
  expect(await server.exited).toBe(0);

  expect(receiver.taken.map(({ path }) => path)).toContain('/v1/traces');
  expect(receiver.taken[0]?.headers['x-key']).toBe('of-the-receiver');
  const exports = receiver.taken.map(({ body }) => (JSON.parse(body) as Export).resourceSpans).flat();
  expect(valuesOf(exports[0]?.resource.attributes ?? [])).toMatchObject({ 'service.name': 'ecuretrip-test' });
  const all = exports.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
  const spans = all.filter(({ traceId }) => traceId === ABOVE.traceId);
  const named = (name: string) => spans.find((span) => span.name === name);

  const request = named('GET /doctors');
  expect(request).toMatchObject({ parentSpanId: ABOVE.spanId, kind: 2 });
  expect(valuesOf(request?.attributes ?? [])).toEqual({
    'http.request.method': 'GET',
    'http.route': '/doctors',
    'http.response.status_code': 200,
    'ecuretrip.request_id': page.headers.get('x-request-id'),
    'ecuretrip.aborted': false,
  });
  const loader = named('loader routes/doctors._index');
  expect(loader?.parentSpanId).toBe(request?.spanId);
  expect(named('loader root')?.parentSpanId).toBe(request?.spanId);
  const call = named('POST rpc/search_doctors');
  expect(call).toMatchObject({ parentSpanId: loader?.spanId, kind: 3 });
  expect(valuesOf(call?.attributes ?? [])).toMatchObject({ 'peer.service': 'database' });
  const known = new Set([ABOVE.spanId, ...spans.map(({ spanId }) => spanId)]);
  expect(spans.filter(({ parentSpanId }) => !known.has(parentSpanId ?? ''))).toEqual([]);

  const asked = traceparents.find(({ path }) => path.startsWith('/rest/v1/rpc/search_doctors'));
  expect(asked?.traceparent).toBe(`00-${ABOVE.traceId}-${call?.spanId}-01`);
  const refused = all.find(({ name }) => name === 'GET /doctors/:slug');
  expect(refused?.status.code ?? 0).toBe(0);
  const bodies = receiver.taken.map(({ body }) => body).join('\n');
  for (const secret of [CANARY, email, 'Ada Example', 'sb-', 'eyJ'])
    expect(bodies.includes(secret), secret).toBe(false);
});

it('answers all the same when whoever takes traces hangs or is away', async () => {
  receiver = await startReceiver(() => null);
  const endpoints = [receiver.url, 'http://127.0.0.1:1'];
  const servers = await Promise.all(endpoints.map(start));
  for (const server of servers) {
    const pages = await Promise.all(Array.from({ length: 3 }, () => fetch(`${server.url}/doctors`)));
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
    await Promise.all(pages.map((page) => page.text()));
    server.signal('SIGTERM');
  }
  // The hand-over has a limit of its own: none of them says that something was left.
  expect(await Promise.all(servers.map(({ exited }) => exited))).toEqual([0, 0]);
});
