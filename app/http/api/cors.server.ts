import { env } from '~/platform/env.server';

const EXPOSED =
  'ETag, Location, Retry-After, Idempotency-Replayed, X-Request-Id, RateLimit, RateLimit-Policy, Accept-Ranges, ' +
  'Content-Range, Content-Disposition';
const ACCEPTED =
  'Authorization, Content-Type, Accept-Language, If-Match, If-None-Match, If-Range, Range, Idempotency-Key';

/**
 * Other origins on the list may call with a token. Credentials are never allowed: a browser sends no cookies of ours, and
 * keeps none.
 */
export function corsHeaders(
  origin: string | null,
  allowed: readonly string[] = env.API_CORS_ORIGINS,
): Record<string, string> {
  return origin !== null && allowed.includes(origin)
    ? { 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': EXPOSED }
    : {};
}

/** What a browser asks before it lets a page of another origin call. */
export function preflightHeaders(origin: string | null, allow: string): Record<string, string> {
  const allowed = corsHeaders(origin);
  if (!('Access-Control-Allow-Origin' in allowed)) return {};
  return {
    'Access-Control-Allow-Methods': allow,
    'Access-Control-Allow-Headers': ACCEPTED,
    'Access-Control-Max-Age': '600',
  };
}
