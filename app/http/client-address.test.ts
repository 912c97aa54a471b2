import { describe, expect, it } from 'vitest';
import { NO_PROXIES, parseTrustedProxies, type TrustedProxies } from '~/platform/trusted-proxies.server';
import { clientAddressOf, isThroughProxy } from './client-address';

function trusting(text: string): TrustedProxies {
  const parsed = parseTrustedProxies(text);
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed;
}
const ours = trusting('loopback, private, 2001:db8:ed6e::/48, 198.51.100.1');
const client = (remoteAddress: string | undefined, forwardedFor?: string | string[], proxies = ours) =>
  clientAddressOf({ remoteAddress, forwardedFor }, proxies);

describe('clientAddressOf', () => {
  it('is the connection when nobody is trusted, whatever is claimed', () => {
    expect(client('10.0.0.5', '203.0.113.7', NO_PROXIES)).toBe('10.0.0.5');
    expect(client('203.0.113.77', '1.2.3.4')).toBe('203.0.113.77');
    expect(client(undefined, '1.2.3.4')).toBeNull();
  });

  it('is the nearest that is not ours', () => {
    expect(client('10.0.0.5', '203.0.113.9')).toBe('203.0.113.9');
    expect(client('127.0.0.1', '1.2.3.4, 203.0.113.9, 10.0.0.7')).toBe('203.0.113.9');
    expect(client('127.0.0.1', ['1.2.3.4', '203.0.113.9, 198.51.100.1'])).toBe('203.0.113.9');
    expect(client('2001:db8:ed6e::5', '2001:DB8:0::7')).toBe('2001:db8::7');
  });

  it('is the furthest of ours when all are', () => {
    expect(client('127.0.0.1', '10.0.0.7, 10.0.0.8')).toBe('10.0.0.7');
    expect(client('127.0.0.1')).toBe('127.0.0.1');
  });

  it('stops at what is no address, with the proxy that passed it on', () => {
    expect(client('127.0.0.1', 'nonsense')).toBe('127.0.0.1');
    expect(client('127.0.0.1', '203.0.113.9, unknown, 10.0.0.7')).toBe('10.0.0.7');
    expect(client('127.0.0.1', '203.0.113.9,')).toBe('127.0.0.1');
    expect(client('127.0.0.1', '203.0.113.9:99999999')).toBe('127.0.0.1');
  });

  it('knows ports, brackets, zones and IPv4 within IPv6', () => {
    expect(client('::ffff:127.0.0.1', '203.0.113.9:4711')).toBe('203.0.113.9');
    expect(client('::1', '[2001:db8::1]:4711')).toBe('2001:db8::1');
    expect(client('::1', '"[2001:db8::1]"')).toBe('2001:db8::1');
    expect(client('::FFFF:7f00:1', '::ffff:203.0.113.9')).toBe('203.0.113.9');
    expect(client('fe80::1%eth0')).toBe('fe80::1');
  });
});

describe('isThroughProxy', () => {
  it('asks who holds the other end of the connection', () => {
    expect(isThroughProxy('::ffff:10.1.2.3', ours)).toBe(true);
    expect(isThroughProxy('203.0.113.9', ours)).toBe(false);
    expect(isThroughProxy(undefined, ours)).toBe(false);
    expect(isThroughProxy('127.0.0.1', NO_PROXIES)).toBe(false);
  });
});

describe('parseTrustedProxies', () => {
  it.each([
    '10.0.0.0/33',
    '10.0.0.0/',
    '0.0.0.0/0',
    '::/0',
    '10.0.0',
    '10.0.0.0/8/8',
    '::ffff:10.0.0.0/104',
    'true',
    'loopback private',
    'constructor',
  ])('refuses %s and says what is wanted', (text) => {
    expect(parseTrustedProxies(`loopback,${text}`)).toContain(`${JSON.stringify(text)}: every entry must be`);
  });

  it('takes names, networks and addresses', () => {
    const list = trusting(' Loopback ,203.0.113.0/25, 2001:db8::1,');
    expect(['127.9.9.9', '::1', '203.0.113.127', '2001:db8::1'].map(list.includes)).not.toContain(false);
    expect(['203.0.113.128', '2001:db8::2', '10.0.0.1'].map(list.includes)).not.toContain(true);
  });
});
