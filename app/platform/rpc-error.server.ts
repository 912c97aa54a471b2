import type { PostgrestError } from '@supabase/supabase-js';

/**
 * The code a database function raised, when it is one of those the caller can answer for.
 * @throws for every other fault: a broken connection, a missing grant, a code nobody expected
 */
export function rpcErrorCode<C extends string>(error: PostgrestError, codes: readonly C[]): C {
  const code = codes.find((known) => known === error.message);
  if (code) return code;
  throw new Error(`the database refused: ${error.code} ${error.message}`, { cause: error });
}
