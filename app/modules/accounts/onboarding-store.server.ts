import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { onboardingSchema, type Onboarding } from './onboarding-schema';

/** Where the viewer stands with the first steps; administrators have none. */
export async function getOnboarding(db: Db): Promise<Onboarding> {
  const { data, error } = await db.rpc('own_onboarding');
  if (error) throw new Error(`reading the first steps failed: ${error.message}`);
  return onboardingSchema.parse(data);
}

/** Leaves an optional step for later. */
export async function putOffStep(db: Db, step: string): Promise<Result<null, { code: 'not_optional' }>> {
  const { error } = await db.rpc('put_off_step', { p_step: step });
  return error ? fail({ code: rpcErrorCode(error, ['not_optional']) }) : ok(null);
}
