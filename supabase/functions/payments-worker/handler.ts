import type Stripe from 'stripe';
import { z } from 'zod';
import type { Rpc } from '../_shared/db.ts';
import { startBudget, WORKER_BUDGET_MS } from '../_shared/deadline.ts';
import { describeFault, type Log } from '../_shared/log.ts';
import { settleInstructions, type SettleCounts } from '../_shared/payments/settle.ts';

export type PaymentsRun = SettleCounts & {
  /** Holds that lapsed. */
  expired: number;
  /** Patients who were reminded of a bank transfer that has not come. */
  reminded: number;
  /** Reports that somebody did not come, which nobody objected to in time. */
  noShows: number;
  /** Payments that became due and now have an instruction. */
  due: number;
  /** Receipts and statements that got their number. */
  numbered: number;
  /** Steps of this run that could not be done; the next run does them. */
  failed: string[];
};

type Dependencies = { stripe: Stripe; rpc: Rpc; log: Log };

/**
 * One run of the worker: lets unpaid holds lapse, settles who did not come, decides which payments are due, carries out
 * what was decided. A step that fails does not keep the others from being done. What money did meanwhile gets its
 * numbered papers last.
 */
export async function runPaymentsWorker(deps: Dependencies): Promise<PaymentsRun> {
  const { rpc, log } = deps;
  const failed: string[] = [];
  const attempt = async <T>(step: string, work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work();
    } catch (fault) {
      failed.push(step);
      log.error('step_failed', { step, fault: describeFault(fault) }, fault);
      return otherwise;
    }
  };
  const count = (name: string) =>
    attempt(
      name,
      async () =>
        z
          .number()
          .int()
          .parse(await rpc(name)),
      0,
    );
  const isSpent = startBudget(WORKER_BUDGET_MS);
  const expired = await count('expire_holds');
  const reminded = await count('remind_of_awaited');
  const noShows = await count('settle_no_shows');
  const due = await count('enqueue_due_releases');
  const none: SettleCounts = { done: 0, retried: 0, refused: 0 };
  const settled = await attempt('settle', () => settleInstructions({ ...deps, isSpent }), none);
  const numbered = await count('number_money_documents');
  return { expired, reminded, noShows, due, numbered, ...settled, failed };
}
