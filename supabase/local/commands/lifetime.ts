import { readFileSync } from 'node:fs';
import { commandOf } from '../recovery.ts';

const WATCH_MS = 500;
const SIGNAL_NUMBERS: Partial<Record<NodeJS.Signals, number>> = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/** Parent of a process; null where the system does not tell. */
function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

/** npm, and the shell it may have put between itself and us. */
function npmProcesses(): { pid: number; command: string | null }[] {
  if (process.env.npm_lifecycle_event === undefined) return [];
  const shell = commandOf(process.ppid) ?? '';
  const npm = shell.startsWith('sh ') ? parentOf(process.ppid) : null;
  return [process.ppid, ...(npm ? [npm] : [])].map((pid) => ({ pid, command: commandOf(pid) }));
}

/**
 * Runs `stop` once when the programme is asked to end: Ctrl-C, SIGTERM, a closed terminal, or an npm that was killed
 * without a word. A second Ctrl-C does not wait any longer.
 */
export function stopOnSignals(stop: () => Promise<unknown>): void {
  let stopping = false;
  const end = (code: number) => {
    if (stopping) process.exit(code);
    stopping = true;
    const leave = () => process.exit(code);
    stop().then(leave, leave);
  };
  for (const [signal, number] of Object.entries(SIGNAL_NUMBERS)) {
    process.on(signal, () => end(128 + number));
  }
  const watched = npmProcesses();
  if (watched.length === 0) return;
  setInterval(() => {
    const orphaned = watched.some(({ pid, command }) => command !== null && commandOf(pid) !== command);
    if (orphaned && !stopping) end(1);
  }, WATCH_MS).unref();
}
