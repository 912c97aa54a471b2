/** Pure comparison of one object with what we know of it. */
import type { KnownInstruction } from './our-side.ts';
import { effectOf, type Fact, type ObjectType, type Ours, type Theirs } from './objects.ts';

export type FindingKind =
  'missing_here' | 'missing_at_stripe' | 'differs' | 'not_ordered' | 'doubled' | 'balance';

export type Finding = {
  kind: FindingKind;
  objectType: ObjectType | 'reversal' | 'balance_transaction' | 'balance';
  objectId: string;
  paymentId: string | null;
  stripe: Fact | null;
  ours: Fact | null;
  state: 'open' | 'healed';
};

/** Never changes at Stripe once the object is there: a difference is a fault, not news. */
const LASTING = ['amount', 'currency'];

const changed = (theirs: Fact, ours: Fact): string[] =>
  Object.keys(theirs).filter((name) => name in ours && theirs[name] !== ours[name]);

/** A difference of what is told by webhooks: it may be made up for. */
export const mayHaveMissed = (theirs: Theirs, ours: Ours | undefined): boolean =>
  !ours || !changed(theirs.fact, ours.fact).some((name) => LASTING.includes(name));

/** A lost dispute has taken its amount, whether or not a movement was told. */
const settled = (type: ObjectType, fact: Fact): Fact =>
  type === 'dispute' && fact.status === 'lost' ? { ...fact, withdrawn: fact.amount ?? null } : fact;

/** Null when both say the same. */
export function compare(theirs: Theirs, given: Ours | undefined): Finding | null {
  const { type, id } = theirs;
  const ours = given && { ...given, fact: settled(type, given.fact) };
  const stripe = settled(type, theirs.fact);
  const common = { objectType: type, objectId: id, stripe, state: 'open' as const };
  if (!ours) {
    // A session that we do not wait for says nothing.
    if (type === 'session') return null;
    return { ...common, kind: 'missing_here', paymentId: theirs.paymentId, ours: null };
  }
  if (changed(stripe, ours.fact).length === 0) return null;
  return { ...common, kind: 'differs', paymentId: ours.paymentId, ours: ours.fact };
}

export const missingAtStripe = (type: ObjectType, { id, paymentId, fact }: Ours): Finding => ({
  kind: 'missing_at_stripe',
  objectType: type,
  objectId: id,
  paymentId,
  stripe: null,
  ours: fact,
  state: 'open',
});

/** Whether somebody decided it here: money that leaves does so by an instruction, and each has one effect. */
export function judgeOrigin(
  made: { type: Finding['objectType']; id: string; fact: Fact; paymentId: string | null },
  instruction: KnownInstruction | undefined,
): Finding | null {
  const common = { objectType: made.type, objectId: made.id, stripe: made.fact, state: 'open' as const };
  if (!instruction) return { ...common, kind: 'not_ordered', paymentId: made.paymentId, ours: null };
  if (instruction.stripeId === null || instruction.stripeId === made.id) return null;
  return {
    ...common,
    kind: 'doubled',
    paymentId: instruction.paymentId,
    ours: { instruction: instruction.id, effect: instruction.stripeId },
  };
}

/** By how much Stripe's balance differs from our books because of this finding. */
export function effectOfFinding({ kind, objectType, stripe, ours }: Finding): number {
  if (kind === 'not_ordered' || kind === 'doubled' || kind === 'balance' || !isObject(objectType)) return 0;
  return (stripe ? effectOf(objectType, stripe) : 0) - (ours ? effectOf(objectType, ours) : 0);
}

const isObject = (type: Finding['objectType']): type is ObjectType =>
  type !== 'reversal' && type !== 'balance_transaction' && type !== 'balance';
