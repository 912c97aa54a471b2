import { createClient } from '@supabase/supabase-js';
import type { Database } from './database.types';
import { env } from './env.server';
import { meteredFetch } from './metering/calls.server';
import { realtime, type Db } from './supabase.server';

/**
 * Bypasses row-level security. For the few writes that must not be a user's own to make: what Stripe told us.
 * Who may import this file is listed in `.dependency-cruiser.cjs`.
 */
export const serviceRoleDb: Db = createClient<Database>(env.SUPABASE_URL, env.SUPABASE_SECRET_KEY, {
  auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  global: { fetch: meteredFetch },
  realtime,
});
