import type Stripe from 'stripe';
import type { Rpc } from '../_shared/db.ts';
import { startBudget } from '../_shared/deadline.ts';
import type { Log } from '../_shared/log.ts';
import { reconcile } from '../_shared/reconcile/reconcile.ts';

/** The platform ends a function after some minutes; what is left over is compared by the next run. */
const BUDGET_MS = 100_000;

/** Compares what is new at Stripe and here since the last complete run. */
export async function runReconciler(deps: { stripe: Stripe; rpc: Rpc; log: Log }) {
  const { runId, from, complete, compared, counts } = await reconcile(deps, {
    scope: 'window',
    isSpent: startBudget(BUDGET_MS),
  });
  return { runId, from, complete, compared, counts };
}
