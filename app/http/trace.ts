import { isIP } from 'node:net';

/** Where a request came from, coarse enough not to follow anybody: for the access log. */
export type Trace = {
  /** "203.0.113.0/24", "2001:db8:1::/48"; null when nothing is known. */
  ipPrefix: string | null;
  /** "Firefox"; null when it cannot be told. */
  userAgentFamily: string | null;
  /** "Android"; null when it cannot be told. */
  system: string | null;
};

/** Eight groups of four digits, so that the first three are the network. */
function groups(address: string): string[] {
  const [head = '', tail] = address.split('::');
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

/** @param address of the client, as `clientAddressOf` tells it */
export function traceOf(agent: string | undefined, address: string | null): Trace {
  return {
    ipPrefix: address === null ? null : prefixOf(address),
    userAgentFamily: firstOf(FAMILIES, agent ?? ''),
    system: firstOf(SYSTEMS, agent ?? ''),
  };
}
