import { randomBytes } from 'node:crypto';
import { createCookie } from '@remix-run/node';
import { parseCookieHeader } from '@supabase/ssr';
import { z } from 'zod';
import { env } from '~/platform/env.server';
import { bucketKey } from '~/platform/rate-buckets.server';
import type { RequestScope } from '../scope.server';

const KEPT_SECONDS = 180 * 24 * 60 * 60;
/** People who share a browser; further back, a cookie is given up. */
const MOST_ACCOUNTS = 5;

const schema = z.object({
  /** For whom, as a hash: another account's cookie under this one's name is worth nothing. */
  whom: z.string(),
  id: z.string(),
  /** Instant, in seconds. */
  until: z.number(),
});

const whomOf = (email: string) => bucketKey('known-device', email);
const nameOf = (whom: string) => `known-${whom.slice(0, 12)}`;
const NAME = /^known-[0-9a-f]{12}$/;

const cookieNamed = (name: string) =>
  createCookie(name, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: env.APP_URL.startsWith('https:'),
    secrets: [env.SESSION_SECRET],
    maxAge: KEPT_SECONDS,
  });

/**
 * Notes in this browser that somebody has signed in here, so that their tries are counted apart from those of strangers.
 * Each time under another id: one that was copied does not empty the bucket of its owner.
 */
export async function rememberDevice(scope: RequestScope): Promise<void> {
  const viewer = await scope.viewer();
  if (!viewer) return;
  const whom = whomOf(viewer.email);
  const until = Math.floor(Date.now() / 1000) + KEPT_SECONDS;
  const value = { whom, id: randomBytes(16).toString('hex'), until };
  scope.appendHeader('Set-Cookie', await cookieNamed(nameOf(whom)).serialize(value));
  const others = parseCookieHeader(scope.cookie ?? '')
    .map(({ name }) => name)
    .filter((name) => NAME.test(name) && name !== nameOf(whom));
  for (const name of others.slice(MOST_ACCOUNTS - 1))
    scope.appendHeader('Set-Cookie', await cookieNamed(name).serialize('', { maxAge: 0 }));
}

/** The id that this browser got when the account was last signed in to from it; null for a stranger's. */
export async function knownDevice({ cookie }: RequestScope, email: string): Promise<string | null> {
  const whom = whomOf(email);
  const found = schema.safeParse(await cookieNamed(nameOf(whom)).parse(cookie ?? ''));
  if (!found.success || found.data.whom !== whom) return null;
  return found.data.until > Date.now() / 1000 ? found.data.id : null;
}
