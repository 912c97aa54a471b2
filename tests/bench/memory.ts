import { readFileSync } from 'node:fs';
import type { Stack } from '../../supabase/local/index.ts';
import type { App } from '../support/app-server.ts';

export type Memory = { name: string; bytes: number }[];

/** Resident memory of each process in bytes, as the kernel counts it (Linux). */
export async function measureMemory(stack: Stack, app: App): Promise<Memory> {
  const pid = app.pid();
  const parts = await Promise.resolve(stack.processes());
  return [
    ...(pid === undefined ? [] : [{ name: 'app', bytes: residentBytes(pid) }]),
    ...parts.map(({ name, rssBytes }) => ({ name, bytes: rssBytes })),
  ];
}

function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
  return Number(kilobytes) * 1024;
}
