/** A worker's share of time: it stops taking new work when the share is used up, and the schedule calls it again. */
export const WORKER_BUDGET_MS = 20_000;

/** Work items are leased for longer than one can take, so that only a crash lets a lease lapse. */
export const LEASE_SECONDS = 120;

/** Returns whether the budget, counted from now, is spent. */
export function startBudget(budgetMs: number, now: () => number = Date.now): () => boolean {
  const end = now() + budgetMs;
  return () => now() >= end;
}
