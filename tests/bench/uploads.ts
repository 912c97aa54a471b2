import { once } from 'node:events';
import { request } from 'node:http';
import type { Ground } from './ground.ts';
import { measureMemory } from './memory.ts';
import { cookiesOf, makePatients } from '../support/signed-in.ts';
import { stackClient } from '../support/stack-client.ts';

const AT_ONCE = 50;
const BYTES = 10 * 1024 * 1024;
const CHUNK = 64 * 1024;
const SAMPLE_MS = 20;
const BOUNDARY = 'bench-boundary';

export type Uploads = {
  count: number;
  bytesEach: number;
  failed: number;
  seconds: number;
  /** Resident memory of the application: before, at its highest, and one round of uploads later. */
  before: number;
  peak: number;
  secondPeak: number;
};

const content = Buffer.alloc(BYTES, 'A line of a letter to be kept.\n');
const head = Buffer.from(
  [
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="category"\r\n\r\nother\r\n`,
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="letter.txt"\r\n`,
    'Content-Type: text/plain\r\n\r\n',
  ].join(''),
);
const tail = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);

/** Sends the one buffer piece by piece, so that this process does not hold it fifty times. */
async function upload(url: string, cookie: string): Promise<number> {
  const sent = request(`${url}/medical-records/upload`, {
    method: 'POST',
    headers: {
      cookie,
      origin: url,
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'content-length': head.length + BYTES + tail.length,
    },
  });
  const answered = new Promise<number>((resolve, reject) => {
    sent.once('response', (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    sent.once('error', reject);
  });
  sent.write(head);
  for (let at = 0; at < BYTES; at += CHUNK) {
    if (!sent.write(content.subarray(at, at + CHUNK))) await Promise.race([once(sent, 'drain'), answered]);
  }
  sent.end(tail);
  return answered;
}

/** Fifty patients add a file of ten megabytes each at the same moment, twice. */
export async function measureUploads({ stack, app, database }: Ground): Promise<Uploads> {
  const client = stackClient({ urls: stack.urls, keys: stack.keys } as Parameters<typeof stackClient>[0]);
  const rounds = [await makePatients(database, AT_ONCE), await makePatients(database, AT_ONCE)];
  const appMemory = async () =>
    (await measureMemory(stack, app)).find(({ name }) => name === 'app')?.bytes ?? 0;
  await fetch(`${app.url}/login`);
  const before = await appMemory();
  const peaks: number[] = [];
  const statuses: number[] = [];
  let seconds = 0;
  for (const emails of rounds) {
    const cookies = await Promise.all(emails.map((email) => cookiesOf(client, email)));
    let peak = 0;
    const watch = setInterval(
      () => void appMemory().then((bytes) => (peak = Math.max(peak, bytes))),
      SAMPLE_MS,
    );
    const started = performance.now();
    statuses.push(...(await Promise.all(cookies.map((cookie) => upload(app.url, cookie)))));
    seconds += (performance.now() - started) / 1000;
    clearInterval(watch);
    peaks.push(peak);
  }
  const failed = statuses.filter((status) => status !== 201).length;
  const [peak = 0, secondPeak = 0] = peaks;
  return { count: statuses.length, bytesEach: BYTES, failed, seconds, before, peak, secondPeak };
}
