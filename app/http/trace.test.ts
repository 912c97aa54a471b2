import { describe, expect, it } from 'vitest';
import { traceOf } from './trace';

const from = (address: string | null) => traceOf(undefined, address).ipPrefix;

describe('traceOf', () => {
  it('keeps the network of an address, never the whole', () => {
    expect(from('203.0.113.77')).toBe('203.0.113.0/24');
    expect(from('2001:db8:12:34::9')).toBe('2001:db8:12::/48');
    expect(from('2001:db8::1')).toBe('2001:db8:0::/48');
    expect(from(null)).toBeNull();
  });

  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0', 'Firefox', 'Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36',
      'Chrome',
      'Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1',
      'Safari',
      'iPhone',
    ],
    ['curl/8.5.0', null, null],
  ])('tells browser and system of %s', (agent, family, system) => {
    const trace = traceOf(agent, null);
    expect([trace.userAgentFamily, trace.system]).toEqual([family, system]);
  });
});
