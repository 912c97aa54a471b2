/** Goes over both sides and lays each object beside our fact about it, healing as it goes. */
import type Stripe from 'stripe';
import type { Rpc } from '../db.ts';
import { describeFault, type Log } from '../log.ts';
import { compare, judgeOrigin, missingAtStripe, type Finding } from './compare.ts';
import { heal } from './heal.ts';
import { findOurs, listOurs, type KnownInstruction } from './our-side.ts';
import type { ObjectType, Ours, Theirs } from './objects.ts';
import { getTheirs, listTheirs, reversalsOf } from './stripe-side.ts';

export type WalkDependencies = { stripe: Stripe; rpc: Rpc; log: Log };

const BATCH = 100;
const AT_ONCE = 5;

export class Walk {
  readonly findings: Finding[] = [];
  /** Everything that was compared, as Stripe has it. */
  readonly seen = new Map<string, Theirs>();
  private readonly absent = new Set<string>();

  constructor(
    private readonly deps: WalkDependencies,
    private readonly isSpent: () => boolean,
  ) {}

  /** Stripe's side since then (null: all), then ours. False when the time was spent before the end. */
  async compareType(type: ObjectType, since: string | null): Promise<boolean> {
    const seconds = since === null ? null : Math.floor(Date.parse(since) / 1000);
    let batch: Theirs[] = [];
    for await (const theirs of listTheirs(this.deps.stripe, type, seconds)) {
      batch.push(theirs);
      if (batch.length < BATCH) continue;
      await this.compareBatch(type, batch);
      batch = [];
      if (this.isSpent()) return false;
    }
    await this.compareBatch(type, batch);
    for await (const page of listOurs(this.deps.rpc, type, since)) {
      await this.compareIds(
        type,
        page.map(({ id }) => id),
        page,
      );
      if (this.isSpent()) return false;
    }
    return true;
  }

  /** Looks these objects up one by one, unless they were compared already. */
  async compareIds(type: ObjectType, ids: string[], ours: Ours[] = []): Promise<void> {
    const left = [...new Set(ids)].filter((id) => !this.seen.has(id) && !this.absent.has(id));
    for (let at = 0; at < left.length; at += AT_ONCE) {
      const part = left.slice(at, at + AT_ONCE);
      const found = await Promise.all(part.map((id) => getTheirs(this.deps.stripe, type, id)));
      await this.compareBatch(
        type,
        found.filter((one) => one !== null),
      );
      for (const [index, id] of part.entries()) {
        if (found[index]) continue;
        this.absent.add(id);
        const fact = ours.find((one) => one.id === id);
        if (fact) this.findings.push(missingAtStripe(type, fact));
      }
    }
  }

  private async compareBatch(type: ObjectType, batch: Theirs[]): Promise<void> {
    const fresh = batch.filter(({ id }) => !this.seen.has(id));
    if (fresh.length === 0) return;
    const ids = fresh.map(({ id }) => id);
    const { facts, instructions } = await findOurs(
      this.deps.rpc,
      type,
      ids,
      fresh.map(({ mark }) => mark),
    );
    for (const theirs of fresh) {
      this.seen.set(theirs.id, theirs);
      await this.compareOne(theirs, facts.get(theirs.id), instructions.get(theirs.mark ?? ''));
    }
  }

  private async compareOne(
    theirs: Theirs,
    ours: Ours | undefined,
    instruction: KnownInstruction | undefined,
  ) {
    const difference = compare(theirs, ours);
    const left = difference && (await this.tryToHeal(theirs, ours, instruction, difference));
    if (difference) this.findings.push(left ?? { ...difference, state: 'healed' });
    if (left?.kind !== 'missing_here') await this.judge(theirs, instruction);
  }

  /** Null when the difference is gone. */
  private async tryToHeal(
    theirs: Theirs,
    ours: Ours | undefined,
    instruction: KnownInstruction | undefined,
    difference: Finding,
  ): Promise<Finding | null> {
    try {
      if (!(await heal(this.deps, theirs, ours, instruction))) return difference;
    } catch (fault) {
      this.deps.log.error('reconcile_not_healed', { object: theirs.id, fault: describeFault(fault) });
      return difference;
    }
    const { facts } = await findOurs(this.deps.rpc, theirs.type, [theirs.id], []);
    return compare(theirs, facts.get(theirs.id));
  }

  private async judge(theirs: Theirs, instruction: KnownInstruction | undefined): Promise<void> {
    if (theirs.type !== 'refund' && theirs.type !== 'transfer') return;
    this.add(judgeOrigin({ ...theirs }, instruction));
    if (theirs.type !== 'transfer') return;
    const reversals = await reversalsOf(this.deps.stripe, theirs.object as Stripe.Transfer);
    const marks = reversals.map(({ metadata }) => metadata?.instruction_id ?? null);
    if (marks.length === 0) return;
    const { instructions } = await findOurs(this.deps.rpc, 'transfer', [], marks);
    for (const [index, { id, amount, currency }] of reversals.entries()) {
      const fact = { amount, currency: currency.toUpperCase(), transfer: theirs.id };
      const made = { type: 'reversal' as const, id, fact, paymentId: theirs.paymentId };
      this.add(judgeOrigin(made, instructions.get(marks[index] ?? '')));
    }
  }

  private add(finding: Finding | null): void {
    if (finding) this.findings.push(finding);
  }
}
