import { renewSession } from '~/modules/accounts/index.server';
import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';

const CODES = ['wrong_state', 'steps_open'] as const;

/** Sends a complete profile for verification and renews the session, whose token says that the first steps are done. */
export async function submitDoctorOnboarding(
  db: Db,
): Promise<Result<null, { code: (typeof CODES)[number] }>> {
  const { error } = await db.rpc('submit_doctor_onboarding');
  if (error) return fail({ code: rpcErrorCode(error, CODES) });
  await renewSession(db);
  return ok(null);
}
