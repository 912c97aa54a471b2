import { isApiPath } from './api/api-path';

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Mail programmes press this button for their reader (RFC 8058). The secret in the address is the proof, no cookie. */
const ONE_CLICK = /^\/unsubscribe\/[^/]+$/;

type Checked = { method: string; path?: string; headers: Record<string, string | string[] | undefined> };

/**
 * Whether a request that changes something comes from a page of ours: by its `Origin`, in browsers without one by
 * its `Referer`. The cookies' SameSite=Lax says the same; this also holds for subdomains and old browsers.
 */
export function isSameOrigin({ method, path, headers }: Checked, appUrl: string): boolean {
  if (!UNSAFE.has(method) || ONE_CLICK.test(path ?? '')) return true;
  // Programs call it from anywhere with a token; it asks for the origin itself where cookies come into play.
  if (isApiPath(path ?? '')) return true;
  return comesFrom(headers, appUrl);
}

/** Whether a page of ours sent this. */
export function comesFrom(headers: Checked['headers'], appUrl: string): boolean {
  const from = one(headers['origin']) ?? one(headers['referer']);
  if (!from || !URL.canParse(from)) return false;
  const { origin, host } = new URL(from);
  return origin === new URL(appUrl).origin || host === one(headers['host']);
}

const one = (value: string | string[] | undefined) =>
  typeof value === 'string' && value !== 'null' ? value : undefined;
