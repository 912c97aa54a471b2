import { describe, expect, it } from 'vitest';
import { parseAuthConfig } from './parse-config.ts';

describe('parseAuthConfig', () => {
  it('has the defaults of the CLI’s template', () => {
    const config = parseAuthConfig({}, {});
    expect(config).toMatchObject({
      jwtExpiry: 3600,
      jwtIssuer: null,
      enableSignup: true,
      enableAnonymousSignIns: false,
      enableRefreshTokenRotation: true,
      refreshTokenReuseInterval: 10,
      minimumPasswordLength: 6,
      email: { enabled: true, enableConfirmations: false, doubleConfirmChanges: true, maxFrequencyMs: 1000 },
      sms: { enabled: false },
      sessions: { timeboxMs: null, inactivityTimeoutMs: null },
      mfa: { maxEnrolledFactors: 10, totp: { enrollEnabled: false, verifyEnabled: false } },
      hooks: { sendEmail: null, customAccessToken: null },
      externalProviders: [],
    });
    expect(config.rateLimit).toMatchObject({ signInSignUps: 30, tokenRefresh: 150, tokenVerifications: 30 });
  });

  it('resolves variables, and leaves unset ones as they are written', () => {
    const hook = { send_email: { enabled: true, uri: 'env(URI)', secrets: 'env(ONE)|v1,two' } };
    const config = parseAuthConfig({ hook }, { URI: 'http://x' });
    expect(config.hooks.sendEmail).toEqual({ uri: 'http://x', secrets: ['env(ONE)', 'v1,two'] });
    const resolved = parseAuthConfig(
      { hook: { send_email: { ...hook.send_email, secrets: 'env(ONE)' } } },
      { ONE: 'v1,a' },
    );
    expect(resolved.hooks.sendEmail?.secrets).toEqual(['v1,a']);
  });

  it('takes both names of the switches that CLI 3 renamed', () => {
    expect(parseAuthConfig({ email: { enable_signup: false } }, {}).email.enabled).toBe(false);
    expect(parseAuthConfig({ email: { enabled: false } }, {}).email.enabled).toBe(false);
  });

  it('turns phone sign-in off where no code could be sent', () => {
    expect(parseAuthConfig({ sms: { enabled: true } }, {}).sms.enabled).toBe(false);
    expect(parseAuthConfig({ sms: { enabled: true, twilio: { enabled: true } } }, {}).sms.enabled).toBe(true);
    expect(parseAuthConfig({ sms: { enabled: true, test_otp: { '44': '123456' } } }, {}).sms.enabled).toBe(
      true,
    );
  });

  it('leaves hooks out that are not enabled', () => {
    const config = parseAuthConfig({ hook: { send_email: { enabled: false, uri: 'http://x' } } }, {});
    expect(config.hooks.sendEmail).toBeNull();
  });

  it('names every malformed setting', () => {
    const toml = { jwt_expiry: 'soon', email: { max_frequency: 'a while' }, site_url: 'nowhere' };
    expect(() => parseAuthConfig(toml, {})).toThrow(
      /jwt_expiry[\s\S]*max_frequency|max_frequency[\s\S]*jwt_expiry/,
    );
  });
});
