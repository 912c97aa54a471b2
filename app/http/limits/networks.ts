import { isIP } from 'node:net';

export type Networks = {
  /** What one household or host has: an IPv4 address, or the /64 of an IPv6 address. */
  address: string;
  /** What one customer of a provider can have at most: the /24, or the /48. */
  network: string;
};

/**
 * By what a client is counted. A single host of IPv6 chooses among 2^64 addresses and changes them at will, so the least
 * that counts is its /64; who rents servers often has a /48 of such, or IPv4 addresses side by side.
 * @param address as `clientAddressOf` tells it
 */
export function networksOf(address: string): Networks {
  if (isIP(address) === 4) return { address, network: `${address.split('.').slice(0, 3).join('.')}.0/24` };
  const groups = groupsOf(address);
  return { address: `${groups.slice(0, 4).join(':')}::/64`, network: `${groups.slice(0, 3).join(':')}::/48` };
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = !tail ? [] : tail.split(':');
  const between = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...between, ...after].map((group) => Number.parseInt(group, 16).toString(16));
}
