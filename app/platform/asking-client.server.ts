/**
 * For whom Supabase Auth is asked. It limits sign-ins, and binds second factors to an address; without this all of them
 * would come from this server. A hosted project believes it from whoever has the secret key, once "IP address
 * forwarding" is switched on.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { env } from './env.server';
import { meteredFetch } from './metering/calls.server';

const asking = new AsyncLocalStorage<string | null>();

/** Runs the work of a request whose client has this address. */
export const askForClient = <T>(address: string | null, work: () => T): T => asking.run(address, work);

const AUTH = `${env.SUPABASE_URL}/auth/v1/`;
const isNewKey = env.SUPABASE_SECRET_KEY.startsWith('sb_secret_');

const addressOf = (input: RequestInfo | URL) =>
  typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;

/** The `fetch` of Supabase's clients. The secret key goes to Auth alone, where it opens no rows. */
export const fetchForClient: typeof fetch = (input, init) => {
  const client = asking.getStore();
  if (!client || !isNewKey || !addressOf(input).startsWith(AUTH)) return meteredFetch(input, init);
  const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
  headers.set('apikey', env.SUPABASE_SECRET_KEY);
  headers.set('Sb-Forwarded-For', client);
  // A key stands there when nobody is signed in, and has to be the same as the other.
  if (headers.get('authorization') === `Bearer ${env.SUPABASE_PUBLISHABLE_KEY}`)
    headers.delete('authorization');
  return meteredFetch(input, { ...init, headers });
};
