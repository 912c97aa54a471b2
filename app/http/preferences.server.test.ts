import { describe, expect, it } from 'vitest';
import { stubCompleteEnv } from '../../tests/support/complete-env.ts';

stubCompleteEnv();
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
