import { drainOutbox, type DrainCounts, type DrainDependencies } from '../_shared/mail/drain.ts';
import { startBudget, WORKER_BUDGET_MS } from '../_shared/deadline.ts';

/** One run of the worker: what waits in the outbox goes out. Answers with how many were sent, put off and given up. */
export function runMailWorker(deps: Omit<DrainDependencies, 'isSpent' | 'now'>): Promise<DrainCounts> {
  return drainOutbox({ ...deps, now: () => new Date(), isSpent: startBudget(WORKER_BUDGET_MS) });
}
