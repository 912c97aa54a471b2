import { networksOf } from './limits/networks';

/** Where a request came from, coarse enough not to follow anybody: for the access log. */
export type Trace = {
  /** "203.0.113.0/24", "2001:db8:1::/48"; null when nothing is known. */
  ipPrefix: string | null;
  /** "Firefox"; null when it cannot be told. */
  userAgentFamily: string | null;
  /** "Android"; null when it cannot be told. */
  system: string | null;
};

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
    ipPrefix: address === null ? null : networksOf(address).network,
    userAgentFamily: firstOf(FAMILIES, agent ?? ''),
    system: firstOf(SYSTEMS, agent ?? ''),
  };
}
