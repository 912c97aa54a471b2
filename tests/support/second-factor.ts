import type { SupabaseClient } from '@supabase/supabase-js';
import { Secret, TOTP } from 'otpauth';

/**
 * Sets an authenticator app up for whoever is signed in, and gives its code: the session is worth both factors.
 * @returns the factor, and the app that makes its codes
 */
export async function giveSecondFactor(client: SupabaseClient): Promise<{ id: string; app: TOTP }> {
  const friendlyName = `Phone ${Date.now()}`;
  const { data, error } = await client.auth.mfa.enroll({ factorType: 'totp', friendlyName });
  if (error) throw error;
  const app = new TOTP({ secret: Secret.fromBase32(data.totp.secret) });
  const proved = await client.auth.mfa.challengeAndVerify({ factorId: data.id, code: app.generate() });
  if (proved.error) throw proved.error;
  return { id: data.id, app };
}
