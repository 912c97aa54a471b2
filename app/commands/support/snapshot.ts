/** What a backup of the database holds, and how it is compared with what came of it. */
import type { ClientBase } from 'pg';
import { z } from 'zod';

/** Of what the platform keeps beside ours, accounts alone; objects of Storage come back with their files. */
const SCHEMAS = ['public', 'private', 'auth'];

/**
 * Not taken along: what lets somebody in who is in already, or is about to be. Everybody signs in anew, so that a token
 * that was spent or revoked after the backup is worth nothing. The other two belong to the platform.
 */
const LEFT_OUT = [
  'auth.sessions',
  'auth.refresh_tokens',
  'auth.mfa_amr_claims',
  'auth.mfa_challenges',
  'auth.flow_state',
  'auth.one_time_tokens',
  'auth.schema_migrations',
  'auth.instances',
];

const tableSchema = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number().int(),
  /** Of all rows, whatever their order. */
  digest: z.string(),
});
const sequenceSchema = z.object({ name: z.string(), value: z.string(), called: z.boolean() });
const sumSchema = z.object({ account: z.string(), currency: z.string(), amount: z.string() });
const fileSchema = z.object({
  bucket: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  sha256: z.string(),
});

export const manifestSchema = z.object({
  format: z.literal(1),
  takenAt: z.string(),
  migrations: z.array(z.string()),
  /** Each with the checksum of its file. */
  tables: z.array(tableSchema.extend({ file: z.string(), sha256: z.string() })),
  sequences: z.array(sequenceSchema),
  ledger: z.array(sumSchema),
  /** Scheduled jobs that were on; a restore switches all off. */
  activeJobs: z.array(z.string()),
  /** Null when the backup was made without files. */
  files: z.array(fileSchema).nullable(),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type Table = z.infer<typeof tableSchema>;
export type StoredFile = z.infer<typeof fileSchema>;

type Rows<T> = { rows: T[] };
export const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
/** `"schema"."table" ("a", "b")`, for COPY. */
export const withColumns = ({ name, columns }: Pick<Table, 'name' | 'columns'>): string =>
  `${quoted(name)} (${columns.map(quoted).join(', ')})`;

export async function listMigrations(db: ClientBase): Promise<string[]> {
  const { rows }: Rows<{ known: boolean }> = await db.query(
    `select to_regclass('supabase_migrations.schema_migrations') is not null as known`,
  );
  if (!rows[0]?.known) return [];
  const applied: Rows<{ version: string }> = await db.query(
    'select version from supabase_migrations.schema_migrations order by version',
  );
  return applied.rows.map(({ version }) => version);
}

/** Every table of ours with the columns that are not computed. */
export async function listTables(db: ClientBase): Promise<Pick<Table, 'name' | 'columns'>[]> {
  const { rows }: Rows<Pick<Table, 'name' | 'columns'>> = await db.query(
    `select n.nspname || '.' || c.relname as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = any($1) and n.nspname || '.' || c.relname <> all($2)
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     order by 1`,
    [SCHEMAS, LEFT_OUT],
  );
  return rows;
}

/** The same for the same rows in whatever order they lie; generated columns included. */
export async function measure(db: ClientBase, name: string): Promise<Pick<Table, 'rows' | 'digest'>> {
  const { rows }: Rows<{ rows: number; digest: string }> = await db.query(
    `select count(*)::integer as rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as digest
     from ${quoted(name)} t`,
  );
  return rows[0] ?? { rows: 0, digest: '' };
}

export async function listSequences(db: ClientBase): Promise<Manifest['sequences']> {
  const { rows }: Rows<{ name: string }> = await db.query(
    `select schemaname || '.' || sequencename as name from pg_sequences where schemaname = any($1) order by 1`,
    [['public', 'private']],
  );
  const found: Manifest['sequences'] = [];
  for (const { name } of rows) {
    const state: Rows<{ value: string; called: boolean }> = await db.query(
      `select last_value::text as value, is_called as called from ${quoted(name)}`,
    );
    if (state.rows[0]) found.push({ name, ...state.rows[0] });
  }
  return found;
}

/** What each account of the ledger holds in each currency. */
export async function sumLedger(db: ClientBase): Promise<Manifest['ledger']> {
  const { rows }: Rows<z.infer<typeof sumSchema>> = await db.query(
    `select account, currency::text, sum(amount)::text as amount from public.ledger_entries group by 1, 2 order by 1, 2`,
  );
  return rows;
}

/** References that lead nowhere, by constraint: while rows come back nobody checks them. */
export async function findBroken(db: ClientBase): Promise<string[]> {
  const { rows }: Rows<{ name: string; sql: string }> = await db.query(
    `select k.conrelid::regclass || '.' || k.conname as name,
       format('select exists (select from %s c where %s and not exists (select from %s p where %s)) as broken',
         k.conrelid::regclass,
         (select string_agg(format('c.%I is not null', a.attname), ' and ') from unnest(k.conkey) x(n)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = x.n),
         k.confrelid::regclass,
         (select string_agg(format('p.%I = c.%I', f.attname, a.attname), ' and ')
          from unnest(k.conkey, k.confkey) x(n, m)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = x.n
          join pg_attribute f on f.attrelid = k.confrelid and f.attnum = x.m)) as sql
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and n.nspname = any($1) and n.nspname || '.' || c.relname <> all($2)`,
    [SCHEMAS, LEFT_OUT],
  );
  const broken: string[] = [];
  for (const { name, sql } of rows) {
    const found: Rows<{ broken: boolean }> = await db.query(sql);
    if (found.rows[0]?.broken) broken.push(name);
  }
  return broken;
}
