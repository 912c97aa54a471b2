/** Everything at once, as on a good day: people look for doctors, look after their appointments, book, add files. */
import { fork } from 'node:child_process';
import type pg from 'pg';
import { memoryOf } from '../../supabase/local/memory.ts';
import { bookingFields } from '../support/bookable.ts';
import { cookiesOf, makePatients } from '../support/signed-in.ts';
import { stackClient } from '../support/stack-client.ts';
import { places } from './bookings.ts';
import { generate } from './generate.ts';
import type { Ground } from './ground.ts';
import { load, type Load } from './load.ts';
import type { Asked, Sent, Traffic } from './mixed-traffic.ts';
import { searches } from './searches.ts';

const CONNECTIONS = 50;
const SECONDS = 60;
const PATIENTS = 150;
/** More than a minute can use up. */
const BOOKINGS = 2400;
const SAMPLE_MS = 1000;

export type Mixed = {
  /** Per second, all kinds together. */
  perSecond: number;
  kinds: { kind: string; count: number; p50: number; p99: number }[];
  wrong: Record<string, number>;
  trivial: Load;
  /** Of the application with its processes, in bytes: before, and in the middle of the second and of the last quarter. */
  memory: { before: number; early: number; late: number };
};

const form = { 'content-type': 'application/x-www-form-urlencoded' };

const BOUNDARY = 'bench-boundary';
const LETTER = [
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="category"\r\n\r\nother\r\n`,
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="letter.txt"\r\n`,
  `Content-Type: text/plain\r\n\r\nLetter {n}\n${'A line of a letter to be kept.\n'.repeat(10_000)}\r\n--${BOUNDARY}--\r\n`,
].join('');

/** A letter of 300 kB, as a patient adds it; each is numbered, since nobody keeps the same file twice. */
const upload = (cookie: string, origin: string): Asked => ({
  kind: 'upload',
  method: 'POST',
  path: '/medical-records/upload',
  headers: { cookie, origin, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  body: LETTER,
  status: 201,
});

const page = (kind: string, path: string, cookie?: string): Asked => ({
  kind,
  method: 'GET',
  path,
  ...(cookie === undefined ? {} : { headers: { cookie } }),
  status: 200,
});

async function bookings(database: pg.Pool, cookies: string[], origin: string): Promise<Asked[]> {
  const free = await places(database, { count: BOOKINGS, patients: cookies.length });
  return free.map(({ visitTypeId, at }, index) => ({
    kind: 'booking',
    method: 'POST',
    path: `/book/${visitTypeId}?${new URLSearchParams({ at })}`,
    headers: { ...form, origin, cookie: cookies[index % cookies.length] ?? '' },
    body: new URLSearchParams(bookingFields(at)).toString(),
    status: 303,
  }));
}

async function trafficOf({ stack, app, database }: Ground): Promise<Traffic> {
  const client = stackClient({ urls: stack.urls, keys: stack.keys } as Parameters<typeof stackClient>[0]);
  const cookies: string[] = [];
  for (const email of await makePatients(database, PATIENTS)) cookies.push(await cookiesOf(client, email));
  const { rows: doctors } = await database.query<{ slug: string }>(
    `select slug from public.doctors where slug like 'bench-%' and is_listed order by md5(slug) limit 200`,
  );
  const seen = [
    ...searches().map((path) => page('search', path)),
    ...doctors.map(({ slug }) => page('profile', `/doctors/${slug}`)),
  ];
  // As many of one as of the other.
  const profiles = seen.filter(({ kind }) => kind === 'profile').length;
  const found = seen.filter(({ kind }) => kind === 'search');
  while (seen.length < 2 * profiles) seen.push(...found.slice(0, 2 * profiles - seen.length));
  return {
    url: app.url,
    seconds: SECONDS,
    connections: CONNECTIONS,
    parts: [
      { percent: 70, asked: seen },
      { percent: 20, asked: cookies.map((cookie) => page('dashboard', '/dashboard', cookie)) },
      { percent: 8, asked: await bookings(database, cookies, app.url), once: true },
      { percent: 2, asked: cookies.map((cookie) => upload(cookie, app.url)) },
    ],
  };
}

function send(traffic: Traffic): Promise<Sent> {
  const child = fork(new URL('./mixed-traffic.ts', import.meta.url), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  });
  child.send(traffic);
  return new Promise((resolve, reject) => {
    child.once('message', (sent) => resolve(sent as Sent));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the traffic ended early, with code ${code}`)));
  });
}

const percentile = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

function middle(samples: number[]): number {
  return percentile(
    samples.toSorted((a, b) => a - b),
    0.5,
  );
}

/** A minute of mixed traffic over fifty connections, after a short one that warms everything up. */
export async function measureMixed(ground: Ground): Promise<Mixed> {
  const { app, database } = ground;
  await generate(database);
  const traffic = await trafficOf(ground);
  const pages = { ...traffic, parts: traffic.parts.filter(({ once }) => !once), seconds: 5 };
  await send(pages);
  const trivial = await load(app.url, ['/forgot-password'], { connections: CONNECTIONS });
  const memory = () => memoryOf(app.pid() ?? 0, true);
  const before = memory();
  const samples: number[] = [];
  const watch = setInterval(() => samples.push(memory()), SAMPLE_MS);
  const { latencies, wrong } = await send(traffic);
  clearInterval(watch);
  const quarter = Math.floor(samples.length / 4);
  const kinds = Object.entries(latencies).map(([kind, all]) => {
    const sorted = all.toSorted((a, b) => a - b);
    return { kind, count: sorted.length, p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) };
  });
  return {
    perSecond: kinds.reduce((sum, { count }) => sum + count, 0) / SECONDS,
    kinds,
    wrong,
    trivial,
    memory: {
      before,
      early: middle(samples.slice(quarter, 2 * quarter)),
      late: middle(samples.slice(3 * quarter)),
    },
  };
}
