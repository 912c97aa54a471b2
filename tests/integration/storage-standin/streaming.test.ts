import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../support/processes.ts';
import { startHarness, type Harness } from './harness.ts';

const MB = 2 ** 20;
const BUCKET = 'open';
let h: Harness;

beforeAll(async () => {
  h = await startHarness();
  await h.service.storage.createBucket(BUCKET, { public: true });
}, 60_000);
afterAll(() => h.stop());

/** So many bytes from one small buffer, so that the sender itself needs no memory. */
function bytes(total: number): Readable {
  const chunk = Buffer.alloc(64 * 1024, 7);
  return Readable.from(
    (function* () {
      for (let sent = 0; sent < total; sent += chunk.length)
        yield chunk.subarray(0, Math.min(chunk.length, total - sent));
    })(),
  );
}

function request(name: string, options: http.RequestOptions = {}): http.ClientRequest {
  return http.request(`${h.url}/storage/v1/object/${BUCKET}/${name}`, {
    ...options,
    headers: { authorization: `Bearer ${h.serviceToken}`, ...options.headers },
  });
}

function responseOf(req: http.ClientRequest): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => req.once('response', resolve).once('error', reject));
}

async function uploadStream(name: string, total: number, form: boolean): Promise<number> {
  const boundary = 'b0undary';
  const type = form ? `multipart/form-data; boundary=${boundary}` : 'application/octet-stream';
  const req = request(name, { method: 'POST', headers: { 'content-type': type } });
  const answered = responseOf(req);
  const part = `--${boundary}\r\ncontent-disposition: form-data; name=""; filename="blob"\r\ncontent-type: application/pdf\r\n\r\n`;
  const body = form
    ? (async function* () {
        yield Buffer.from(part);
        yield* bytes(total);
        yield Buffer.from(`\r\n--${boundary}--\r\n`);
      })()
    : bytes(total);
  await pipeline(body, req);
  const response = await answered;
  response.resume();
  return response.statusCode ?? 0;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is really held on to: buffers that wait to be collected do not count. */
function heldBytes(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Most memory held during the work, above what was held before it. */
async function peakDuring(work: () => Promise<unknown>): Promise<number> {
  const before = heldBytes();
  let peak = 0;
  let timer: NodeJS.Timeout | undefined;
  // The next look comes only after a pause: collecting takes its time on a busy machine.
  const look = (): void => {
    peak = Math.max(peak, heldBytes() - before);
    timer = setTimeout(look, 200);
  };
  look();
  await work();
  clearTimeout(timer);
  return peak;
}

function filesOnDisk(): string[] {
  return readdirSync(path.join(h.dir, 'objects')).flatMap((shelf) =>
    readdirSync(path.join(h.dir, 'objects', shelf)),
  );
}

function incoming(): string[] {
  return readdirSync(path.join(h.dir, 'incoming'));
}

describe('memory stays small', () => {
  it('while 50 uploads of 4 MB run at once, raw and as forms', async () => {
    const names = Array.from({ length: 50 }, (_, i) => `parallel-${i}`);
    let statuses: number[] = [];
    const peak = await peakDuring(async () => {
      statuses = await Promise.all(names.map((name, i) => uploadStream(name, 4 * MB, i % 2 === 0)));
    });
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(peak).toBeLessThan(60 * MB);
    const { rows } = await h.sql.query(
      `select count(*)::int as n, min((metadata->>'size')::int) as size from storage.objects where name like 'parallel-%'`,
    );
    expect(rows).toEqual([{ n: 50, size: 4 * MB }]);
    await h.service.storage.from(BUCKET).remove(names);
    expect(filesOnDisk()).toEqual([]);
  }, 180_000);

  it('while 30 readers of 20 MB stop reading', async () => {
    await uploadStream('long', 20 * MB, false);
    const readers: http.ClientRequest[] = [];
    const peak = await peakDuring(async () => {
      const starts = Array.from({ length: 30 }, async () => {
        const req = request('long').end();
        readers.push(req);
        (await responseOf(req)).pause();
      });
      await Promise.all(starts);
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    expect(peak).toBeLessThan(60 * MB);
    for (const req of readers) req.destroy();
    const whole = await responseOf(request('long').end());
    let size = 0;
    for await (const chunk of whole) size += (chunk as Buffer).length;
    expect(size).toBe(20 * MB);
  }, 120_000);
});

describe('one key, many writers', () => {
  const contents = Array.from({ length: 20 }, (_, i) => `writer ${i}`);
  const bucket = () => h.service.storage.from(BUCKET);

  it('without upsert exactly one wins', async () => {
    const results = await Promise.all(contents.map((text) => bucket().upload('contested', text)));
    const winners = results.flatMap(({ error }, i) => (error ? [] : [contents[i]]));
    expect(winners).toHaveLength(1);
    expect(
      results.filter(({ error }) => error && 'code' in error && error.code === 'ResourceAlreadyExists'),
    ).toHaveLength(19);
    expect(await (await bucket().download('contested')).data?.text()).toBe(winners[0]);
  });

  it('with upsert all are taken, and the bytes of one remain', async () => {
    await bucket().remove(['long', 'contested']);
    const results = await Promise.all(
      contents.map((text) => bucket().upload('shared', text, { upsert: true })),
    );
    expect(results.every(({ error }) => error === null)).toBe(true);
    expect(contents).toContain(await (await bucket().download('shared')).data?.text());
    expect(filesOnDisk()).toHaveLength(1);
  });
});

describe('no half objects', () => {
  const exists = async (name: string) => (await h.service.storage.from(BUCKET).exists(name)).data;

  it.each([true, false])('when the sender goes away (form: %s)', async (form) => {
    const name = `broken-off-${form}`;
    const type = form ? 'multipart/form-data; boundary=b' : 'application/pdf';
    const req = request(name, { method: 'POST', headers: { 'content-type': type } });
    req.on('error', () => undefined);
    if (form) req.write('--b\r\ncontent-disposition: form-data; name=""; filename="x"\r\n\r\n');
    req.write(Buffer.alloc(2 * MB));
    await eventually(() => expect(incoming()).toHaveLength(1));
    req.destroy();
    await eventually(() => expect(incoming()).toEqual([]));
    expect(await exists(name)).toBe(false);
    const { rows } = await h.sql.query('select 1 from storage.objects where name = $1', [name]);
    expect(rows).toEqual([]);
  });

  it('when the row cannot be written after the bytes', async () => {
    await h.sql.query(`create function public.refuse() returns trigger language plpgsql as $$
      begin if new.metadata is not null then raise exception 'no'; end if; return new; end $$;
      create trigger refuse before insert on storage.objects for each row when (new.name = 'refused')
      execute function public.refuse()`);
    const before = filesOnDisk();
    const { error } = await h.service.storage.from(BUCKET).upload('refused', 'x');
    expect(error).toMatchObject({ status: 500, statusCode: '500', code: 'DatabaseError' });
    expect(filesOnDisk()).toEqual(before);
    expect(h.logs.some((line) => line.level === 'error' && line.message.includes('refused'))).toBe(true);
  });

  it('when the process died between the bytes and the row, or in the middle of the bytes', async () => {
    await h.service.storage.from(BUCKET).upload('kept', 'kept', { upsert: true });
    const kept = filesOnDisk();
    const orphan = randomUUID();
    mkdirSync(path.join(h.dir, 'objects', orphan.slice(0, 2)), { recursive: true });
    writeFileSync(path.join(h.dir, 'objects', orphan.slice(0, 2), orphan), 'whole but nameless');
    writeFileSync(path.join(h.dir, 'incoming', randomUUID()), 'hal');
    await h.restart();
    expect(filesOnDisk().sort()).toEqual(kept.sort());
    expect(incoming()).toEqual([]);
    expect(await (await h.service.storage.from(BUCKET).download('kept')).data?.text()).toBe('kept');
  });

  it('a row whose bytes are gone is no object', async () => {
    await h.sql.query(
      `insert into storage.objects (bucket_id, name, version) values ($1, 'hollow', gen_random_uuid())`,
      [BUCKET],
    );
    expect(await exists('hollow')).toBe(false);
  });
});
