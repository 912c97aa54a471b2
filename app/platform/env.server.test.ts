import { describe, expect, it } from 'vitest';
import { COMPLETE_ENV as complete, stubCompleteEnv } from '../../tests/support/complete-env.ts';

stubCompleteEnv();
const { parseEnv } = await import('./env.server');

describe('parseEnv', () => {
  it('fills defaults and trims the slash of URLs', () => {
    expect(parseEnv({ ...complete, APP_URL: 'https://ecuretrip.example/' })).toMatchObject({
      PORT: 3000,
      APP_URL: 'https://ecuretrip.example',
      NODE_ENV: 'production',
    });
  });

  it('names every missing and malformed variable at once', () => {
    const broken = {
      ...complete,
      SUPABASE_URL: 'ftp://x',
      SESSION_SECRET: 'short',
      STRIPE_SECRET_KEY: '',
      PORT: 'abc',
      RECEIPT_SIGNING_KEY: '{"kty":"RSA"}',
    };
    expect(() => parseEnv(broken)).toThrowError(
      /SUPABASE_URL must be an http\(s\) URL[\s\S]*STRIPE_SECRET_KEY is missing[\s\S]*SESSION_SECRET must be at least 32/,
    );
    expect(() => parseEnv(broken)).toThrowError(/PORT/);
    expect(() => parseEnv(broken)).toThrowError(/RECEIPT_SIGNING_KEY/);
    expect(() => parseEnv({ ...complete, RECEIPT_SIGNING_KEY: 'hello' })).toThrowError(
      /RECEIPT_SIGNING_KEY must be an Ed25519 private key/,
    );
  });

  it('refuses proxies that are none, by name', () => {
    expect(() => parseEnv({ ...complete, TRUSTED_PROXIES: 'loopback, 10.0.0.0/99' })).toThrowError(
      /TRUSTED_PROXIES holds "10\.0\.0\.0\/99": every entry must be an address/,
    );
    expect(parseEnv(complete).TRUSTED_PROXIES.includes('127.0.0.1')).toBe(false);
  });

  it('counts processes, or leaves it to the machine', () => {
    expect(parseEnv(complete)).toMatchObject({ WEB_CONCURRENCY: 1, SHUTDOWN_DELAY_MS: 0 });
    expect(parseEnv({ ...complete, WEB_CONCURRENCY: '4' }).WEB_CONCURRENCY).toBe(4);
    expect(parseEnv({ ...complete, WEB_CONCURRENCY: 'auto' }).WEB_CONCURRENCY).toBeGreaterThan(0);
    for (const wrong of ['0', 'many', '1.5'])
      expect(() => parseEnv({ ...complete, WEB_CONCURRENCY: wrong })).toThrowError(
        'WEB_CONCURRENCY must be "auto" or a number from 1 to 64',
      );
  });

  it('does not start in production without a scanner, unless that is said', () => {
    const without = { ...complete, CLAMAV_URL: '' };
    expect(() => parseEnv(without)).toThrowError(/CLAMAV_URL is missing[\s\S]*clamd[\s\S]*VIRUS_SCAN=off/);
    expect(() => parseEnv({ ...without, APP_URL: '' })).toThrowError(
      /APP_URL is missing[\s\S]*CLAMAV_URL is missing/,
    );
    expect(parseEnv({ ...without, VIRUS_SCAN: 'off' })).toMatchObject({ VIRUS_SCAN: 'off' });
    expect(parseEnv({ ...without, NODE_ENV: 'development' }).CLAMAV_URL).toBeUndefined();
    expect(() => parseEnv({ ...complete, CLAMAV_URL: 'localhost' })).toThrowError(/CLAMAV_URL must be tcp/);
  });
});
