import { isIP, BlockList } from 'node:net';

/** Where a request came from, coarse enough not to follow anybody: for the access log. */
export type Trace = {
  /** "203.0.113.0/24", "2001:db8:1::/48"; null when nothing is known. */
  ipPrefix: string | null;
  /** "Firefox"; null when it cannot be told. */
  userAgentFamily: string | null;
  /** "Android"; null when it cannot be told. */
  system: string | null;
};

const OWN = new BlockList();
OWN.addSubnet('127.0.0.0', 8);
OWN.addSubnet('10.0.0.0', 8);
OWN.addSubnet('172.16.0.0', 12);
OWN.addSubnet('192.168.0.0', 16);
OWN.addAddress('::1', 'ipv6');
OWN.addSubnet('fc00::', 7, 'ipv6');
OWN.addSubnet('fe80::', 10, 'ipv6');

/** Whether an address is of our own network, where a proxy of ours may stand. */
const isOwn = (address: string) => OWN.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

/** The nearest address that is not of our own network. What is written further left, anybody may have made up. */
function clientAddress(remote: string | undefined, forwardedFor: string | undefined): string | null {
  const path = [...(forwardedFor ?? '').split(','), remote ?? '']
    .map(plain)
    .filter((address) => isIP(address) > 0);
  const last = path.length - 1;
  for (let i = last; i >= 0; i--) if (!isOwn(path[i] ?? '')) return path[i] ?? null;
  return path[last] ?? null;
}

/** Eight groups of four digits, so that the first three are the network. */
function groups(address: string): string[] {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const before = head === '' ? [] : head.split(':');
  const after = !tail ? [] : tail.split(':');
  return [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
}

function prefixOf(address: string): string {
  if (isIP(address) === 4) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  return `${groups(address)
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/48`;
}

/** The first that fits: each of these names itself besides those after it. */
const FAMILIES: readonly [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|CriOS)\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*Safari\//, 'Safari'],
];

/** Likewise: what runs on Android also says Linux, an iPhone also Mac OS. */
const SYSTEMS: readonly [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const firstOf = (known: readonly [RegExp, string][], agent: string) =>
  known.find(([pattern]) => pattern.test(agent))?.[1] ?? null;

type Headers = { 'x-forwarded-for'?: string | string[]; 'user-agent'?: string };

export function traceOf(headers: Headers, remoteAddress: string | undefined): Trace {
  const address = clientAddress(remoteAddress, [headers['x-forwarded-for'] ?? []].flat().join(','));
  const agent = headers['user-agent'] ?? '';
  return {
    ipPrefix: address === null ? null : prefixOf(address),
    userAgentFamily: firstOf(FAMILIES, agent),
    system: firstOf(SYSTEMS, agent),
  };
}
