/** Which machines between us and the world we believe, when they say for whom they ask. */
import { BlockList, isIP } from 'node:net';

export type TrustedProxies = {
  /** @param address as `canonicalAddress` writes it */
  includes(address: string): boolean;
};

/** Networks that have a name, as in other servers. */
const NAMED = new Map<string, readonly string[]>([
  ['loopback', ['127.0.0.0/8', '::1/128']],
  ['linklocal', ['169.254.0.0/16', 'fe80::/10']],
  ['private', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7']],
]);

/** An IPv4 address that came in through an IPv6 socket. */
const MAPPED = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/;

/** One spelling for each address, IPv4 in IPv6 as IPv4, without a zone; null when it is no address. */
export function canonicalAddress(text: string): string | null {
  const [address = ''] = text.trim().split('%');
  const version = isIP(address);
  if (version !== 6) return version === 4 ? address : null;
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const mapped = MAPPED.exec(short);
  if (!mapped) return short;
  const [high = 0, low = 0] = mapped.slice(1).map((group) => Number.parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Adds "10.0.0.0/8" or "203.0.113.7"; false when it is neither. */
function add(list: BlockList, network: string): boolean {
  const [base = '', length, ...more] = network.split('/');
  const address = canonicalAddress(base);
  if (address === null || more.length > 0) return false;
  if (length === undefined) {
    list.addAddress(address, family(address));
    return true;
  }
  const bits = /^\d{1,3}$/.test(length) ? Number(length) : -1;
  // All of the internet is nobody in particular; and IPv4 within IPv6 has another length.
  if (bits < 1 || bits > (isIP(address) === 6 ? 128 : 32) || isIP(address) !== isIP(base)) return false;
  list.addSubnet(address, bits, family(address));
  return true;
}

/** @returns what is wrong with the list, in a string, or the list */
export function parseTrustedProxies(text: string): TrustedProxies | string {
  const list = new BlockList();
  const entries = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const wrong = entries.filter(
    (entry) =>
      !(NAMED.get(entry.toLowerCase()) ?? [entry])
        .map((network) => add(list, network))
        .every((added) => added),
  );
  if (wrong.length > 0) {
    return (
      `holds ${wrong.map((entry) => JSON.stringify(entry)).join(', ')}: every entry must be an address, ` +
      `a network such as 10.0.0.0/8 (never /0), or ${[...NAMED.keys()].join(', ')}, separated by commas`
    );
  }
  return { includes: (address: string) => list.check(address, family(address)) };
}

/** Without a proxy only the connection itself says where it comes from. */
export const NO_PROXIES: TrustedProxies = { includes: () => false };
