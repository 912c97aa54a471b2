/**
 * Settings of the functions. Each function names what it needs and gets all of it, or one error that names every
 * variable that is missing or malformed. Values never appear in the error.
 */
import { z } from 'zod';

const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));

/** One schema per variable; a function picks those it needs. */
const variables = {
  SUPABASE_URL: url,
  STRIPE_SECRET_KEY: z.string().regex(/^(sk|rk)_/, 'must begin with sk_ or rk_'),
  STRIPE_API_URL: url.default('https://api.stripe.com'),
  STRIPE_WEBHOOK_SECRET: z.string().startsWith('whsec_'),
  STRIPE_CONNECT_WEBHOOK_SECRET: z.string().startsWith('whsec_'),
  POSTMARK_SERVER_TOKEN: z.string(),
  POSTMARK_WEBHOOK_SECRET: z.string().min(16),
  POSTMARK_API_URL: url.default('https://api.postmarkapp.com'),
  MAIL_FROM: z.string().regex(/^[^@\r\n]+@[^@\s]+$/, 'must be an address, or a name with an address in <>'),
  APP_URL: url,
  /** Where rates of exchange come from; without it those in the database stay as they are. */
  EXCHANGE_RATES_URL: z
    .url({
      protocol: /^https?$/,
      error:
        'must be an address such as https://api.frankfurter.dev/v1/latest; leave it out to keep the rates of the table currency_rates',
    })
    .optional(),
  CRON_SECRET: z.string().min(16),
  SEND_EMAIL_HOOK_SECRET: z.string().startsWith('v1,whsec_'),
} as const;

export type Variable = keyof typeof variables;
export type Env<V extends Variable> = { [K in V]: z.output<(typeof variables)[K]> } & {
  /** The key that PostgREST and the gateway take for the service role. */
  secretKey: string;
};

/** Raised at the first request when settings are wrong; `problems` has one line for each variable. */
export class EnvError extends Error {
  constructor(readonly problems: string[]) {
    super(`Missing or malformed variables: ${problems.join('; ')}`);
    this.name = 'EnvError';
  }
}

/**
 * Reads the named variables and the service key. An empty value counts as missing.
 * @throws EnvError naming every variable that is missing or malformed
 */
export function readEnv<V extends Variable>(
  names: readonly V[],
  get: (name: string) => string | undefined,
): Env<V> {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const parsed = variables[name].safeParse(get(name) || undefined);
    if (parsed.success) values[name] = parsed.data;
    else
      problems.push(
        `${name} ${get(name) ? (parsed.error.issues[0]?.message ?? 'is malformed') : 'is missing'}`,
      );
  }
  values.secretKey = readSecretKey(get, problems);
  if (problems.length > 0) throw new EnvError(problems);
  return values as Env<V>;
}

const secretKeys = z.object({ default: z.string().min(1) });

/** `SUPABASE_SECRET_KEYS` is JSON, `{"default": "sb_secret_…"}`; older projects have the service role's JWT instead. */
function readSecretKey(get: (name: string) => string | undefined, problems: string[]): string {
  const keys = get('SUPABASE_SECRET_KEYS');
  if (keys) {
    const parsed = secretKeys.safeParse(parseJson(keys));
    if (parsed.success) return parsed.data.default;
    problems.push('SUPABASE_SECRET_KEYS must be JSON with a key "default"');
    return '';
  }
  const legacy = get('SUPABASE_SERVICE_ROLE_KEY');
  if (!legacy) problems.push('SUPABASE_SECRET_KEYS (or SUPABASE_SERVICE_ROLE_KEY) is missing');
  return legacy ?? '';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
