import type { Taken } from '~/platform/rate-buckets.server';

/** What others did with a bucket is nobody's business. */
const OWN = ['account', 'address'];

/**
 * `RateLimit-Policy` and `RateLimit` as draft-ietf-httpapi-ratelimit-headers-10 writes them: for each bucket its quota `q` in
 * any span of `w` seconds, how many are left (`r`), and in how many seconds there are more (`t`).
 */
export function policyHeaders(facts: readonly Taken[]): [string, string][] {
  const shown = facts.filter(({ scope, granted }) => OWN.includes(scope) || granted === 0);
  if (shown.length === 0) return [];
  const policies = shown.map((one) => `${nameOf(one)};q=${one.allowed};w=${one.perSeconds}`);
  const states = shown.map((one) => `${nameOf(one)};r=${one.left};t=${one.nextInSeconds}`);
  return [
    ['RateLimit-Policy', policies.join(', ')],
    ['RateLimit', states.join(', ')],
  ];
}

const nameOf = ({ class: name, scope }: Taken) => `"${name}-${scope.replaceAll('_', '-')}"`;
