import { describe, expect, it } from 'vitest';
import { EnvError, readEnv } from './env.ts';

const good: Record<string, string> = {
  SUPABASE_URL: 'http://127.0.0.1:54321/',
  SUPABASE_SECRET_KEYS: '{"default":"sb_secret_abc"}',
  CRON_SECRET: 'a-secret-of-the-schedule',
};
const from = (values: Record<string, string | undefined>) => (name: string) => values[name];

describe('readEnv', () => {
  it('reads what is asked for, with defaults and the service key', () => {
    expect(readEnv(['SUPABASE_URL', 'STRIPE_API_URL', 'CRON_SECRET'], from(good))).toEqual({
      SUPABASE_URL: 'http://127.0.0.1:54321',
      STRIPE_API_URL: 'https://api.stripe.com',
      CRON_SECRET: 'a-secret-of-the-schedule',
      secretKey: 'sb_secret_abc',
    });
  });

  it('falls back to the key of the service role', () => {
    const values = { ...good, SUPABASE_SECRET_KEYS: undefined, SUPABASE_SERVICE_ROLE_KEY: 'eyJ' };
    expect(readEnv(['SUPABASE_URL'], from(values)).secretKey).toBe('eyJ');
  });

  it('names every variable that is missing or malformed, and no value', () => {
    const values = {
      SUPABASE_URL: 'ftp://secret-host',
      STRIPE_SECRET_KEY: 'pk_live_secret',
      CRON_SECRET: '',
    };
    const read = () => readEnv(['SUPABASE_URL', 'STRIPE_SECRET_KEY', 'CRON_SECRET', 'APP_URL'], from(values));
    expect(read).toThrow(EnvError);
    try {
      read();
    } catch (error) {
      const text = String(error);
      for (const name of [
        'SUPABASE_URL',
        'STRIPE_SECRET_KEY',
        'CRON_SECRET',
        'APP_URL',
        'SUPABASE_SECRET_KEYS',
      ]) {
        expect(text).toContain(name);
      }
      expect(text).not.toMatch(/secret-host|pk_live_secret/);
    }
  });

  it.each(['api.frankfurter.dev', 'ftp://rates.example.org', 'yes'])(
    'says what to set instead of %s as the source of rates, which may be left out',
    (EXCHANGE_RATES_URL) => {
      const keys = { SUPABASE_SERVICE_ROLE_KEY: 'eyJ' };
      expect(() => readEnv(['EXCHANGE_RATES_URL'], from({ ...keys, EXCHANGE_RATES_URL }))).toThrow(
        /EXCHANGE_RATES_URL must be an address such as https:.*leave it out/,
      );
      expect(readEnv(['EXCHANGE_RATES_URL'], from(keys)).EXCHANGE_RATES_URL).toBeUndefined();
    },
  );

  it('refuses secret keys that are not JSON', () => {
    expect(() => readEnv([], from({ SUPABASE_SECRET_KEYS: 'sb_secret_abc' }))).toThrow(
      /SUPABASE_SECRET_KEYS/,
    );
  });
});
