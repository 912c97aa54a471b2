/**
 * One instruction, one effect at Stripe, whatever crashes in between.
 *
 * Two guards: an idempotency key made from the row's id covers repeats within a day, after which Stripe forgets keys;
 * and before money moves, Stripe is asked whether an effect that bears the instruction's id exists already. Every
 * effect is created with that id in its metadata.
 */
import type Stripe from 'stripe';
import type { Effect, Instruction, InstructionOf } from './instruction.ts';
import { classifyStripeError } from '../stripe/errors.ts';

/** Name of the metadata entry that ties an object at Stripe to its row here. */
const MARK = 'instruction_id';

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
  }
}

/** A session that was paid before it could be expired is a result, not an error: the payment then decides. */
async function expireCheckout(
  stripe: Stripe,
  instruction: InstructionOf<'expire_checkout'>,
): Promise<Effect> {
  const { sessionId } = instruction.params;
  try {
    const expired = await stripe.checkout.sessions.expire(sessionId, {}, options(instruction));
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
  const existing = await findMarked(stripe.refunds.list({ ...of, limit: 100 }), instruction.id);
  const made =
    existing ??
    (await stripe.refunds.create(
      { ...of, amount: instruction.amount, metadata: mark(instruction) },
      options(instruction),
    ));
  return effect(made, existing !== null, { status: made.status });
}

async function transfer(stripe: Stripe, instruction: InstructionOf<'transfer'>): Promise<Effect> {
  const { chargeId, destination, transferGroup } = instruction.params;
  const existing = await findMarked(
    stripe.transfers.list({ transfer_group: transferGroup, limit: 100 }),
    instruction.id,
  );
  const made =
    existing ??
    (await stripe.transfers.create(
      {
        amount: instruction.amount,
        currency: instruction.currency.toLowerCase(),
        destination,
        // Accepted while the charge's money is still on its way, and never more than the charge.
        source_transaction: chargeId,
        transfer_group: transferGroup,
        metadata: mark(instruction),
      },
      options(instruction),
    ));
  return effect(made, existing !== null, {});
}

async function reverseTransfer(
  stripe: Stripe,
  instruction: InstructionOf<'transfer_reversal'>,
): Promise<Effect> {
  const { transferId } = instruction.params;
  const existing = await findMarked(
    stripe.transfers.listReversals(transferId, { limit: 100 }),
    instruction.id,
  );
  const made =
    existing ??
    (await stripe.transfers.createReversal(
      transferId,
      { amount: instruction.amount, metadata: mark(instruction) },
      options(instruction),
    ));
  return effect(made, existing !== null, {});
}

type Marked = { id: string; amount: number; currency: string; metadata: Stripe.Metadata | null };

async function findMarked<T extends Marked>(
  list: AsyncIterable<T>,
  instructionId: string,
): Promise<T | null> {
  for await (const item of list) {
    if (item.metadata?.[MARK] === instructionId) return item;
  }
  return null;
}

function mark(instruction: Instruction): Stripe.MetadataParam {
  return { [MARK]: instruction.id, payment_id: instruction.paymentId };
}

function options(instruction: Instruction): Stripe.RequestOptions {
  return { idempotencyKey: instruction.idempotencyKey };
}

function effect(made: Marked, found: boolean, more: Effect['result']): Effect {
  return {
    stripeId: made.id,
    result: { ...more, amount: made.amount, currency: made.currency.toUpperCase(), found },
  };
}
