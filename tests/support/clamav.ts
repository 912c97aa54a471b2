/** A clamd of our own with one signature: the harmless test file of the antivirus makers. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { sleep } from '../../supabase/local/child.ts';
import { freePort } from '../../supabase/local/ports.ts';

const BINARIES = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'];
const START_MS = 30_000;

/** Put together here, so that no scanner takes this file for it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join(
  '',
);

const find = () => BINARIES.find((file) => existsSync(file)) ?? null;

/** Finds a clamd, or installs Debian's where we are root; null when there is none to be had. */
export function ensureClamd(): string | null {
  const found = find();
  if (found || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found;
  const run = (args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: 'ignore',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const install = ['install', '-y', '--no-install-recommends', 'clamav-daemon'];
  if (!run(install)) void (run(['update']) && run(install));
  return find();
}

export type Clamd = {
  /** For CLAMAV_URL; stays the same when it is stopped and started again. */
  url: string;
  start(): Promise<void>;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
  remove(): Promise<void>;
};

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const end = (up: boolean) => {
      socket.destroy();
      resolve(up);
    };
    socket.once('connect', () => socket.write('zPING\0'));
    socket.once('data', () => end(true));
    socket.once('error', () => end(false));
    socket.setTimeout(1000, () => end(false));
  });
}

/** Makes a scanner on a free port; it does not run yet. */
export async function makeClamd(binary: string): Promise<Clamd> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'clamd-'));
  const port = await freePort();
  await writeFile(
    path.join(folder, 'eicar.ndb'),
    `Eicar-Test-Signature:0:*:${Buffer.from(EICAR).toString('hex')}\n`,
  );
  const lines = [
    `DatabaseDirectory ${folder}`,
    `TCPSocket ${port}`,
    'TCPAddr 127.0.0.1',
    'Foreground yes',
    'StreamMaxLength 12M',
    ...(process.getuid?.() === 0 ? ['User root'] : []),
  ];
  await writeFile(path.join(folder, 'clamd.conf'), `${lines.join('\n')}\n`);
  let child: ChildProcess | null = null;
  const kill = async () => {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await gone;
  };
  return {
    url: `tcp://127.0.0.1:${port}`,
    start: async () => {
      child = spawn(binary, ['-c', path.join(folder, 'clamd.conf')], { stdio: 'ignore' });
      const end = Date.now() + START_MS;
      while (!(await answers(port))) {
        if (Date.now() > end) throw new Error('clamd did not start');
        await sleep(100);
      }
    },
    kill,
    remove: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
