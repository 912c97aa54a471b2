/** What leaves the house when something fails, and what does not; against a receiver over real HTTP. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { parseDsn } from './dsn.ts';
import { exceptionsOf } from './exceptions.ts';
import { createReporter, type ReporterOptions } from './reporter.ts';

it('tells what was thrown and why, places without the machine’s folders, the cause first', () => {
  const cause = Object.assign(new Error('connect to "10.0.0.1"'), { code: 'ECONNREFUSED' });
  const [first, second, ...more] = exceptionsOf(new TypeError('fetch failed', { cause }));
  expect(more).toEqual([]);
  expect(first).toMatchObject({ type: 'Error', value: 'connect to "…" [ECONNREFUSED]' });
  expect(second).toMatchObject({ type: 'TypeError', value: 'fetch failed' });
  const innermost = second?.stacktrace?.frames.at(-1);
  expect(innermost?.filename).toMatch(/^app:\/\/\/supabase\/functions\/_shared\/reports\/reports\.test\.ts$/);
  expect(innermost?.in_app).toBe(true);
  expect(exceptionsOf('Grace "x"')).toEqual([{ type: 'Thrown', value: 'Grace "…"' }]);
  expect(exceptionsOf({ secret: 'Grace' })).toEqual([{ type: 'Thrown', value: 'a object, no Error' }]);
});

it('takes DSNs as they are given, and nothing else', () => {
  expect(parseDsn('https://abc123@o1.ingest.sentry.io/42')).toEqual({
    endpoint: 'https://o1.ingest.sentry.io/api/42/envelope/',
    publicKey: 'abc123',
  });
  expect(parseDsn('http://k:old@localhost:8000/glitch/7/')?.endpoint).toBe(
    'http://localhost:8000/glitch/api/7/envelope/',
  );
  for (const wrong of [
    '',
    'abc',
    'https://sentry.io/42',
    'https://k@sentry.io/',
    'https://k@sentry.io/x',
    'ftp://k@h/1',
  ])
    expect(parseDsn(wrong), wrong).toBeNull();
});

type Answer = { status: number; headers?: Record<string, string>; delayMs?: number };
type Received = { auth: string | undefined; event: Record<string, unknown>; text: string };

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A receiver that answers in turn, the last answer from then on. */
async function receiver(...answers: Answer[]) {
  const received: Received[] = [];
  server = createServer((req, res) => {
    const {
      status,
      headers,
      delayMs = 0,
    } = (answers.length > 1 ? answers.shift() : answers[0]) ?? { status: 200 };
    let text = '';
    req.on('data', (chunk: Buffer) => (text += chunk.toString()));
    req.on('end', () => {
      const event = JSON.parse(text.split('\n')[2] ?? '{}') as Record<string, unknown>;
      received.push({ auth: req.headers['x-sentry-auth'] as string, event, text });
      setTimeout(() => res.writeHead(status, headers).end('{}'), delayMs);
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return { received, port: (server.address() as AddressInfo).port };
}

const clock = { now: 1_800_000_000_000 };
function reporterAt(port: number, more: Partial<ReporterOptions> = {}) {
  const dsn = parseDsn(`http://key@127.0.0.1:${port}/1`) ?? { endpoint: '', publicKey: '' };
  const runtime = { name: 'node', version: 'v20' };
  return createReporter({
    dsn,
    environment: 'test',
    release: '1.2.3',
    runtime,
    now: () => clock.now,
    ...more,
  });
}

describe('createReporter', () => {
  it('sends what happened, where and to which request, in one envelope', async () => {
    const { received, port } = await receiver({ status: 200 });
    const reporter = reporterAt(port);
    reporter.report(new RangeError('too far'), {
      requestId: 'r-1',
      route: '/doctors/:slug',
      during: 'loader',
      userHash: 'h',
    });
    await reporter.flush(2000);
    expect(received).toHaveLength(1);
    expect(received[0]?.auth).toContain('sentry_key=key');
    expect(received[0]?.event).toMatchObject({
      level: 'error',
      environment: 'test',
      release: '1.2.3',
      transaction: '/doctors/:slug',
      tags: { requestId: 'r-1', route: '/doctors/:slug', during: 'loader' },
      user: { id: 'h' },
      exception: { values: [{ type: 'RangeError', value: 'too far' }] },
    });
    const [header, item] = (received[0]?.text ?? '')
      .split('\n')
      .map((line) => JSON.parse(line || '{}') as object);
    expect(header).toHaveProperty('event_id', received[0]?.event.event_id);
    expect(item).toMatchObject({ type: 'event' });
  });

  it('does as it is told by a receiver that has had enough, and says later how much was left out', async () => {
    const { received, port } = await receiver(
      { status: 429, headers: { 'retry-after': '20' } },
      { status: 200 },
    );
    const reporter = reporterAt(port);
    reporter.report(new Error('one'));
    await reporter.flush(2000);
    reporter.report(new Error('two'));
    await reporter.flush(2000);
    expect(received).toHaveLength(1);
    clock.now += 20_001;
    reporter.report(new Error('three'));
    await reporter.flush(2000);
    expect(received).toHaveLength(2);
    expect(received[1]?.event.tags).toMatchObject({ droppedBefore: '2' });
  });

  it('heeds a limit for errors, not one for something else', async () => {
    const limit = (value: string) => ({ status: 200, headers: { 'x-sentry-rate-limits': value } });
    const { received, port } = await receiver(
      limit('60:transaction:organization'),
      limit('60:error;security:key'),
    );
    const reporter = reporterAt(port);
    for (const message of ['one', 'two', 'three']) {
      reporter.report(new Error(message));
      await reporter.flush(2000);
    }
    expect(received).toHaveLength(2);
  });

  it('keeps within its limits when everything fails at once', async () => {
    const { received, port } = await receiver({ status: 200 });
    const reporter = reporterAt(port);
    const same = () => new Error('the same');
    for (let i = 0; i < 100; i++) reporter.report(same());
    for (let i = 0; i < 100; i++) reporter.report(Object.assign(new Error('another'), { name: `Error${i}` }));
    await reporter.flush(5000);
    expect(received.filter(({ text }) => text.includes('the same'))).toHaveLength(5);
    expect(received.length).toBeLessThanOrEqual(30);
  });

  it('neither throws nor waits when nobody is there or nobody answers', async () => {
    const nobody = reporterAt(1);
    nobody.report(new Error('lost'));
    await nobody.flush(2000);
    const { port } = await receiver({ status: 200, delayMs: 60_000 });
    const slow = reporterAt(port);
    slow.report(new Error('waits'));
    const began = performance.now();
    await slow.flush(50);
    expect(performance.now() - began).toBeLessThan(20_000);
    const hostile = {
      get message(): string {
        throw new Error('no');
      },
    };
    expect(() => slow.report(hostile)).not.toThrow();
  });
});
