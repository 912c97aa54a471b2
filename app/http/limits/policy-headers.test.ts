import { expect, it } from 'vitest';
import { policyHeaders } from './policy-headers';

const one = (scope: string, granted = 1) => ({
  class: 'write',
  scope,
  allowed: 120,
  perSeconds: 60,
  granted,
  left: 59,
  nextInSeconds: 1,
});

it('tells of each bucket its quota and what is left, and of a network only that it is empty', () => {
  expect(policyHeaders([one('account'), one('address'), one('network')])).toEqual([
    ['RateLimit-Policy', '"write-account";q=120;w=60, "write-address";q=120;w=60'],
    ['RateLimit', '"write-account";r=59;t=1, "write-address";r=59;t=1'],
  ]);
  expect(policyHeaders([one('network', 0)])[0]).toEqual(['RateLimit-Policy', '"write-network";q=120;w=60']);
  expect(policyHeaders([])).toEqual([]);
});
