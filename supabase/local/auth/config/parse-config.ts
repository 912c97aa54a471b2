import { z } from 'zod';
import { type AuthConfig, type FactorSwitches, type HookConfig, type NotificationName } from './config.ts';
import { parseDuration } from './duration.ts';

const ENV_REFERENCE = /^env\((.+)\)$/;
const PHONE_PROVIDERS = ['twilio', 'twilio_verify', 'messagebird', 'textlocal', 'vonage'] as const;
const NOTIFICATIONS: NotificationName[] = [
  'password_changed',
  'email_changed',
  'mfa_factor_enrolled',
  'mfa_factor_unenrolled',
];

const duration = z.string().transform((text, context) => {
  const milliseconds = parseDuration(text);
  if (milliseconds !== null) return milliseconds;
  context.addIssue({ code: 'custom', message: `not a duration: ${text}` });
  return z.NEVER;
});
const enabled = z.object({ enabled: z.boolean().default(false) });
const hook = z.object({
  enabled: z.boolean().default(false),
  uri: z.string().default(''),
  secrets: z.string().default(''),
});
const factor = z.object({
  enroll_enabled: z.boolean().default(false),
  verify_enabled: z.boolean().default(false),
});

// Defaults are those of the CLI's template.
const authSection = z.object({
  site_url: z.string().refine(URL.canParse, 'not an address').default('http://127.0.0.1:3000'),
  additional_redirect_urls: z.array(z.string()).default([]),
  jwt_expiry: z.number().int().positive().default(3600),
  jwt_issuer: z.string().default(''),
  enable_refresh_token_rotation: z.boolean().default(true),
  refresh_token_reuse_interval: z.number().int().nonnegative().default(10),
  enable_signup: z.boolean().default(true),
  enable_anonymous_sign_ins: z.boolean().default(false),
  enable_manual_linking: z.boolean().default(false),
  minimum_password_length: z.number().int().positive().default(6),
  password_requirements: z
    .enum(['', 'letters_digits', 'lower_upper_letters_digits', 'lower_upper_letters_digits_symbols'])
    .default(''),
  rate_limit: z
    .object({
      email_sent: z.number().default(2),
      anonymous_users: z.number().default(30),
      token_refresh: z.number().default(150),
      sign_in_sign_ups: z.number().default(30),
      token_verifications: z.number().default(30),
      web3: z.number().default(30),
    })
    .prefault({}),
  email: z
    .object({
      enabled: z.boolean().optional(),
      // The name before CLI 3.
      enable_signup: z.boolean().default(true),
      double_confirm_changes: z.boolean().default(true),
      enable_confirmations: z.boolean().default(false),
      secure_password_change: z.boolean().default(false),
      require_current_password: z.boolean().default(false),
      max_frequency: duration.prefault('1s'),
      otp_length: z.number().int().min(6).max(10).default(6),
      otp_expiry: z.number().int().positive().default(3600),
      smtp: z.object({ enabled: z.boolean().default(true) }).optional(),
      notification: z.record(z.string(), enabled).default({}),
    })
    .prefault({}),
  sms: z
    .looseObject({
      enabled: z.boolean().optional(),
      enable_signup: z.boolean().default(false),
      enable_confirmations: z.boolean().default(false),
      test_otp: z.record(z.string(), z.coerce.string()).default({}),
    })
    .prefault({}),
  sessions: z.object({ timebox: duration.optional(), inactivity_timeout: duration.optional() }).prefault({}),
  mfa: z
    .object({
      max_enrolled_factors: z.number().int().default(10),
      totp: factor.prefault({}),
    })
    .prefault({}),
  hook: z.record(z.string(), hook).default({}),
  external: z.record(z.string(), enabled).default({}),
});
type AuthSection = z.output<typeof authSection>;

/** Replaces `env(NAME)` by the variable's value; an unset one stays as it is written, as with the CLI. */
function withEnvironment(value: unknown, env: Record<string, string | undefined>): unknown {
  if (typeof value === 'string') {
    const name = ENV_REFERENCE.exec(value)?.[1];
    return name === undefined ? value : (env[name] ?? value);
  }
  if (Array.isArray(value)) return value.map((item) => withEnvironment(item, env));
  if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withEnvironment(item, env)]));
  }
  return value;
}

function toHook(section: AuthSection['hook'][string] | undefined): HookConfig | null {
  if (!section?.enabled || section.uri === '') return null;
  return { uri: section.uri, secrets: section.secrets.split('|').filter((secret) => secret !== '') };
}

function toSwitches(section: AuthSection['mfa']['totp']): FactorSwitches {
  return { enrollEnabled: section.enroll_enabled, verifyEnabled: section.verify_enabled };
}

function toEmail(email: AuthSection['email']): AuthConfig['email'] {
  const notifications = Object.fromEntries(
    NOTIFICATIONS.map((name) => [name, email.notification[name]?.enabled ?? false]),
  );
  return {
    enabled: email.enabled ?? email.enable_signup,
    doubleConfirmChanges: email.double_confirm_changes,
    enableConfirmations: email.enable_confirmations,
    securePasswordChange: email.secure_password_change,
    requireCurrentPassword: email.require_current_password,
    maxFrequencyMs: email.max_frequency,
    otpLength: email.otp_length,
    otpExpiry: email.otp_expiry,
    smtpEnabled: email.smtp?.enabled ?? false,
    notifications: notifications as AuthConfig['email']['notifications'],
  };
}

function toSms(sms: AuthSection['sms']): AuthConfig['sms'] {
  const hasProvider = PHONE_PROVIDERS.some((name) => enabled.safeParse(sms[name]).data?.enabled);
  const canSend = hasProvider || Object.keys(sms.test_otp).length > 0;
  return {
    // Without any way to send a code the CLI turns phone sign-in off, whatever the switch says.
    enabled: (sms.enabled ?? sms.enable_signup) && canSend,
    enableConfirmations: sms.enable_confirmations,
    testOtp: sms.test_otp,
  };
}

/**
 * Reads the `[auth]` table of config.toml (parsed TOML, not yet resolved `env(…)` references allowed).
 * Throws an error naming every malformed setting.
 */
export function parseAuthConfig(toml: unknown, env: Record<string, string | undefined>): AuthConfig {
  const parsed = authSection.safeParse(withEnvironment(toml ?? {}, env));
  if (!parsed.success) throw new Error(`config.toml [auth]: ${z.prettifyError(parsed.error)}`);
  const auth = parsed.data;
  const providers = Object.keys(auth.external).filter((name) => auth.external[name]?.enabled);
  return {
    siteUrl: auth.site_url,
    additionalRedirectUrls: auth.additional_redirect_urls,
    jwtExpiry: auth.jwt_expiry,
    jwtIssuer: auth.jwt_issuer === '' ? null : auth.jwt_issuer,
    enableRefreshTokenRotation: auth.enable_refresh_token_rotation,
    refreshTokenReuseInterval: auth.refresh_token_reuse_interval,
    enableSignup: auth.enable_signup,
    enableAnonymousSignIns: auth.enable_anonymous_sign_ins,
    enableManualLinking: auth.enable_manual_linking,
    minimumPasswordLength: auth.minimum_password_length,
    passwordRequirements: auth.password_requirements,
    rateLimit: {
      emailSent: auth.rate_limit.email_sent,
      anonymousUsers: auth.rate_limit.anonymous_users,
      tokenRefresh: auth.rate_limit.token_refresh,
      signInSignUps: auth.rate_limit.sign_in_sign_ups,
      tokenVerifications: auth.rate_limit.token_verifications,
      web3: auth.rate_limit.web3,
    },
    email: toEmail(auth.email),
    sms: toSms(auth.sms),
    sessions: {
      timeboxMs: auth.sessions.timebox ?? null,
      inactivityTimeoutMs: auth.sessions.inactivity_timeout ?? null,
    },
    mfa: {
      maxEnrolledFactors: auth.mfa.max_enrolled_factors,
      totp: toSwitches(auth.mfa.totp),
    },
    hooks: {
      sendEmail: toHook(auth.hook['send_email']),
      customAccessToken: toHook(auth.hook['custom_access_token']),
    },
    externalProviders: providers,
  };
}
