/** A hook: an HTTP address, or a database function as `pg-functions://postgres/<schema>/<function>`. */
export type HookConfig = {
  uri: string;
  /** `v1,whsec_…`, one or several; only for HTTP. */ secrets: string[];
};

export type NotificationName =
  'password_changed' | 'email_changed' | 'mfa_factor_enrolled' | 'mfa_factor_unenrolled';

export type PasswordRequirements =
  '' | 'letters_digits' | 'lower_upper_letters_digits' | 'lower_upper_letters_digits_symbols';

export type FactorSwitches = { enrollEnabled: boolean; verifyEnabled: boolean };

/** The `[auth]` section of config.toml. Durations are milliseconds, expiries seconds. */
export type AuthConfig = {
  siteUrl: string;
  additionalRedirectUrls: string[];
  jwtExpiry: number;
  /** Null: the external URL of Auth. */
  jwtIssuer: string | null;
  enableRefreshTokenRotation: boolean;
  refreshTokenReuseInterval: number;
  enableSignup: boolean;
  enableAnonymousSignIns: boolean;
  enableManualLinking: boolean;
  minimumPasswordLength: number;
  passwordRequirements: PasswordRequirements;
  rateLimit: {
    /** Per hour, for the whole server; counted only when SMTP is configured, as the CLI does. */
    emailSent: number;
    /** Per hour and address. */
    anonymousUsers: number;
    /** The following: per five minutes and address. */
    tokenRefresh: number;
    signInSignUps: number;
    tokenVerifications: number;
    web3: number;
  };
  email: {
    enabled: boolean;
    doubleConfirmChanges: boolean;
    enableConfirmations: boolean;
    securePasswordChange: boolean;
    requireCurrentPassword: boolean;
    maxFrequencyMs: number;
    otpLength: number;
    otpExpiry: number;
    smtpEnabled: boolean;
    notifications: Record<NotificationName, boolean>;
  };
  sms: {
    /** Phone sign-in is on: enabled, and a provider or test numbers are configured. */
    enabled: boolean;
    enableConfirmations: boolean;
    /** One-time passwords of test numbers, by number without `+`. */
    testOtp: Record<string, string>;
  };
  sessions: { timeboxMs: number | null; inactivityTimeoutMs: number | null };
  mfa: { maxEnrolledFactors: number; totp: FactorSwitches };
  hooks: { sendEmail: HookConfig | null; customAccessToken: HookConfig | null };
  /** Names of the enabled social providers (`google`, …). */
  externalProviders: string[];
};
