import { env } from '~/platform/env.server';
import { countLoginFailure, countRateLimited } from '~/platform/metering/metrics.server';
import { returnTokens, takeTokens, type Want } from '~/platform/rate-buckets.server';
import { fail, type Result } from '~/shared/result';
import type { RequestScope } from '../scope.server';
import { knownDevice } from './known-device.server';
import type { Bucket } from './leases';
import { networksOf } from './networks';
import { addressBuckets, bucket, refusalBy, refuse, UNAVAILABLE, type Refusal } from './spend.server';

/** A try that was not made. */
export type NotTried = { code: 'tooOften'; refusal: Refusal };

/** How long a try waits that is one of very many at this account. */
const DELAY_MS = 2000;

type Buckets = {
  name: 'wrong_password' | 'wrong_code';
  /** Of a browser that has signed in to the account before. */
  device: Bucket | null;
  /** Of everybody else. */
  strangers: Bucket[];
  /** Whoever is behind: when it is empty, tries only take longer. */
  slow: Bucket | null;
};

const networkOf = ({ clientAddress }: RequestScope) =>
  clientAddress === null ? 'unknown' : networksOf(clientAddress).network;

/** Counts a mail that is asked for to an address, by the network that asks; from elsewhere its owner can still ask. */
export async function countMail(scope: RequestScope, email: string): Promise<NotTried | null> {
  if (env.RATE_LIMITS === 'off') return null;
  const wanted = one(bucket('recover', 'mail_network', email, networkOf(scope)));
  const facts = await takeTokens([wanted], true);
  const refusal = facts?.[0]?.granted === 0 ? refusalBy(facts[0]) : facts ? null : UNAVAILABLE;
  if (refusal?.why === 'tooOften') countRateLimited('recover');
  return refusal && { code: 'tooOften', refusal: refuse(scope, refusal) };
}

/**
 * Tries a password. Wrong ones are counted by where they come from, at most together with the account they are about: a
 * stranger who guesses cannot keep the owner out, whose own network and browser are counted apart. Nothing here depends
 * on whether there is such an account.
 * @param email as the account has it: in small letters, without spaces around
 */
export async function tryPassword<T, E extends { code: string }>(
  scope: RequestScope,
  email: string,
  attempt: () => Promise<Result<T, E>>,
): Promise<Result<T, E | NotTried>> {
  const name = 'wrong_password';
  const device = await knownDevice(scope, email);
  const buckets: Buckets = {
    name,
    device: device === null ? null : bucket(name, 'device', email, device),
    strangers: [bucket(name, 'mail_network', email, networkOf(scope)), ...addressBuckets(name, scope)],
    slow: bucket(name, 'mail', email),
  };
  return tryOnce(scope, buckets, attempt, ['credentialsWrong']);
}

/** Tries a second factor or a recovery code of the account that has given its password. */
export async function tryCode<T, E extends { code: string }>(
  scope: RequestScope,
  attempt: () => Promise<Result<T, E>>,
): Promise<Result<T, E | NotTried>> {
  const name = 'wrong_code';
  const { data } = await scope.db.auth.getClaims();
  const account = data?.claims.sub ?? '';
  const device = await knownDevice(scope, String(data?.claims.email ?? ''));
  const buckets: Buckets = {
    name,
    device: device === null ? null : bucket(name, 'device', account, device),
    strangers: [bucket(name, 'account_network', account, networkOf(scope)), bucket(name, 'account', account)],
    slow: null,
  };
  return tryOnce(scope, buckets, attempt, ['codeWrong', 'recoveryCodeWrong']);
}

async function tryOnce<T, E extends { code: string }>(
  scope: RequestScope,
  buckets: Buckets,
  attempt: () => Promise<Result<T, E>>,
  failures: string[],
): Promise<Result<T, E | NotTried>> {
  const taken = env.RATE_LIMITS === 'off' ? { wants: [], isSlow: false } : await takeFor(buckets);
  if ('why' in taken) return fail({ code: 'tooOften', refusal: refuse(scope, taken) });
  if (taken.isSlow) await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
  const result = await attempt();
  // Taken before the try, so that many at once are not more than allowed; and given back when it was no guess.
  if (result.ok || !failures.includes(result.error.code)) await returnTokens(taken.wants);
  return result;
}

const one = (it: Bucket): Want => ({ ...it, wanted: 1 });

/** @returns what was taken, or why the try may not be made */
async function takeFor({
  name,
  device,
  strangers,
  slow,
}: Buckets): Promise<Refusal | { wants: Want[]; isSlow: boolean }> {
  if (device) {
    const own = await takeTokens([one(device)], true);
    if (!own) return UNAVAILABLE;
    if (own.every(({ granted }) => granted > 0)) return { wants: [one(device)], isSlow: false };
  }
  const buckets = slow ? [...strangers, slow] : strangers;
  const facts = await takeTokens(buckets.map(one), true);
  if (!facts) return UNAVAILABLE;
  const empty = facts.find(({ granted }) => granted === 0);
  const granted = facts.filter((fact) => fact.granted > 0).map(({ scope }) => scope);
  const wants = buckets.filter(({ scope }) => (granted as string[]).includes(scope)).map(one);
  if (!empty || empty.scope === slow?.scope) return { wants, isSlow: empty !== undefined };
  await returnTokens(wants);
  countRateLimited(name);
  if (name === 'wrong_password') countLoginFailure('throttled');
  return refusalBy(empty);
}
