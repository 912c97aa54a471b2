import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'smol-toml';
import { z } from 'zod';

const port = z.number().int().min(0).max(65535);

/** The parts of `supabase/config.toml` that the core reads; `raw` holds the whole file for the stand-ins. */
const configSchema = z.object({
  project_id: z.string().default('local'),
  api: z
    .object({
      port: port.default(54321),
      schemas: z.array(z.string()).min(1).default(['public', 'graphql_public']),
      extra_search_path: z.array(z.string()).default(['public', 'extensions']),
      max_rows: z.number().int().positive().default(1000),
      auto_expose_new_tables: z.boolean().default(true),
    })
    .prefault({}),
  db: z
    .object({
      port: port.default(54322),
      major_version: z.number().int().default(17),
      seed: z
        .object({
          enabled: z.boolean().default(true),
          sql_paths: z.array(z.string()).default(['./seed.sql']),
        })
        .prefault({}),
    })
    .prefault({}),
  local_smtp: z.object({ port: port.default(54324) }).prefault({}),
  auth: z.object({ site_url: z.string().default('http://127.0.0.1:3000') }).prefault({}),
  edge_runtime: z.object({ secrets: z.record(z.string(), z.string()).default({}) }).prefault({}),
  functions: z
    .record(
      z.string(),
      z.object({
        enabled: z.boolean().default(true),
        verify_jwt: z.boolean().default(true),
        entrypoint: z.string().optional(),
        import_map: z.string().optional(),
      }),
    )
    .default({}),
});

export type StackConfig = z.infer<typeof configSchema> & { raw: Record<string, unknown> };

const EMPTY: Record<string, unknown> = {};

/** Reads `KEY=value` files as the CLI does; later files win. */
export function readEnvFiles(files: string[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const file of files) {
    if (!existsSync(file)) continue;
    for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
      const match = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line);
      if (match?.[1] === undefined || match[2] === undefined) continue;
      values[match[1]] = match[2].replace(/^(['"])(.*)\1$/, '$2');
    }
  }
  return values;
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  if (value && typeof value === 'object' && !(value instanceof Date)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, change)]));
  }
  return value;
}

/** Replaces `env(NAME)` by the variable's value; an unknown name is left as it is, as the CLI does. */
function substituteEnv(env: Record<string, string | undefined>) {
  return (text: string) => {
    const name = /^env\(([A-Za-z_][A-Za-z0-9_]*)\)$/.exec(text)?.[1];
    return name === undefined ? text : (env[name] ?? text);
  };
}

/** Parses config.toml. A missing file means all defaults, as for the CLI's `init`. */
export function readConfig(workdir: string, env: Record<string, string | undefined>): StackConfig {
  const file = path.join(workdir, 'supabase', 'config.toml');
  const toml = existsSync(file) ? parse(readFileSync(file, 'utf8')) : EMPTY;
  const raw = mapStrings(toml, substituteEnv(env)) as Record<string, unknown>;
  const parsed = configSchema.safeParse(raw);
  if (!parsed.success) {
    throw new Error(`${file} is not valid:\n${z.prettifyError(parsed.error)}`);
  }
  return { ...parsed.data, raw };
}

/**
 * Points addresses of the file at where things really are: the gateway's (also under the name that containers use)
 * and the application's. Needed when ports are moved, so that hooks and redirect lists still fit.
 */
export function relocateConfig(config: StackConfig, actual: { api: string; app: string }): StackConfig {
  const siteOrigin = URL.canParse(config.auth.site_url) ? new URL(config.auth.site_url).origin : null;
  const sitePort = siteOrigin ? new URL(siteOrigin).port || '80' : '3000';
  const gateway = new RegExp(
    `^http://(?:127\\.0\\.0\\.1|localhost|host\\.docker\\.internal):${config.api.port}(?=/|$)`,
  );
  const site = new RegExp(`^http://(?:127\\.0\\.0\\.1|localhost):${sitePort}(?=/|$)`);
  const raw = mapStrings(config.raw, (text) =>
    gateway.test(text) ? text.replace(gateway, actual.api) : text.replace(site, actual.app),
  ) as Record<string, unknown>;
  return { ...configSchema.parse(raw), raw };
}

/** A part of the file by its path, `{}` when it is not there. */
export function section(config: StackConfig, name: string): Record<string, unknown> {
  const value = config.raw[name];
  return value && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** Files that a glob of `[db.seed] sql_paths` names, in order; relative to `supabase/`. */
export function seedFiles(workdir: string, config: StackConfig): string[] {
  if (!config.db.seed.enabled) return [];
  const base = path.join(workdir, 'supabase');
  return config.db.seed.sql_paths.flatMap((pattern) => {
    const target = path.resolve(base, pattern);
    if (!target.includes('*')) return existsSync(target) ? [target] : [];
    const dir = path.dirname(target);
    const name = new RegExp(
      `^${path
        .basename(target)
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('[^/]*')}$`,
    );
    if (!existsSync(dir)) return [];
    return readdirSync(dir)
      .filter((entry) => name.test(entry))
      .sort()
      .map((entry) => path.join(dir, entry));
  });
}
