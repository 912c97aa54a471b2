/** Clients that are slow, over raw sockets and with times short enough for a test. */
import express from 'express';
import type { Server } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchBodies } from './bodies';
import { patientServer } from './timeouts';

const TIMES = { headersMs: 1_000, requestMs: 60_000, idleMs: 60_000, silenceMs: 60_000, checkMs: 50 };
const BODIES = { windowMs: 400, leastBytes: 50, mostUnwanted: 300_000, unwantedMs: 5_000 };
let server: Server;

beforeAll(async () => {
  const app = express();
  app.use(watchBodies(BODIES));
  app.post('/count', (req, res) => {
    let bytes = 0;
    req.on('data', (chunk: Buffer) => (bytes += chunk.length));
    req.on('end', () => res.send(`${bytes} bytes`));
  });
  app.post('/busy', (req, res) => {
    // Somebody is at work for longer than a sender may be silent.
    setTimeout(() => req.resume().on('end', () => res.send('taken')), 3 * BODIES.windowMs);
  });
  app.post('/refuse', (_req, res) => void res.status(413).send('too large'));
  server = patientServer(TIMES).on('request', app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void server.close().closeAllConnections());

/** A connection, with all that came over it so far. */
async function connect(to = server) {
  const socket = net.connect((to.address() as AddressInfo).port, '127.0.0.1');
  const got = { text: '', closed: false };
  socket.on('data', (chunk: Buffer) => (got.text += chunk.toString('latin1')));
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  void closed.then(() => (got.closed = true));
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  return { socket, got, closed };
}
const head = (path: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n\r\n`;
async function until(met: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !met(); i += 1) await wait(10);
}

describe('a slow client', () => {
  it('is cut off with 408 while its headers trickle in', async () => {
    const { socket, got, closed } = await connect();
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n');
    const dripping = setInterval(() => socket.write('X-More: x\r\n'), 50);
    await closed;
    clearInterval(dripping);
    expect(got.text).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('is cut off with 408 when its body makes no progress', async () => {
    const { socket, got, closed } = await connect();
    socket.write(head('/count', 10_000));
    const dripping = setInterval(() => socket.write('x'), 50);
    await closed;
    clearInterval(dripping);
    expect(got.text).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('gets everything through as long as it moves', async () => {
    const { socket, got } = await connect();
    const chunks = 30;
    socket.write(head('/count', chunks * 25));
    for (let i = 0; i < chunks; i += 1) {
      socket.write('x'.repeat(25));
      await wait((2.5 * BODIES.windowMs) / chunks);
    }
    await until(() => got.text.includes('bytes'));
    expect(got.text).toContain(`${chunks * 25} bytes`);
    socket.destroy();
  });

  it('is not blamed for what waits for us', async () => {
    const { socket, got } = await connect();
    socket.write(head('/busy', 100) + 'x'.repeat(50));
    await wait(2 * BODIES.windowMs);
    expect(got.closed).toBe(false);
    await wait(BODIES.windowMs);
    socket.write('x'.repeat(50));
    await until(() => got.text.includes('taken'));
    expect(got.text).toContain('200 OK');
    socket.destroy();
  });
});

describe('a refused body', () => {
  it('is taken to its end, so that the answer arrives and the connection can be used on', async () => {
    const { socket, got } = await connect();
    socket.write(head('/refuse', 200_000) + 'x'.repeat(200_000) + head('/count', 3) + 'abc');
    await until(() => got.text.includes('3 bytes'));
    expect(got.text).toMatch(/413 Payload Too Large[\s\S]*too large[\s\S]*3 bytes/);
    socket.destroy();
  });

  it('is not taken for ever', async () => {
    const { socket, got, closed } = await connect();
    socket.write(head('/refuse', 50_000_000));
    const pouring = setInterval(() => socket.write('x'.repeat(10_000)), 5);
    await closed;
    clearInterval(pouring);
    expect(got.text).toContain('413 Payload Too Large');
    expect(socket.bytesWritten).toBeLessThan(5_000_000);
  });
});

describe('a connection that is kept', () => {
  const KEPT = { ...TIMES, idleMs: 1200, silenceMs: 500 };
  const keeping = patientServer(KEPT).on('request', (_req, res) => res.end('here'));
  beforeAll(() => new Promise<void>((resolve) => keeping.listen(0, '127.0.0.1', resolve)));
  afterAll(() => void keeping.close().closeAllConnections());
  const GET = 'GET / HTTP/1.1\r\nHost: localhost\r\n';

  it('may wait for longer than headers or silence may, and is closed in the end without a word', async () => {
    const { socket, got, closed } = await connect(keeping);
    const answers = () => got.text.split('here').length - 1;
    socket.write(`${GET}\r\n`);
    await until(() => answers() === 1);
    await wait(KEPT.silenceMs + 200);
    socket.write(`${GET}\r\n`);
    await until(() => answers() === 2);
    expect([answers(), got.closed]).toEqual([2, false]);
    await closed;
    expect(got.text).not.toContain('408');
  });

  it('is cut off with 408 when the headers of a later request trickle in', async () => {
    const { socket, got, closed } = await connect(keeping);
    socket.write(`${GET}\r\n`);
    await until(() => got.text.includes('here'));
    socket.write(GET);
    const dripping = setInterval(() => socket.write('X-More: x\r\n'), 50);
    await closed;
    clearInterval(dripping);
    expect(got.text).toContain('HTTP/1.1 408 ');
  });
});
