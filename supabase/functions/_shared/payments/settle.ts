/** Claims instructions, carries them out and tells the database what came of each. */
import type Stripe from 'stripe';
import { z } from 'zod';
import type { Rpc } from '../db.ts';
import { LEASE_SECONDS } from '../deadline.ts';
import { describeFault, type Log } from '../log.ts';
import { classifyStripeError, isShortOfMoney } from '../stripe/errors.ts';
import { executeInstruction } from './execute.ts';
import { instructionSchema, type Effect } from './instruction.ts';

export type SettleDependencies = { stripe: Stripe; rpc: Rpc; log: Log; isSpent: () => boolean };
export type SettleCounts = { done: number; retried: number; refused: number };

const BATCH = 10;
const claimed = z.array(z.looseObject({ id: z.uuid(), paymentId: z.string().optional() }));
type Row = z.output<typeof claimed>[number];

/** Works until nothing is due or the time is spent. Rejects only when the queue itself cannot be reached. */
export async function settleInstructions(deps: SettleDependencies): Promise<SettleCounts> {
  const counts: SettleCounts = { done: 0, retried: 0, refused: 0 };
  while (!deps.isSpent()) {
    const rows = claimed.parse(
      await deps.rpc('claim_instructions', { p_limit: BATCH, p_lease_seconds: LEASE_SECONDS }),
    );
    if (rows.length === 0) break;
    // Effects of one payment follow each other in the order they were claimed; payments do not wait for each other.
    await Promise.all(
      byPayment(rows).map(async (group) => {
        for (const row of group) counts[await settleOne(deps, row)] += 1;
      }),
    );
  }
  return counts;
}

function byPayment(rows: Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row.paymentId ?? row.id;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

async function settleOne(deps: SettleDependencies, row: Row): Promise<keyof SettleCounts> {
  const parsed = instructionSchema.safeParse(row);
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    return fail(deps, row.id, { permanent: true, reason: `The row cannot be carried out: ${where}` });
  }
  let effect: Effect;
  try {
    effect = await executeInstruction(deps.stripe, parsed.data);
  } catch (fault) {
    const { permanent, reason } = classifyStripeError(fault);
    // What a doctor's account cannot give back now is taken from a later release.
    const short = parsed.data.kind === 'transfer_reversal' && isShortOfMoney(fault);
    return fail(deps, row.id, { permanent: permanent || short, reason });
  }
  return complete(deps, row.id, effect);
}

/** When this call is lost the lease lapses, and the next claim finds the effect at Stripe instead of repeating it. */
async function complete(deps: SettleDependencies, id: string, effect: Effect): Promise<keyof SettleCounts> {
  try {
    await deps.rpc('complete_instruction', {
      p_id: id,
      p_stripe_id: effect.stripeId,
      p_result: effect.result,
    });
    deps.log.info('instruction_done', { instruction: id, stripe: effect.stripeId });
    return 'done';
  } catch (fault) {
    deps.log.error('instruction_not_recorded', { instruction: id, fault: describeFault(fault) }, fault);
    return 'retried';
  }
}

async function fail(
  deps: SettleDependencies,
  id: string,
  failure: { permanent: boolean; reason: string },
): Promise<keyof SettleCounts> {
  const level = failure.permanent ? 'error' : 'warn';
  deps.log[level]('instruction_failed', {
    instruction: id,
    permanent: failure.permanent,
    reason: failure.reason,
  });
  try {
    await deps.rpc('fail_instruction', { p_id: id, p_error: failure.reason, p_permanent: failure.permanent });
  } catch (fault) {
    deps.log.error('instruction_not_recorded', { instruction: id, fault: describeFault(fault) }, fault);
  }
  return failure.permanent ? 'refused' : 'retried';
}
