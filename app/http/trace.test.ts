import { describe, expect, it } from 'vitest';
import { traceOf } from './trace';

const from = (remote: string | undefined, forwarded?: string) =>
  traceOf({ 'x-forwarded-for': forwarded }, remote).ipPrefix;

describe('traceOf', () => {
  it('keeps the network of an address, never the whole', () => {
    expect(from('203.0.113.77')).toBe('203.0.113.0/24');
    expect(from('::ffff:203.0.113.77')).toBe('203.0.113.0/24');
    expect(from('2001:db8:12:34::9')).toBe('2001:db8:12::/48');
    expect(from('2001:db8::1')).toBe('2001:db8:0::/48');
    expect(from(undefined)).toBeNull();
  });

  it('believes a proxy of our own network, and nothing that was there before it', () => {
    expect(from('10.0.0.5', '198.51.100.9')).toBe('198.51.100.0/24');
    expect(from('127.0.0.1', '1.2.3.4, 198.51.100.9, 10.0.0.7')).toBe('198.51.100.0/24');
    expect(from('203.0.113.77', '1.2.3.4')).toBe('203.0.113.0/24');
    expect(from('127.0.0.1', 'nonsense')).toBe('127.0.0.0/24');
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
    const trace = traceOf({ 'user-agent': agent }, undefined);
    expect([trace.userAgentFamily, trace.system]).toEqual([family, system]);
  });
});
