import { describe, expect, it, vi } from 'vitest';

for (const [name, value] of Object.entries({
  APP_URL: 'https://ecuretrip.example',
  SUPABASE_URL: 'https://abc.supabase.co',
  SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_0123456789',
  SUPABASE_SECRET_KEY: 'sb_secret_0123456789abcdef',
  STRIPE_SECRET_KEY: 'sk_test_1',
  SESSION_SECRET: 'x'.repeat(32),
  RECEIPT_SIGNING_KEY: '{"kty":"OKP","crv":"Ed25519","d":"a","x":"b","kid":"1"}',
}))
  vi.stubEnv(name, value);
const { preferenceCookie, readPreferences } = await import('./preferences.server');

describe('preferences', () => {
  it('tells a choice from what the browser says', () => {
    expect(readPreferences('tz=Asia%2FTokyo; browser_tz=Europe%2FLondon; lang=en')).toEqual({
      timeZone: 'Asia/Tokyo',
      browserZone: 'Europe/London',
      locale: 'en',
    });
  });

  it('ignores what is no zone and no language', () => {
    expect(readPreferences('tz=Mars%2FOlympus; lang=xx')).toEqual({
      timeZone: null,
      browserZone: null,
      locale: null,
    });
    expect(readPreferences(undefined)).toEqual({ timeZone: null, browserZone: null, locale: null });
  });

  it('keeps a choice for a year and forgets it on request', () => {
    expect(preferenceCookie('timeZone', 'Asia/Tokyo')).toMatch(
      /^tz=Asia%2FTokyo; Max-Age=31536000; Path=\/; .*Secure/,
    );
    expect(preferenceCookie('timeZone', null)).toMatch(/^tz=; Max-Age=0/);
  });
});
