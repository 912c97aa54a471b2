/** Compares Stripe's charges, refunds, transfers, disputes and balance with our books, in both directions. */
import type Stripe from 'stripe';
import { z } from 'zod';
import type { Rpc } from '../db.ts';
import type { Log } from '../log.ts';
import { BalanceBook, isMovement, listTransactions, sourceOf } from './balance.ts';
import type { Finding } from './compare.ts';
import { OBJECT_TYPES } from './objects.ts';
import { balanceLines, isSame, takeSnapshot, toFindings, type BalanceLine } from './totals.ts';
import { Walk } from './walk.ts';

export type ReconcileOptions = {
  /** `window`: what is new since the last complete run; `everything`: all there ever was, and the balance. */
  scope: 'window' | 'everything';
  /** Where the window begins, instead of the last run. */
  since?: string | undefined;
  isSpent?: (() => boolean) | undefined;
};

const counts = z.object({
  new: z.number(),
  known: z.number(),
  accepted: z.number(),
  healed: z.number(),
  gone: z.number(),
  open: z.number(),
});

export type Reconciliation = {
  runId: string;
  /** Null: everything. */
  from: string | null;
  /** False when the time was spent: the next run begins as early as this one. */
  complete: boolean;
  compared: Record<string, number>;
  counts: z.output<typeof counts>;
  findings: Finding[];
  /** Only when everything was compared. `null`: money moved meanwhile. */
  balance: BalanceLine[] | null;
};

const begun = z.object({
  runId: z.string(),
  from: z.string().nullable(),
  open: z.array(z.object({ type: z.enum(['charge', 'refund', 'transfer', 'dispute']), id: z.string() })),
});

type Dependencies = { stripe: Stripe; rpc: Rpc; log: Log };

/** One run. May be repeated, interrupted and run beside another: each difference is listed once. */
export async function reconcile(deps: Dependencies, options: ReconcileOptions): Promise<Reconciliation> {
  const { stripe, rpc, log } = deps;
  const isSpent = options.isSpent ?? (() => false);
  const { runId, from, open } = begun.parse(
    await rpc('begin_reconciliation', { p_scope: options.scope, p_since: options.since ?? null }),
  );
  const before = from === null ? await takeSnapshot(stripe, rpc) : null;
  const walk = new Walk(deps, isSpent);
  let complete = true;
  for (const type of OBJECT_TYPES) complete = complete && (await walk.compareType(type, from));
  for (const { type, id } of open) await walk.compareIds(type, [id]);
  const book = complete ? await compareTransactions(deps, walk, from) : null;
  let balance: BalanceLine[] | null = null;
  if (book && before) {
    walk.findings.push(...book.findings(walk.seen));
    const after = await takeSnapshot(stripe, rpc);
    const healed = walk.findings.some(({ state }) => state === 'healed');
    // Healing books something itself; the sums are then compared by what they are now.
    if (healed ? isSame({ ...before, ledger: after.ledger }, after) : isSame(before, after)) {
      balance = balanceLines(after, book, walk.findings, walk.seen);
      walk.findings.push(...toFindings(balance));
    }
  }
  const told = counts.parse(
    await rpc('finish_reconciliation', {
      p_run_id: runId,
      p_findings: walk.findings,
      p_checked: open.map(({ id }) => id),
      p_counts: { compared: walk.seen.size },
      p_complete: complete,
    }),
  );
  report(log, runId, walk.findings, told);
  return {
    runId,
    from,
    complete,
    compared: countByType(walk),
    counts: told,
    findings: walk.findings,
    balance,
  };
}

/** Old objects that moved lately, too, are found by what moved on the balance. */
async function compareTransactions(
  { stripe }: Dependencies,
  walk: Walk,
  from: string | null,
): Promise<BalanceBook> {
  const book = new BalanceBook();
  const since = from === null ? null : Math.floor(Date.parse(from) / 1000);
  for await (const transaction of listTransactions(stripe, since)) {
    const about = isMovement(transaction) ? sourceOf(transaction) : null;
    if (about) await walk.compareIds(about.type, [about.id]);
    if (from === null) book.add(transaction, walk.seen);
  }
  return book;
}

function countByType({ seen }: Walk): Record<string, number> {
  const result: Record<string, number> = {};
  for (const { type } of seen.values()) result[type] = (result[type] ?? 0) + 1;
  return result;
}

function report(log: Log, run: string, findings: Finding[], told: z.output<typeof counts>): void {
  for (const { kind, objectType, objectId, state } of findings) {
    if (state === 'healed') log.info('reconcile_healed', { run, kind, objectType, object: objectId });
  }
  const level = told.new > 0 ? 'error' : 'info';
  log[level]('reconciled', { run, ...told });
}
