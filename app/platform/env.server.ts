import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { parseDsn } from '../../supabase/functions/_shared/reports/dsn.ts';
import { NO_PROXIES, parseTrustedProxies } from './trusted-proxies.server';

const url = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
  .transform((value) => value.replace(/\/+$/, ''));

const isOrigin = (value: string) =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value;

/** `https://one.example, https://two.example`; never a star, because answers are for one person. */
const origins = z
  .string()
  .transform((value) => value.split(',').map((origin) => origin.trim()))
  .pipe(
    z.array(
      z.string().refine(isOrigin, 'must be origins such as https://app.example.org, separated by commas'),
    ),
  );

const proxies = z.string().transform((value, context) => {
  const parsed = parseTrustedProxies(value);
  if (typeof parsed !== 'string') return parsed;
  context.addIssue({ code: 'custom', message: parsed });
  return z.NEVER;
});

/** JSON in a variable, as the schema inside wants it. */
const json = <S extends z.ZodType>(inner: S, error: string) =>
  z
    .string()
    .transform((value, context): unknown => {
      try {
        return JSON.parse(value);
      } catch {
        context.addIssue({ code: 'custom', message: error });
        return z.NEVER;
      }
    })
    .pipe(inner);

const publicKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().min(1),
  kid: z.string().min(1),
});
const notAKey =
  'must be an Ed25519 private key as a JSON Web Key with a "kid"; .env.example says how to make one';
const NO_SCANNER =
  'is missing: files of patients have to be scanned for viruses before anybody opens them. ' +
  'Set it to your clamd, tcp://HOST:3310 or unix:/run/clamav/clamd.ctl, or set VIRUS_SCAN=off to run without on purpose';

/** Every variable the server reads; `.env.example` explains each. */
const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  APP_URL: url,
  SUPABASE_URL: url,
  SUPABASE_PUBLISHABLE_KEY: z.string().min(20, 'must be a publishable key, "sb_publishable_…"'),
  SUPABASE_SECRET_KEY: z.string().min(20, 'must be a secret key, "sb_secret_…"'),
  STRIPE_SECRET_KEY: z.string().regex(/^(sk|rk)_/, 'must begin with "sk_" or "rk_"'),
  STRIPE_API_URL: url.default('https://api.stripe.com'),
  STRIPE_PAGES_ORIGIN: z
    .string()
    .refine(isOrigin, 'must be an origin such as https://pay.example.org')
    .optional(),
  SESSION_SECRET: z.string().min(32, 'must be at least 32 characters; make one with "openssl rand -hex 32"'),
  RECEIPT_SIGNING_KEY: json(z.object({ ...publicKey.shape, d: z.string().min(1) }, notAKey), notAKey),
  RECEIPT_RETIRED_KEYS: json(
    z.object({ keys: z.array(publicKey) }),
    'must be a JSON Web Key Set of public Ed25519 keys',
  ).default({ keys: [] }),
  TRUSTED_PROXIES: proxies.default(NO_PROXIES),
  API_CORS_ORIGINS: origins.default([]),
  VIDEO_BASE_URL: url.default('https://meet.jit.si'),
  CLAMAV_URL: z
    .string()
    .regex(/^(tcp:\/\/[^/:]+:\d{1,5}|unix:\/.+)$/, 'must be tcp://HOST:PORT or unix:/PATH')
    .optional(),
  VIRUS_SCAN: z.enum(['on', 'off']).default('on'),
  RATE_LIMITS: z.enum(['on', 'off']).default('on'),
  PSEUDO_LANGUAGES: z.enum(['on', 'off']).default('off'),
  WEB_CONCURRENCY: z
    .string()
    .regex(/^(auto|[1-9]|[1-5]\d|6[0-4])$/, 'must be "auto" or a number from 1 to 64')
    .transform((value) => (value === 'auto' ? availableParallelism() : Number(value)))
    .default(1),
  SHUTDOWN_DELAY_MS: z.coerce.number().int().min(0).max(120_000).default(0),
  SHUTDOWN_LIMIT_MS: z.coerce.number().int().min(100).max(600_000).default(25_000),
  KEEP_ALIVE_MS: z.coerce.number().int().min(1000).max(3_600_000).default(75_000),
  METRICS_TOKEN: z.string().min(20, 'must be at least 20 characters').optional(),
  APP_VERSION: z.string().min(1).max(100).default('unknown'),
  SENTRY_DSN: z
    .string()
    .refine((value) => parseDsn(value) !== null, 'must be a DSN, "https://KEY@HOST/PROJECT"')
    .optional(),
  SENTRY_ENVIRONMENT: z.string().min(1).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: url.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

const schema = variables.refine(
  (value) => value.NODE_ENV !== 'production' || value.VIRUS_SCAN === 'off' || value.CLAMAV_URL !== undefined,
  { path: ['CLAMAV_URL'], error: NO_SCANNER, when: () => true },
);

export type Env = z.infer<typeof schema>;

/** Their names, for whoever checks that a host is told about no other. */
export const VARIABLE_NAMES = Object.keys(variables.shape);

/** Thrown at start; its message lists every variable that is missing or malformed, and what to set. */
export class EnvError extends Error {
  override name = 'EnvError';
}

/** @throws {EnvError} naming every wrong variable at once */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return given[name] === undefined && issue.code !== 'custom'
      ? `  ${name} is missing`
      : `  ${name} ${issue.message}`;
  });
  throw new EnvError(
    `The environment is not complete:\n${lines.join('\n')}\nSet them in the environment or in a .env file; .env.example explains each.`,
  );
}

export const env = parseEnv(process.env);
