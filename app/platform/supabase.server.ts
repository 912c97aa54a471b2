import { createServerClient, parseCookieHeader, serializeCookieHeader } from '@supabase/ssr';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { WebSocket } from 'ws';
import { fetchForClient } from './asking-client.server';
import type { Database } from './database.types';
import { env } from './env.server';

/** A client that acts as whoever is signed in (or as a visitor): row-level security decides what it sees. */
export type Db = SupabaseClient<Database>;

const SEVEN_DAYS = 7 * 24 * 60 * 60;

// supabase-js refuses to start on Node 20 without a WebSocket, though nothing here listens to changes.
export const realtime = { transport: WebSocket as never };

// What every client here has in common; `global` says for whom Auth is asked.
const global = { fetch: fetchForClient };

/** Shared by all requests that carry no session: public pages need no client of their own. */
export const visitorDb: Db = createClient<Database>(env.SUPABASE_URL, env.SUPABASE_PUBLISHABLE_KEY, {
  auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  global,
  realtime,
});

/** Acts as the bearer of an access token, which is neither refreshed nor kept. */
export const createBearerDb = (accessToken: string): Db =>
  createClient<Database>(env.SUPABASE_URL, env.SUPABASE_PUBLISHABLE_KEY, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    global: { ...global, headers: { Authorization: `Bearer ${accessToken}` } },
    realtime,
  });

type CookieJar = {
  /** The request's `Cookie` header. */
  header: string | undefined;
  /** Adds a header to the response, whatever the response will be: page, data, redirect or error. */
  append(name: string, value: string): void;
};

/** Signs in without touching anybody's session: to ask whether a password is right. Sign it out afterwards. */
export const createOneTimeDb = (): Db =>
  createClient<Database>(env.SUPABASE_URL, env.SUPABASE_PUBLISHABLE_KEY, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    global,
    realtime,
  });

/** Whether a request carries anything of a Supabase session. */
export const hasSessionCookie = (header: string | undefined) =>
  /(?:^|;\s*)sb-[^=]*-auth-token/.test(header ?? '');

/** The client of one request. It refreshes the session when needed and hands the new cookies to the response. */
export function createRequestDb(jar: CookieJar): Db {
  // As the browser will have them: a session that begins and ends in one request has to be taken back as well.
  let kept = parseCookieHeader(jar.header ?? '');
  return createServerClient<Database>(env.SUPABASE_URL, env.SUPABASE_PUBLISHABLE_KEY, {
    global,
    realtime,
    cookieOptions: {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: env.APP_URL.startsWith('https:'),
      maxAge: SEVEN_DAYS,
    },
    cookies: {
      getAll: () => kept,
      setAll: (cookies, headers) => {
        for (const { name, value, options } of cookies) {
          kept = [
            ...kept.filter((one) => one.name !== name),
            ...(options.maxAge === 0 ? [] : [{ name, value }]),
          ];
          jar.append('Set-Cookie', serializeCookieHeader(name, value, options));
        }
        for (const [name, value] of Object.entries(headers ?? {})) jar.append(name, value);
      },
    },
  });
}
