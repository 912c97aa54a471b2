import { vi } from 'vitest';

/** What a server cannot do without. */
export const COMPLETE_ENV = {
  APP_URL: 'https://ecuretrip.example',
  SUPABASE_URL: 'https://abc.supabase.co',
  SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_0123456789',
  SUPABASE_SECRET_KEY: 'sb_secret_0123456789abcdef',
  STRIPE_SECRET_KEY: 'sk_test_1',
  SESSION_SECRET: 'x'.repeat(32),
  RECEIPT_SIGNING_KEY: '{"kty":"OKP","crv":"Ed25519","d":"a","x":"b","kid":"1"}',
  CLAMAV_URL: 'tcp://127.0.0.1:3310',
};

/** Before what is imported that parses the environment, as the server does at start. */
export function stubCompleteEnv(): void {
  for (const [name, value] of Object.entries(COMPLETE_ENV)) vi.stubEnv(name, value);
}
