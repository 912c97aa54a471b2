import { canonicalAddress, type TrustedProxies } from '~/platform/trusted-proxies.server';

/** The address of an entry as proxies write it: "203.0.113.7", "203.0.113.7:4711", "2001:db8::1", "[2001:db8::1]:4711". */
function addressOf(entry: string): string | null {
  const text = entry.trim().replace(/^"(.*)"$/, '$1');
  const host = /^\[([^\]]+)\](?::\d{1,5})?$/.exec(text) ?? /^([\d.]+):\d{1,5}$/.exec(text);
  return canonicalAddress(host?.[1] ?? text);
}

type Connection = {
  /** The socket's other end. */
  remoteAddress: string | undefined;
  /** Each `X-Forwarded-For` that came, or one that joins them. */
  forwardedFor: string | string[] | undefined;
};

/**
 * Whose request it is: the nearest address that is not a proxy of ours. What stands further left in `X-Forwarded-For`
 * came from there, where anybody may have made it up. At an entry that is no address the walk ends with the proxy that
 * passed it on.
 */
export function clientAddressOf(
  { remoteAddress, forwardedFor }: Connection,
  proxies: TrustedProxies,
): string | null {
  let nearest = canonicalAddress(remoteAddress ?? '');
  const way = [forwardedFor ?? []].flat().join(',').split(',');
  while (nearest !== null && proxies.includes(nearest)) {
    const before = addressOf(way.pop() ?? '');
    if (before === null) break;
    nearest = before;
  }
  return nearest;
}

/** Whether a proxy of ours sent this, whose word on where its visitors live can be believed. */
export const isThroughProxy = (remoteAddress: string | undefined, proxies: TrustedProxies): boolean => {
  const peer = canonicalAddress(remoteAddress ?? '');
  return peer !== null && proxies.includes(peer);
};
