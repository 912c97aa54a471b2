import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import type { AccessTrace } from './access-schema';
import { BREAK_GLASS_CODES, type BreakGlassError } from './sharing-errors';

type Opening = {
  /** Of the patient. */
  email: string;
  /** The patient reads it in the access log. */
  reason: string;
};

/** An administrator opens a patient's files for an hour. The patient gets a mail. Returns the opening's id. */
export async function breakGlass(
  db: Db,
  { email, reason }: Opening,
  trace: AccessTrace,
): Promise<Result<string, BreakGlassError>> {
  const { data, error } = await db.rpc('break_glass', { p_email: email, p_reason: reason, p_from: trace });
  return error ? fail({ code: rpcErrorCode(error, BREAK_GLASS_CODES) }) : ok(data);
}
