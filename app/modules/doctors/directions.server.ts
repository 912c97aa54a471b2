import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';

/** The signed-in doctor's own words on how to find the clinic. */
export async function getDirections(db: Db): Promise<string> {
  const { data, error } = await db.rpc('get_directions');
  if (error) throw new Error(`reading the directions failed: ${error.message}`);
  return data ?? '';
}

/** Stores them; patients with a confirmed appointment at the clinic read them. Empty: there are none. */
export async function setDirections(
  db: Db,
  text: string,
): Promise<Result<null, { code: 'not_doctor' | 'text_too_long' }>> {
  const { error } = await db.rpc('set_directions', { p_text: text });
  return error ? fail({ code: rpcErrorCode(error, ['not_doctor', 'text_too_long'] as const) }) : ok(null);
}
