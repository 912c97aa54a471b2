/**
 * A server whose temporary disk takes no more: whoever sends a file is told that it is our side, and operators see it.
 * No disk is filled: the process may write no file beyond a size, so that the fault comes in the middle, as it would.
 */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sleep } from '../../../supabase/local/child.ts';
import { files } from '../../../app/messages/en/files.ts';
import { errors } from '../../../app/messages/en/errors.ts';
import { takeAlong } from '../../../app/messages/en/take-along.ts';
import { makeGoodFiles } from '../../support/files/bad-files.ts';
import { makeListedDoctor } from '../../support/listed-doctor.ts';
import { cookiesOf, signedInPatient } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { endAll, startServer, type ServerProcess } from './support/server-process.ts';

// Only Linux lets one limit a process that runs already.
const onLinux = process.platform === 'linux';
const TOKEN = 'a-token-for-prometheus';
const LARGE = 'Dear colleague, '.repeat(200_000);
let server: ServerProcess;
let patient = '';
let doctor = '';

beforeAll(async () => {
  const database = stack.database(1);
  const { email } = await makeListedDoctor(database);
  await database.end();
  [{ cookie: patient }, doctor, server] = await Promise.all([
    signedInPatient(stack),
    cookiesOf(stack, email),
    startServer({ env: { ...stack.env, METRICS_TOKEN: TOKEN, RATE_LIMITS: 'off' } }),
  ]);
});
afterAll(() => endAll());

/** How large a file of the server may become. */
const limit = (bytes: number | 'unlimited') =>
  execFileSync('prlimit', ['--pid', String(server.lines()[0]?.pid), `--fsize=${bytes}:`]);

function send(cookie: string, path: string, field: string, sent: File[], fields = {}): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries<string>(fields)) body.append(name, value);
  for (const file of sent) body.append(field, file);
  return fetch(server.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: server.url },
    body,
  });
}

const figures = async () =>
  (await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })).text();
const uploads = (text: string, kind: string, outcome: string) =>
  Number(
    new RegExp(`^ecuretrip_uploads_total\\{kind="${kind}",outcome="${outcome}"\\} (\\d+)`, 'm').exec(
      text,
    )?.[1],
  );

const letter = (text = LARGE) => new File([text], 'letter.txt');
const retryOf = (answer: Response) => [answer.status, answer.headers.get('retry-after')];

describe.runIf(onLinux)('while there is no room', () => {
  beforeAll(() => limit(64 * 1024));
  afterAll(() => limit('unlimited'));

  it('a form of records says so, keeps what was typed, and takes what came before', async () => {
    const small = new File([`Dear colleague, ${Math.random()}`], 'small.txt');
    const typed = { category: 'imaging', title: 'The left knee', note: 'After the fall' };
    const answer = await send(patient, '/medical-records/new', 'file', [small, letter(), small], typed);
    expect(retryOf(answer)).toEqual([503, '60']);
    const page = (await answer.text()).replaceAll('<!-- -->', '');
    expect(page).toContain(
      files.refused.upload_interrupted.replace('{name}', '<bdi>letter.txt</bdi>').slice(-40),
    );
    expect(page).toContain('small.txt');
    expect(page).toMatch(/value="The left knee"[\s\S]*After the fall/);
  });

  it('also to somebody whose file comes slowly', async () => {
    const form = new FormData();
    form.append('category', 'imaging');
    form.append('file', letter());
    const { headers, body } = new Response(form);
    // What fails then fails while nobody writes to the form.
    const slowly = new TransformStream<Uint8Array, Uint8Array>({
      async transform(chunk, out) {
        for (let at = 0; at < chunk.length; at += 16_384) {
          out.enqueue(chunk.subarray(at, at + 16_384));
          await sleep(20);
        }
      },
    });
    const answer = await fetch(`${server.url}/medical-records/upload`, {
      method: 'POST',
      headers: { cookie: patient, origin: server.url, 'content-type': headers.get('content-type') ?? '' },
      body: body?.pipeThrough(slowly),
      duplex: 'half',
    } as RequestInit);
    expect(retryOf(answer)).toEqual([503, '60']);
  });

  it.each(['/medical-records/upload', '/api/upload'])('%s says so to programs', async (path) => {
    const answer = await send(patient, path, 'file', [letter()], { category: 'imaging' });
    expect(retryOf(answer)).toEqual([503, '60']);
    expect(await answer.text()).toContain('"code":"upload_interrupted"');
  });

  it('so do the forms of a picture, of a licence and of an export', async () => {
    const photo = await send(patient, '/profile/photo', 'photo', [letter()]);
    const paper = await send(doctor, '/profile/licence/papers', 'paper', [letter()]);
    const taken = await send(patient, '/medical-records/import', 'export', [letter()]);
    for (const answer of [photo, paper, taken]) expect(retryOf(answer)).toEqual([503, '60']);
    expect(await photo.text()).toContain(errors.photoNotKept);
    expect(await paper.text()).toContain(errors.paperNotKept);
    expect(await taken.text()).toContain(takeAlong.refused.import_not_kept);
  });

  it('operators see each as a fault', async () => {
    const text = await figures();
    expect(['record', 'picture', 'licence'].map((kind) => uploads(text, kind, 'failed'))).toEqual([5, 1, 1]);
    expect(text).toMatch(/^ecuretrip_request_faults_total\{route="\/api\/upload",during="act"\} 1$/m);
    const faults = server.lines().filter(({ level, msg }) => level === 50 && msg === 'request failed');
    expect(faults).toHaveLength(7);
    expect(JSON.stringify(faults[0])).toContain('NoPlaceError');
  });
});

it.runIf(onLinux)('once there is room again, takes files, and counts those of licences, too', async () => {
  expect((await send(patient, '/api/upload', 'file', [letter()], { category: 'imaging' })).status).toBe(201);
  const pdf = (await makeGoodFiles()).find(({ name }) => name.endsWith('.pdf'));
  const paper = new File([new Uint8Array(pdf?.bytes ?? [])], 'licence.pdf');
  expect((await send(doctor, '/profile/licence/papers', 'paper', [paper])).status).toBe(302);
  expect((await send(doctor, '/profile/licence/papers', 'paper', [letter()])).status).toBe(415);
  const text = await figures();
  expect(uploads(text, 'licence', 'stored')).toBe(1);
  expect(uploads(text, 'licence', 'rejected')).toBe(1);
  expect(text).toMatch(/^ecuretrip_upload_bytes_count\{kind="licence"\} 1$/m);
  expect(text).toMatch(/^ecuretrip_upload_rejections_total\{kind="licence",cause="wrong_type"\} 1$/m);
});
