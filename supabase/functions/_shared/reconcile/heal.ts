/**
 * Makes up for a lost webhook: the object goes through the same door as an event about it would have. Only what is
 * provably ours, and nothing here moves money.
 */
import Stripe from 'stripe';
import { z } from 'zod';
import type { Rpc } from '../db.ts';
import { findOurs, type KnownInstruction } from './our-side.ts';
import { mayHaveMissed } from './compare.ts';
import type { ObjectType, Ours, Theirs } from './objects.ts';
import { reversalsOf, sessionOfCharge } from './stripe-side.ts';

const SESSION_EVENTS: Record<string, string> = {
  paid: 'checkout.session.completed',
  awaiting: 'checkout.session.completed',
  failed: 'checkout.session.async_payment_failed',
  expired: 'checkout.session.expired',
};

const EVENT_TYPES: Record<Exclude<ObjectType, 'session'>, string> = {
  charge: 'checkout.session.completed',
  refund: 'refund.updated',
  transfer: 'transfer.updated',
  dispute: 'charge.dispute.updated',
};

type Deps = { stripe: Stripe; rpc: Rpc };

/** The object as the webhook would have fetched it, when it is provable that it is ours; otherwise null. */
async function proven(
  { stripe, rpc }: Deps,
  theirs: Theirs,
  ours: Ours | undefined,
  instruction: KnownInstruction | undefined,
): Promise<unknown> {
  const isEffect =
    instruction !== undefined && (instruction.stripeId === null || instruction.stripeId === theirs.id);
  switch (theirs.type) {
    case 'charge':
      return theirs.paymentId ? sessionOfCharge(stripe, theirs.object as Stripe.Charge) : null;
    case 'refund':
      return ours || (isEffect && instruction.kind === 'refund') ? theirs.object : null;
    case 'transfer':
      if (!ours && !(isEffect && instruction.kind === 'transfer')) return null;
      return (await reversalsAreOrdered({ stripe, rpc }, theirs)) ? theirs.object : null;
    case 'dispute':
      // The database takes only disputes about charges that it knows.
      return theirs.object;
    case 'session':
      return ours ? theirs.object : null;
  }
}

async function reversalsAreOrdered({ stripe, rpc }: Deps, theirs: Theirs): Promise<boolean> {
  const reversals = await reversalsOf(stripe, theirs.object as Stripe.Transfer);
  const marks = reversals.map(({ metadata }) => metadata?.instruction_id ?? null);
  if (marks.length === 0) return true;
  const { instructions } = await findOurs(rpc, 'transfer', [], marks);
  return marks.every((mark) => mark !== null && instructions.get(mark)?.kind === 'transfer_reversal');
}

/** The state of the object is part of the event's name, so that each state is taken once. */
function toEvent(theirs: Theirs, now: number) {
  const state = Object.values(theirs.fact).join('_');
  const type =
    theirs.type === 'session' ? SESSION_EVENTS[String(theirs.fact.state)] : EVENT_TYPES[theirs.type];
  if (!type) return null;
  return {
    id: `reconcile_${theirs.id}_${state}`,
    type,
    api_version: Stripe.API_VERSION,
    account: null,
    created: Math.floor(now / 1000),
    livemode: 'livemode' in theirs.object && theirs.object.livemode,
    data: { object: { id: theirs.id, object: theirs.object.object } },
  };
}

const outcomes = z.enum(['processed', 'duplicate', 'ignored']);

/** Whether the object was taken in. What the database refuses stays a difference. */
export async function heal(
  deps: Deps,
  theirs: Theirs,
  ours: Ours | undefined,
  instruction: KnownInstruction | undefined,
): Promise<boolean> {
  if (!mayHaveMissed(theirs, ours)) return false;
  const event = toEvent(theirs, Date.now());
  const object = event && (await proven(deps, theirs, ours, instruction));
  if (!object) return false;
  return (
    outcomes.parse(await deps.rpc('ingest_stripe_event', { p_event: event, p_object: object })) !== 'ignored'
  );
}
