import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { commandOf } from '../../supabase/local/recovery.ts';
import { sleep } from '../../supabase/local/child.ts';

function allProcesses(): { pid: number; command: string }[] {
  if (existsSync('/proc/self/cmdline')) {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({ pid: Number(name), command: commandOf(Number(name)) ?? '' }));
  }
  return execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(.*)$/.exec(line))
    .flatMap((match) => (match ? [{ pid: Number(match[1]), command: match[2] ?? '' }] : []));
}

/** Processes whose command line names this folder: what a stack on it has running. */
export function processesOn(dir: string): { pid: number; command: string }[] {
  return allProcesses().filter(({ pid, command }) => pid !== process.pid && command.includes(dir));
}

/** Tries again until the check holds; its last failure is the test's. Patient, because the machine may be busy. */
export async function eventually<T>(check: () => T | Promise<T>, patienceMs = 30_000): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
}
