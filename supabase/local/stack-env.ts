import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readEnvFiles, type StackConfig } from './config.ts';
import type { StackSecrets } from './keys.ts';
import type { StackUrls } from './types.ts';

const DEFAULT_SENDER = 'eCureTrip <care@ecuretrip.example>';

/** What the caller's shell and the project's env files say, for `env(NAME)` in config.toml. */
export function outerEnv(workdir: string): Record<string, string | undefined> {
  const files = ['.env', '.env.local', 'supabase/.env', 'supabase/.env.local'];
  return { ...readEnvFiles(files.map((name) => path.join(workdir, name))), ...process.env };
}

/**
 * Everything the application and the functions need. The secrets are always the data folder's own, never those of
 * the caller's shell: real keys have no business in a local stack.
 */
export function stackEnv(s: StackSecrets, urls: StackUrls, appUrl: string): Record<string, string> {
  return {
    APP_URL: appUrl,
    SUPABASE_URL: urls.api,
    SUPABASE_PUBLISHABLE_KEY: s.publishableKey,
    SUPABASE_SECRET_KEY: s.secretKey,
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: s.publishableKey }),
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: s.secretKey }),
    SUPABASE_ANON_KEY: s.anonJwt,
    SUPABASE_SERVICE_ROLE_KEY: s.serviceRoleJwt,
    SUPABASE_DB_URL: urls.db,
    DATABASE_URL: urls.db,
    STRIPE_SECRET_KEY: s.stripeSecretKey,
    STRIPE_API_URL: urls.stripe,
    STRIPE_WEBHOOK_SECRET: s.stripeWebhookSecret,
    STRIPE_CONNECT_WEBHOOK_SECRET: s.stripeConnectWebhookSecret,
    POSTMARK_SERVER_TOKEN: s.postmarkServerToken,
    POSTMARK_WEBHOOK_SECRET: s.postmarkWebhookSecret,
    POSTMARK_API_URL: urls.mail,
    MAIL_FROM: process.env.MAIL_FROM ?? DEFAULT_SENDER,
    CRON_SECRET: s.cronSecret,
    SEND_EMAIL_HOOK_SECRET: s.sendEmailHookSecret,
    SESSION_SECRET: s.sessionSecret,
    RECEIPT_SIGNING_KEY: JSON.stringify(s.receiptSigningKey),
    // No scanner belongs to the stack; who has one says so to the application.
    VIRUS_SCAN: 'off',
  };
}

/** The variables of the functions: the stack's, then those of config.toml, then `supabase/functions/.env`. */
export function functionsEnv(
  workdir: string,
  config: StackConfig,
  env: Record<string, string>,
): Record<string, string> {
  const {
    SESSION_SECRET: _app,
    RECEIPT_SIGNING_KEY: _receipts,
    VIRUS_SCAN: _scan,
    DATABASE_URL: _url,
    ...shared
  } = env;
  const own = Object.entries(config.edge_runtime.secrets).filter(([, value]) => !/^env\(.*\)$/.test(value));
  const fromFile = readEnvFiles([path.join(workdir, 'supabase', 'functions', '.env')]);
  const reserved = ([name]: [string, string]) => !name.startsWith('SUPABASE_');
  return {
    ...shared,
    ...Object.fromEntries([...own, ...Object.entries(fromFile)].filter(reserved)),
  };
}

/** What `supabase status -o env` prints of a running project. */
export function statusEnv(s: StackSecrets, urls: StackUrls): Record<string, string> {
  return {
    API_URL: urls.api,
    REST_URL: `${urls.api}/rest/v1`,
    FUNCTIONS_URL: `${urls.api}/functions/v1`,
    DB_URL: urls.db,
    MAILPIT_URL: urls.mail,
    INBUCKET_URL: urls.mail,
    JWT_SECRET: s.jwtSecret,
    PUBLISHABLE_KEY: s.publishableKey,
    SECRET_KEY: s.secretKey,
    ANON_KEY: s.anonJwt,
    SERVICE_ROLE_KEY: s.serviceRoleJwt,
  };
}

/** In the data folder, beside the keys it is made of: what a command needs to speak to this stack. */
export const ENV_FILE = 'stack.env';

/** Readable by its owner only. */
export async function writeEnvFile(file: string, env: Record<string, string>): Promise<void> {
  const lines = Object.entries(env).map(([name, value]) => `${name}='${value}'\n`);
  await writeFile(file, lines.join(''), { mode: 0o600 });
}
