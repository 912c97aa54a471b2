/** The database as the functions see it: a handful of SQL functions, called as the service role. */
import { createClient } from '@supabase/supabase-js';

/** Calls one SQL function. Rejects with a DatabaseError when the database or the way to it fails. */
export type Rpc = (name: string, args?: Record<string, unknown>) => Promise<unknown>;

export class DatabaseError extends Error {
  constructor(
    readonly rpc: string,
    /** SQLSTATE, PostgREST's own code, or empty when no answer came. */
    readonly code: string,
    message: string,
  ) {
    super(`${rpc}: ${message}`);
    this.name = 'DatabaseError';
  }
}

type ClientOptions = NonNullable<Parameters<typeof createClient>[2]>;

/**
 * A client that keeps no session and gives up on a call after ten seconds. `realtime` is for runtimes that lack what
 * the client library wants there.
 */
export function createRpc(options: {
  url: string;
  secretKey: string;
  realtime?: ClientOptions['realtime'];
}): Rpc {
  const client = createClient(options.url, options.secretKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    ...(options.realtime ? { realtime: options.realtime } : {}),
  });
  return async (name, args = {}) => {
    const { data, error } = await client.rpc(name, args).abortSignal(AbortSignal.timeout(10_000));
    if (error) throw new DatabaseError(name, error.code ?? '', error.message);
    return data;
  };
}
