import type { SupabaseClient } from '@supabase/supabase-js';
import { Secret, TOTP } from 'otpauth';

/** Sets an authenticator app up for whoever is signed in, and gives its code: the session is worth both factors. */
export async function giveSecondFactor(client: SupabaseClient): Promise<void> {
  const friendlyName = `Phone ${Date.now()}`;
  const { data, error } = await client.auth.mfa.enroll({ factorType: 'totp', friendlyName });
  if (error) throw error;
  const code = new TOTP({ secret: Secret.fromBase32(data.totp.secret) }).generate();
  const proved = await client.auth.mfa.challengeAndVerify({ factorId: data.id, code });
  if (proved.error) throw proved.error;
}
