import type Stripe from 'stripe';
import { z } from 'zod';
import type { Rpc } from '../_shared/db.ts';
import { startBudget } from '../_shared/deadline.ts';
import type { Log } from '../_shared/log.ts';
import { fetchRates } from '../_shared/rates.ts';
import { recheck } from '../_shared/reconcile/recheck.ts';
import { reconcile } from '../_shared/reconcile/reconcile.ts';

/** The platform ends a function after some minutes; what is left over is compared by the next run. */
const BUDGET_MS = 100_000;

/** Compares what is new at Stripe and here since the last complete run, watches how long money is held, asks again about what a lost event would hide. */
export async function runReconciler(deps: {
  stripe: Stripe;
  rpc: Rpc;
  log: Log;
  ratesUrl?: string | undefined;
}) {
  const rates = await fetchRates({ ...deps, url: deps.ratesUrl });
  const nearLimit = z.number().parse(await deps.rpc('watch_hold_limits'));
  if (nearLimit > 0) deps.log.error('hold_limit_near', { payments: nearLimit });
  const rechecked = await recheck(deps);
  const { runId, from, complete, compared, counts } = await reconcile(deps, {
    scope: 'window',
    isSpent: startBudget(BUDGET_MS),
  });
  return { runId, from, complete, compared, counts, nearLimit, rechecked, rates };
}
