/**
 * One instruction, one effect at Stripe, whatever crashes in between.
 *
 * Two guards: an idempotency key made from the row's id covers repeats within a day, after which Stripe forgets keys;
 * and before money moves, Stripe is asked whether an effect that bears the instruction's id exists already. Every
 * effect is created with that id in its metadata.
 */
import type Stripe from 'stripe';
import type { Effect, Instruction, InstructionOf } from './instruction.ts';
import { closeTransfer, returnCash } from './bank-transfers.ts';
import { MARK, markOf } from './mark.ts';
import { classifyStripeError, isReplayedFault } from '../stripe/errors.ts';

/** Carries the instruction out, or finds that it has been. Rejects with Stripe's error. */
export function executeInstruction(stripe: Stripe, instruction: Instruction): Promise<Effect> {
  switch (instruction.kind) {
    case 'expire_checkout':
      return expireCheckout(stripe, instruction);
    case 'refund':
      return refund(stripe, instruction);
    case 'transfer':
      return transfer(stripe, instruction);
    case 'transfer_reversal':
      return reverseTransfer(stripe, instruction);
    case 'close_transfer':
      return closeTransfer(stripe, instruction);
    case 'return_cash':
      return returnCash(stripe, instruction);
  }
}

/** A session that was paid before it could be expired is a result, not an error: the payment then decides. */
async function expireCheckout(
  stripe: Stripe,
  instruction: InstructionOf<'expire_checkout'>,
): Promise<Effect> {
  const { sessionId } = instruction.params;
  if (instruction.attempts > 1) {
    // An earlier try may have done it without saying so, and Stripe repeats a failure under the same key for a day.
    const session = await stripe.checkout.sessions.retrieve(sessionId);
    if (session.status !== 'open') return sessionEffect(session);
  }
  try {
    const expired = await stripe.checkout.sessions.expire(
      sessionId,
      {},
      { idempotencyKey: instruction.idempotencyKey },
    );
    return sessionEffect(expired);
  } catch (fault) {
    if (!classifyStripeError(fault).permanent) throw fault;
    const session = await stripe.checkout.sessions.retrieve(sessionId);
    if (session.status === 'open') throw fault;
    return sessionEffect(session);
  }
}

function sessionEffect(session: Stripe.Checkout.Session): Effect {
  return {
    stripeId: session.id,
    result: {
      status: session.status,
      paymentStatus: session.payment_status,
      alreadyComplete: session.status === 'complete',
    },
  };
}

async function refund(stripe: Stripe, instruction: InstructionOf<'refund'>): Promise<Effect> {
  const { paymentIntentId, chargeId } = instruction.params;
  const of = paymentIntentId ? { payment_intent: paymentIntentId } : { charge: chargeId };
  const { made, found } = await once(instruction, {
    list: () => stripe.refunds.list({ ...of, limit: 100 }),
    make: (options) =>
      stripe.refunds.create({ ...of, amount: instruction.amount, metadata: markOf(instruction) }, options),
  });
  return toEffect(made, found, { status: made.status, failureReason: made.failure_reason ?? null });
}

async function transfer(stripe: Stripe, instruction: InstructionOf<'transfer'>): Promise<Effect> {
  const { chargeId, destination, transferGroup } = instruction.params;
  const { made, found } = await once(instruction, {
    list: () => stripe.transfers.list({ transfer_group: transferGroup, limit: 100 }),
    make: (options) =>
      stripe.transfers.create(
        {
          amount: instruction.amount,
          currency: instruction.currency.toLowerCase(),
          destination,
          // Accepted while the charge's money is still on its way, and never more than the charge.
          source_transaction: chargeId,
          transfer_group: transferGroup,
          metadata: markOf(instruction),
        },
        options,
      ),
  });
  return toEffect(made, found, {});
}

async function reverseTransfer(
  stripe: Stripe,
  instruction: InstructionOf<'transfer_reversal'>,
): Promise<Effect> {
  const { transferId } = instruction.params;
  const { made, found } = await once(instruction, {
    list: () => stripe.transfers.listReversals(transferId, { limit: 100, expand: ['data.transfer'] }),
    make: (options) =>
      stripe.transfers.createReversal(
        transferId,
        { amount: instruction.amount, metadata: markOf(instruction), expand: ['transfer'] },
        options,
      ),
  });
  // The sum so far, as events about the transfer tell it: a refund may wait for this.
  const whole =
    typeof made.transfer === 'string' ? await stripe.transfers.retrieve(made.transfer) : made.transfer;
  return toEffect(made, found, { reversedTotal: whole.amount_reversed });
}

type Marked = { id: string; amount: number; currency: string; metadata: Stripe.Metadata | null };
type Act<T> = {
  /** Where the effect would be found if it existed. */
  list(): AsyncIterable<T>;
  make(options: Stripe.RequestOptions): Promise<T>;
};

/** Looks, then acts. */
async function once<T extends Marked>(
  { id, idempotencyKey, attempts }: Instruction,
  { list, make }: Act<T>,
): Promise<{ made: T; found: boolean }> {
  const existing = await findMarked(list(), id);
  if (existing) return { made: existing, found: true };
  try {
    return { made: await make({ idempotencyKey }), found: false };
  } catch (fault) {
    // Stripe answers a day long with the fault or the refusal that a key once met, though the balance may suffice by
    // now. The request behind it has ended, so its effect is either to be found now or will never be; in the latter
    // case another key may try.
    if (attempts < 2 || !isReplayedFault(fault)) throw fault;
    const late = await findMarked(list(), id);
    if (late) return { made: late, found: true };
    return { made: await make({ idempotencyKey: `${idempotencyKey}:${attempts}` }), found: false };
  }
}

async function findMarked<T extends Marked>(
  list: AsyncIterable<T>,
  instructionId: string,
): Promise<T | null> {
  for await (const item of list) {
    if (item.metadata?.[MARK] === instructionId) return item;
  }
  return null;
}

function toEffect(made: Marked, found: boolean, more: Effect['result']): Effect {
  return {
    stripeId: made.id,
    result: { ...more, amount: made.amount, currency: made.currency.toUpperCase(), found },
  };
}
