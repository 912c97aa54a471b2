import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

/** Bytes of one process, what it shares with others divided among them. */
function proportionalBytes(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/**
 * Memory of a process in bytes, with its children where it works through them. On Linux shared pages are counted
 * once, so that Postgres' buffers do not appear once per connection; elsewhere the resident size of the process.
 */
export function memoryOf(pid: number, withChildren = false): number {
  if (process.platform === 'linux') {
    const family = withChildren ? [pid, ...childrenOf(pid)] : [pid];
    return family.reduce((sum, member) => sum + proportionalBytes(member), 0);
  }
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
  } catch {
    return 0;
  }
}
