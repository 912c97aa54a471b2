import { env } from '~/platform/env.server';
import { countRateLimited } from '~/platform/metering/metrics.server';
import { bucketKey, takeTokens, type BucketScope, type Taken } from '~/platform/rate-buckets.server';
import type { RequestScope } from '../scope.server';
import { Leases, type Bucket, type Spent } from './leases';
import { isGuessing, isReading, type LimitClass } from './limit-class';
import { networksOf } from './networks';
import { policyHeaders } from './policy-headers';

/** Why a request is not carried out now, and after how many seconds it may be. */
export type Refusal = { why: 'tooOften' | 'unavailable'; seconds: number };

const leases = new Leases(takeTokens);
/** Without counting, guesses would be free. */
export const UNAVAILABLE: Refusal = { why: 'unavailable', seconds: 5 };

/** The buckets that a client's address counts in, the narrow one first. */
export function addressBuckets(name: string, { clientAddress }: RequestScope): Bucket[] {
  if (clientAddress === null) return [];
  const { address, network } = networksOf(clientAddress);
  return [bucket(name, 'address', address), bucket(name, 'network', network)];
}

export const bucket = (name: string, scope: BucketScope, ...whom: string[]): Bucket => ({
  class: name,
  scope,
  key: bucketKey(name, scope, ...whom),
});

/**
 * Counts a request: for the account that asks, and for where it comes from. Says in the answer's headers how much is left.
 * @param said whether the headers tell how much is left, also when it may go on
 * @returns null when it may go on
 */
export async function spend(scope: RequestScope, name: LimitClass, said = true): Promise<Refusal | null> {
  if (env.RATE_LIMITS === 'off') return null;
  const viewer = await scope.viewer();
  const account = viewer ? [bucket(name, 'account', viewer.id)] : [];
  const buckets = [...account, ...addressBuckets(name, scope)];
  const spent = isReading(name) ? await leases.spend(buckets) : await spendOne(buckets, isGuessing(name));
  const refusal = spent?.refused ? refusalBy(spent.refused) : null;
  if (refusal) countRateLimited(name);
  const answer = !spent && isGuessing(name) ? UNAVAILABLE : refusal;
  // Of what is refused already nothing more is said.
  if (scope.refusal || !(said || answer)) return answer;
  for (const [header, value] of policyHeaders(spent?.facts ?? [])) scope.appendHeader(header, value);
  return answer && refuse(scope, answer);
}

async function spendOne(buckets: Bucket[], insist: boolean): Promise<Spent | null> {
  const facts = await takeTokens(
    buckets.map((one) => ({ ...one, wanted: 1 })),
    insist,
  );
  return facts && { facts, refused: facts.find(({ granted }) => granted === 0) ?? null };
}

export const refusalBy = ({ nextInSeconds }: Taken): Refusal => ({
  why: 'tooOften',
  seconds: Math.max(nextInSeconds, 1),
});

/** Says in the answer when to come again. */
export function refuse(scope: RequestScope, refusal: Refusal): Refusal {
  scope.appendHeader('Retry-After', String(refusal.seconds));
  return refusal;
}

export const statusOf = ({ why }: Refusal) => (why === 'tooOften' ? 429 : 503);
