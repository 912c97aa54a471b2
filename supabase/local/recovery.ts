import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { sleep } from './child.ts';
import type { Log } from './types.ts';

type Owner = { pid: number; command: string };

const OWNER_FILE = 'stack.pid';
const STOP_PATIENCE_MS = 15_000;
const inThisProcess = new Set<string>();

/** Command line of a living process, null when there is none. */
export function commandOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replace(/\0/g, ' ').trim();
      // A process that ended and was not yet collected has an empty command line.
      return command === '' ? null : command;
    }
    if (process.platform === 'win32') return null;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return null;
  }
}

/** Takes the data folder for this process; a second living stack on the same folder is refused. */
export async function takeDataDir(dataDir: string): Promise<() => void> {
  await mkdir(dataDir, { recursive: true });
  const file = path.join(dataDir, OWNER_FILE);
  const owner = readJson<Owner>(file);
  const sameProcess = inThisProcess.has(dataDir);
  const otherProcess =
    owner !== null &&
    owner.pid !== process.pid &&
    commandOf(owner.pid) === owner.command &&
    owner.command !== '';
  if (sameProcess || otherProcess) {
    throw new Error(
      `Another stack (process ${sameProcess ? process.pid : owner?.pid}) uses ${dataDir}. Stop it first.`,
    );
  }
  const mine: Owner = { pid: process.pid, command: commandOf(process.pid) ?? '' };
  writeFileSync(file, JSON.stringify(mine));
  inThisProcess.add(dataDir);
  return () => {
    inThisProcess.delete(dataDir);
    rmSync(file, { force: true });
  };
}

function leftOverPids(dataDir: string): number[] {
  const children = readJson<Record<string, number>>(path.join(dataDir, 'run', 'children.json')) ?? {};
  const pids = Object.values(children);
  const postmaster = path.join(dataDir, 'postgres', 'postmaster.pid');
  if (existsSync(postmaster)) pids.push(Number(readFileSync(postmaster, 'utf8').split('\n')[0]));
  // The number may belong to a stranger by now: only what was started on this folder is ours.
  return [...new Set(pids)].filter((pid) => pid > 0 && commandOf(pid)?.includes(dataDir));
}

/** Ends what a stack that was killed left behind on this folder, and waits until it is gone. */
export async function endLeftOvers(dataDir: string, log: Log): Promise<void> {
  const pids = leftOverPids(dataDir);
  for (const pid of pids) {
    log({
      level: 'warn',
      source: 'stack',
      message: `ending process ${pid}, left by a stack that was killed`,
    });
    signal(pid, 'SIGINT');
  }
  const deadline = Date.now() + STOP_PATIENCE_MS;
  while (pids.some((pid) => commandOf(pid)?.includes(dataDir))) {
    if (Date.now() > deadline) {
      for (const pid of pids) signal(pid, 'SIGKILL');
      await sleep(500);
      return;
    }
    await sleep(50);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone in the meantime.
  }
}

/** Throws away everything a stack kept, except the note of who owns the folder now. */
export async function clearDataDir(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (name !== OWNER_FILE) await rm(path.join(dataDir, name), { recursive: true, force: true });
  }
}

/** Notes which processes belong to the stack, for `endLeftOvers` of a later start. */
export function noteChildren(dataDir: string, pids: Record<string, number | undefined>): void {
  writeFileSync(path.join(dataDir, 'run', 'children.json'), JSON.stringify(pids));
}
