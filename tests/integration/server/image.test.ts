/** The image: its steps, done in a folder, give a server that runs as nobody in particular on what it may only read. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../../supabase/local/ports.ts';
import { makeGoodFiles, type GoodFile } from '../../support/files/bad-files.ts';
import { eventually } from '../../support/processes.ts';
import { cookiesOf, makePatients } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { makeImage, type Image } from './support/image.ts';

const db = stack.database(1);
const root = process.cwd();
const building = path.join(root, '.local', 'image');
const folder = mkdtempSync(path.join(os.tmpdir(), 'image-'));
const tmp = path.join(folder, 'tmp');
const stamp = path.join(folder, 'stamp');
let image: Image;
const running: ChildProcess[] = [];

beforeAll(() => {
  chmodSync(folder, 0o755);
  mkdirSync(tmp);
  chmodSync(tmp, 0o777);
  rmSync(building, { recursive: true, force: true });
  image = makeImage(root, { building, final: path.join(folder, 'root') });
  rmSync(building, { recursive: true, force: true });
  writeFileSync(stamp, '');
}, 180_000);
afterAll(async () => {
  await db.end();
  for (const child of running) child.kill('SIGKILL');
  for (const place of [folder, building]) rmSync(place, { recursive: true, force: true });
});

/** Nobody's rights, where we may give ours away and nobody can walk to where the image and Node are. */
function rights(): { uid?: number; gid?: number } {
  const nobody = { uid: 65_534, gid: 65_534 };
  const walk = spawnSync(process.execPath, ['-e', ''], { ...nobody, cwd: image.app });
  return process.getuid?.() === 0 && walk.status === 0 ? nobody : {};
}

const IMPORT = /^(?:import|export)\b[^"'\n]*["']([^."'][^"']*)["'];|\bimport\("([^."][^"]*)"\)/gm;

it('holds every package that the built files ask for, and none that only tests and builds do', () => {
  const built = path.join(image.app, 'build');
  const asked = readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js') && !name.startsWith('client'))
    .flatMap((name) => [...readFileSync(path.join(built, name), 'utf8').matchAll(IMPORT)])
    .map(([, still, later]) => /^(@[^/]+\/)?[^/]+/.exec(still ?? later ?? '')?.[0] ?? '')
    // Development alone asks for Vite.
    .filter((name) => !isBuiltin(name) && name !== 'vite');
  expect(asked).toContain('@react-pdf/renderer');
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
  const there = (name: string) => existsSync(path.join(image.app, 'node_modules', name));
  expect(asked.filter((name) => !(name in dependencies) || !there(name))).toEqual([]);
  expect(there('vitest')).toBe(false);
});

/** The image's command and check as a container would run them. */
async function boot() {
  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    PATH: path.dirname(process.execPath),
    ...stack.env,
    NODE_ENV: 'production',
    ...image.env,
    APP_URL: `http://localhost:${port}`,
    HOST: '127.0.0.1',
    PORT: String(port),
    TMPDIR: tmp,
  };
  const options = { cwd: image.app, env, ...rights() };
  const [command = '', ...args] = image.command;
  const [check = '', ...checkArgs] = image.healthcheck;
  const healthy = () => spawnSync(check, checkArgs, options).status;
  expect(healthy()).toBe(1);
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await eventually(() => expect(healthy(), output).toBe(0), 40_000);
  return { url: `http://localhost:${port}`, child, exit: once(child, 'exit'), output: () => output };
}

function upload(url: string, cookie: string, { name, bytes }: GoodFile) {
  const body = new FormData();
  body.append('category', 'imaging');
  body.append('file', new File([new Uint8Array(bytes)], name));
  const headers = { cookie, origin: url };
  return fetch(`${url}/medical-records/new`, { method: 'POST', redirect: 'manual', headers, body });
}

async function printReceipt(url: string, cookie: string): Promise<Response> {
  const list = await (await fetch(`${url}/receipts`, { headers: { cookie } })).text();
  return fetch(`${url}${/\/receipts\/[0-9a-f-]{36}/.exec(list)?.[0]}/pdf`, { headers: { cookie } });
}

it('serves pages, takes files in and prints, is found healthy, drains, and writes nowhere but to tmp', async () => {
  const { url, child, exit, output } = await boot();
  const [email = ''] = await makePatients(db, 1);
  const [patient, grace] = await Promise.all([
    cookiesOf(stack, email),
    cookiesOf(stack, 'grace@example.org', 'demo-eCureTrip-2026'),
  ]);
  expect((await fetch(`${url}/doctors`)).status).toBe(200);
  // PDFs and HEIC need pdfium and libheif in their thread, pictures need sharp, receipts their fonts.
  for (const file of (await makeGoodFiles()).slice(0, 5))
    expect((await upload(url, patient, file)).status, `${file.name}\n${output()}`).toBe(302);
  const pdf = await printReceipt(url, grace);
  expect([pdf.status, pdf.headers.get('content-type')], output()).toEqual([200, 'application/pdf']);
  expect((await pdf.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
  child.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
  expect(execFileSync('find', [image.app, '-newer', stamp]).toString()).toBe('');
  expect(readdirSync(tmp)).toEqual([]);
});
