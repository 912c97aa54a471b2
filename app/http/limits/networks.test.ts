import { describe, expect, it } from 'vitest';
import { networksOf } from './networks';

describe('networksOf', () => {
  it('counts IPv4 by address and by /24', () => {
    expect(networksOf('203.0.113.7')).toEqual({ address: '203.0.113.7', network: '203.0.113.0/24' });
  });

  it('counts IPv6 by /64 and by /48', () => {
    const expected = { address: '2001:db8:1:2::/64', network: '2001:db8:1::/48' };
    expect(networksOf('2001:db8:1:2:3:4:5:6')).toEqual(expected);
    expect(networksOf('2001:db8:1:2::1')).toEqual(expected);
    expect(networksOf('2001:db8::1')).toEqual({ address: '2001:db8:0:0::/64', network: '2001:db8:0::/48' });
    expect(networksOf('::1')).toEqual({ address: '0:0:0:0::/64', network: '0:0:0::/48' });
  });
});
