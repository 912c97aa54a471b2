/** The queue functions of the database, in memory, with a clock that a test moves: leases lapse, attempts count. */
import type { Rpc } from '../db.ts';
import type { Log } from '../log.ts';

type Row = Record<string, unknown> & { id: string };
type Entry = {
  row: Row;
  status: 'pending' | 'running' | 'done' | 'parked';
  attempts: number;
  lockedUntil: number;
};

export function createFakeQueue(name: 'instructions' | 'outbox', rows: Row[]) {
  const entries: Entry[] = rows.map((row) => ({ row, status: 'pending', attempts: 0, lockedUntil: 0 }));
  const one = name === 'outbox' ? 'outbox' : 'instruction';
  const calls: { name: string; args: Record<string, unknown> }[] = [];
  let now = 0;
  let failing: string | null = null;

  const claim = (limit: number, leaseSeconds: number) => {
    const due = entries.filter(
      ({ status, lockedUntil }) => status === 'pending' || (status === 'running' && lockedUntil <= now),
    );
    return due.slice(0, limit).map((entry) => {
      Object.assign(entry, {
        status: 'running',
        attempts: entry.attempts + 1,
        lockedUntil: now + leaseSeconds,
      });
      return { ...entry.row, attempts: entry.attempts };
    });
  };
  const rpc: Rpc = async (called, args = {}) => {
    calls.push({ name: called, args });
    if (called === failing) {
      failing = null;
      throw new Error('the database went away');
    }
    if (called === `claim_${name}`) return claim(Number(args.p_limit), Number(args.p_lease_seconds));
    const entry = entries.find(({ row }) => row.id === args.p_id);
    if (!entry) return null;
    if (called === `complete_${one}`) entry.status = 'done';
    // A failed row is due again at a later run, not within this one.
    if (called === `fail_${one}`) {
      Object.assign(entry, { status: args.p_permanent ? 'parked' : 'running', lockedUntil: now + 1 });
    }
    return null;
  };
  return {
    rpc,
    calls,
    argsOf: (called: string) => calls.filter((call) => call.name === called).map((call) => call.args),
    status: (id: string) => entries.find(({ row }) => row.id === id)?.status,
    failNext: (called: string) => (failing = called),
    pass: (seconds: number) => (now += seconds),
  };
}

/** Keeps what was logged, so that a test can look for what must not be in it. */
export function createTestLog(): Log & { lines: string[] } {
  const lines: string[] = [];
  const write = (event: string, fields: unknown) => void lines.push(JSON.stringify({ event, fields }));
  return { lines, info: write, warn: write, error: write };
}
