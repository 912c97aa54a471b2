import { z } from 'zod';
import { describeFault } from '../_shared/log.ts';
import { drainOutbox, type DrainCounts, type DrainDependencies } from '../_shared/mail/drain.ts';
import { startBudget, WORKER_BUDGET_MS } from '../_shared/deadline.ts';
import { reactivateAddresses } from './reactivate.ts';

export type MailRun = DrainCounts & {
  /** Freed times offered to those who wait. */
  offered: number;
  /** Doctors who are told that their licence ends or has ended. */
  licences: number;
  /** Appointments of which both sides are reminded in this run. */
  reminded: number;
};

/**
 * One run of the worker: what time alone makes due is queued, then what waits in the outbox goes out. Answers with how
 * many were sent, put off and given up. What could not be queued is queued by the next run.
 */
export async function runMailWorker(deps: Omit<DrainDependencies, 'isSpent' | 'now'>): Promise<MailRun> {
  const isSpent = startBudget(WORKER_BUDGET_MS);
  const offered = await count(deps, 'pass_on_offers');
  const reminded = await count(deps, 'enqueue_reminders');
  await count(deps, 'sweep_notifications');
  await count(deps, 'sweep_rate_counters');
  await reactivateAddresses(deps);
  const licences = await count(deps, 'watch_licences');
  return { offered, reminded, licences, ...(await drainOutbox({ ...deps, now: () => new Date(), isSpent })) };
}

async function count({ rpc, log }: Pick<DrainDependencies, 'rpc' | 'log'>, name: string): Promise<number> {
  try {
    return z
      .number()
      .int()
      .parse(await rpc(name));
  } catch (fault) {
    log.error('step_failed', { step: name, fault: describeFault(fault) }, fault);
    return 0;
  }
}
