/**
 * What the running application writes to its output, whatever is sent to it and whatever goes wrong. Everything that
 * somebody may enter is marked; no mark may come out again. The application runs as two processes, and what stands
 * between it and Supabase fails on demand, as no real database does when it is asked to.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from '../../support/app-server.ts';
import { bookingFields, freeTimes, seededVisit } from '../../support/bookable.ts';
import { startFaultyUpstream, type FaultyUpstream } from '../../support/faulty-upstream.ts';
import { eventually } from '../../support/processes.ts';
import { cookiesOf, makePatients, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const METRICS_TOKEN = 'a-token-for-the-metrics-of-tests';
const database = stack.database(2);
const MARK = `mark${randomBytes(6).toString('hex')}`;
let marked = 0;
/** Something to enter, of at least so many characters. */
const mark = (length = 0) => `${MARK}x${(marked += 1)}x`.padEnd(length, 'A');

let upstream: FaultyUpstream;
let app: App;
let cookie: string;
let userId: string;
let visit: { visitTypeId: string; doctorId: string };
let at: string;
/** Ids of all answers that were given so far. */
const answered: string[] = [];

async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(app.url + path, { redirect: 'manual', ...init });
  answered.push(response.headers.get('x-request-id') ?? `none at ${path}`);
  await response.clone().arrayBuffer();
  return response;
}

async function form(path: string, fields: Record<string, string>, headers = {}): Promise<Response> {
  const response = await postForm({ url: app.url + path, cookie, fields, headers });
  answered.push(response.headers.get('x-request-id') ?? `none at ${path}`);
  await response.clone().arrayBuffer();
  return response;
}

function upload(name: string, bytes: string): Promise<Response> {
  const body = new FormData();
  for (const field of ['title', 'note']) body.append(field, mark());
  body.append('category', 'imaging');
  body.append('file', new File([bytes], name));
  return send('/medical-records/new', { method: 'POST', headers: { cookie, origin: app.url }, body });
}

/** Sends marks in every place in which a browser or a program can put something. */
async function sendMarks(): Promise<Response[]> {
  const json = { 'content-type': 'application/json', cookie, origin: app.url };
  const appointment = {
    doctor: mark(),
    startsAt: at,
    visitType: mark(),
    reason: mark(),
    consentVersion: mark(),
  };
  const book = `/book/${visit.visitTypeId}?${new URLSearchParams({ at })}`;
  return Promise.all([
    form('/login', { email: `${mark()}@example.org`, password: mark() }),
    form('/forgot-password', { email: `${mark()}@example.org` }),
    form(book, { ...bookingFields(at), reason: mark(40) }),
    form('/doctors', { q: mark() }, { origin: `https://${mark()}.example` }),
    upload(`${mark()}.txt`, mark()),
    upload(`${mark()}.exe`, `MZ${mark()}`),
    send(`/doctors?q=${mark()}&city=${mark()}`, { headers: { referer: `https://x.example/${mark()}` } }),
    send(`/guest/${mark(43)}`),
    send(`/guest/${mark(43)}.data`),
    send(`/unsubscribe/${mark(43)}`),
    send(`/calendar/${mark(32)}.ics`),
    send(`/auth/confirm?token_hash=${mark(56)}&type=recovery`),
    send(`/${mark()}/${mark()}`),
    send(`/%E0%A4%A${mark()}`),
    send(`/api/doctors/%E0%A4%A${mark()}`),
    send('/appointments', { headers: { cookie: `sb-127-auth-token=${mark()}; other=${mark()}` } }),
    send('/appointments', {
      headers: {
        cookie,
        'user-agent': mark(),
        'x-request-id': mark(),
        traceparent: mark(),
        'x-forwarded-for': mark(),
      },
    }),
    send('/api/users/me', { headers: { authorization: `Bearer ${mark(40)}` } }),
    send('/api/users/me', { headers: { authorization: `Bearer eyJhbGciOiJIUzI1NiJ9.${mark()}.${mark()}` } }),
    send('/api/auth/login', {
      method: 'POST',
      headers: json,
      body: `{"email": "${mark()}", "password": ${mark()}}`,
    }),
    send('/api/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: `${mark()}@example.org`, password: mark(), [mark()]: 1 }),
    }),
    send('/api/appointments', { method: 'POST', headers: json, body: JSON.stringify(appointment) }),
    send(`/api/doctors/${mark()}?${mark()}=${mark()}`),
  ]);
}

type Line = Record<string, unknown> & { level: number; requestId?: string; msg: string };

const parsed = (): Line[] =>
  app
    .output()
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);
const requestLines = () => parsed().filter(({ msg }) => msg === 'request');

/** A line is written when the last byte has left, which may be after that byte has arrived. */
const allLines = () =>
  eventually(() => {
    const lines = requestLines();
    expect(lines.map(({ requestId }) => requestId).sort()).toEqual([...answered].sort());
    return lines;
  });

beforeAll(async () => {
  upstream = await startFaultyUpstream(stack.urls.api);
  const [email = ''] = await makePatients(database, 1);
  [app, cookie, visit] = await Promise.all([
    startApp({
      env: {
        ...stack.env,
        SUPABASE_URL: upstream.url,
        // Nobody listens there.
        STRIPE_API_URL: 'http://127.0.0.1:9',
        TRUSTED_PROXIES: '',
        WEB_CONCURRENCY: '2',
        LOG_LEVEL: 'debug',
        METRICS_TOKEN,
      },
    }),
    cookiesOf(stack, email),
    seededVisit(database, 'piotr-zielinski'),
  ]);
  [at = ''] = await freeTimes(database, visit, 26, 40);
  const { rows } = await database.query<{ id: string }>('select id from auth.users where email = $1', [
    email,
  ]);
  userId = rows[0]?.id ?? '';
}, 60_000);

afterAll(async () => {
  await app.stop();
  await upstream.stop();
  await database.end();
});

describe('the log', () => {
  it('holds nothing that was sent, while all is well, while the database repeats it, and while nobody answers', async () => {
    await sendMarks();
    upstream.mood = 'repeats';
    const repeating = await sendMarks();
    upstream.mood = 'gone';
    const gone = await sendMarks();
    // Ours is the fault, though it came while a file did.
    const file = new FormData();
    file.append('file', new File(['Dear colleague,'], 'letter.txt'));
    const own = { method: 'POST', headers: { cookie, origin: app.url }, body: file };
    expect((await send('/api/upload', own)).status).toBe(500);
    upstream.mood = 'well';
    const faults = (answers: Response[]) => answers.filter(({ status }) => status >= 500).length;
    expect(faults(repeating)).toBeGreaterThan(3);
    expect(faults(gone)).toBeGreaterThan(3);
    await allLines();
    expect(app.output().filter((line) => line.toLowerCase().includes(MARK))).toEqual([]);
  }, 60_000);

  it('has one line for each request, with nothing else in it', async () => {
    const lines = await allLines();
    expect(lines.length).toBeGreaterThan(60);
    expect([...new Set(lines.flatMap((line) => Object.keys(line)))].sort()).toEqual(
      ['aborted', 'authMs', 'bytes', 'dbCalls', 'dbMs', 'level', 'method', 'ms', 'msg', 'requestId', 'route']
        .concat(['pid', 'status', 'storageMs', 'stripeMs', 'time', 'user'])
        .sort(),
    );
    expect(new Set(parsed().flatMap(({ msg, pid }) => (msg === 'listening' ? [pid] : []))).size).toBe(2);
    const routes = new Set(lines.map(({ route }) => route));
    const seen = [
      '/guest/:token',
      '/guest/:token.data',
      '/calendar/:file',
      '/book/:visitTypeId',
      'unmatched',
    ];
    for (const route of seen) expect(routes).toContain(route);
  });

  it('leads from every fault to its request', () => {
    const faults = parsed().filter(({ level, msg }) => level >= 50 && msg === 'request failed');
    expect(faults.length).toBeGreaterThan(6);
    for (const { requestId } of faults) expect(answered).toContain(requestId);
  });

  it('tells people apart without naming them, and says who went away', async () => {
    const before = requestLines().length;
    const going = new AbortController();
    upstream.mood = 'waits';
    const init = { headers: { cookie }, signal: going.signal };
    const left = expect(fetch(`${app.url}/appointments`, init)).rejects.toThrow();
    await eventually(() => expect(upstream.waiting()).toBeGreaterThan(0));
    going.abort();
    await left.finally(upstream.letGo);
    await send('/notifications', { headers: { cookie } });
    await send('/');
    const [one, two, three] = await eventually(() => {
      const lines = requestLines().slice(before);
      expect(lines).toHaveLength(3);
      return ['/appointments', '/notifications', '/'].map((route) =>
        lines.find((line) => line.route === route),
      );
    });
    answered.push(String(one?.requestId));
    expect(one?.aborted).toBe(true);
    expect(two).toMatchObject({
      aborted: false,
      status: 200,
      user: expect.stringMatching(/^[\w-]{16}$/) as string,
    });
    expect(three?.user).toBeNull();
    const marks = requestLines().flatMap(({ user }) => (typeof user === 'string' ? [user] : []));
    expect(new Set(marks)).toEqual(new Set([two?.user]));
    expect(app.output().join('\n')).not.toContain(userId);
  });
});

it('says in each answer what took how long, in figures alone', async () => {
  const page = await send('/doctors');
  const timing =
    /^total;dur=[\d.]+, db;dur=[\d.]+;desc="\d+ calls?"(, auth;dur=[\d.]+;desc="\d+ calls?")?, render;dur=[\d.]+$/;
  expect(page.headers.get('server-timing')).toMatch(timing);
  const api = await send('/api/doctors', { headers: { 'x-request-id': randomUUID() } });
  expect(api.headers.get('server-timing')).toMatch(/^total;dur=[\d.]+, db;dur=[\d.]+;desc="\d+ calls?"$/);
});

describe('operators', () => {
  const scrape = (authorization = `Bearer ${METRICS_TOKEN}`) =>
    fetch(`${app.url}/metrics`, { headers: { authorization, connection: 'close' } });
  const sum = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].reduce((total, [, value]) => total + Number(value), 0);

  it('read the figures of both processes as one, with a token only', async () => {
    expect((await scrape('Bearer nothing')).status).toBe(401);
    expect((await fetch(`${app.url}/metrics`)).status).toBe(401);
    const answer = await scrape();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    await allLines();
    expect(text).toContain('\necuretrip_processes 2\n');
    expect(sum(text, /^ecuretrip_http_request_duration_seconds_count\{.*\} (\d+)$/gm)).toBe(
      requestLines().length,
    );
    expect(sum(text, /^ecuretrip_login_failures_total\{cause="credentials"\} (\d+)$/gm)).toBeGreaterThan(0);
    expect(sum(text, /^ecuretrip_request_faults_total\{.*\} (\d+)$/gm)).toBeGreaterThan(6);
    expect(sum(text, /^ecuretrip_upload_rejections_total\{kind="record",cause="wrong_type"\} (\d+)$/gm)).toBe(
      1,
    );
    expect(
      sum(text, /^ecuretrip_upstream_duration_seconds_count\{target="stripe",outcome="failed"\} (\d+)$/gm),
    ).toBeGreaterThan(0);
    expect(text).toMatch(/^ecuretrip_job_period_seconds\{job="send-mails"\} 10$/m);
    expect(text).toMatch(/^ecuretrip_held_money\{currency="EUR"\} \d/m);
    expect(text.toLowerCase()).not.toContain(MARK);
  });

  it('see what is away: Stripe leaves the server in its place, the database does not', async () => {
    const ready = async () => {
      const response = await fetch(`${app.url}/readyz`, { headers: { connection: 'close' } });
      const body = (await response.json()) as { status: string; checks: Record<string, { status: string }> };
      return {
        http: response.status,
        status: body.status,
        ...Object.fromEntries(Object.entries(body.checks).map(([name, check]) => [name, check.status])),
      };
    };
    const well = {
      http: 200,
      status: 'degraded',
      database: 'ok',
      auth: 'ok',
      storage: 'ok',
      stripe: 'failed',
    };
    await eventually(async () => expect(await ready()).toEqual(well));
    upstream.mood = 'gone';
    // The client tries again before it gives up, which may be longer than we wait.
    const database = expect.stringMatching(/^(failed|too_slow)$/) as string;
    const unready = { http: 503, status: 'unready', database };
    await eventually(async () => expect(await ready()).toMatchObject(unready));
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
    upstream.mood = 'well';
  }, 120_000);
});
