/** Rules that hold for everything in the schema, and the list of what each role may reach. */
import { afterAll, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';

const db = stack.database(1);
afterAll(() => db.end());

const names = async (sql: string): Promise<string[]> => {
  const { rows } = await db.query<{ name: string }>(sql);
  return rows.map((row) => row.name);
};

const OURS = `n.nspname in ('public', 'private')`;

it('has row-level security on every table', async () => {
  const bare = await names(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${OURS} and c.relkind in ('r', 'p') and not c.relrowsecurity`,
  );
  expect(bare).toEqual([]);
});

it('explains every table', async () => {
  const silent = await names(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${OURS} and c.relkind in ('r', 'p', 'v') and obj_description(c.oid) is null`,
  );
  expect(silent).toEqual([]);
});

it('explains every column that the dashboard shows', async () => {
  const silent = await names(
    `select a.attrelid::regclass || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where a.attnum > 0 and not a.attisdropped
       and (c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
         or c.relnamespace = 'admin'::regnamespace and c.relkind = 'v')
       and col_description(a.attrelid, a.attnum) is null`,
  );
  expect(silent).toEqual([]);
});

it('explains every function of the API', async () => {
  const silent = await names(
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'public' and obj_description(p.oid, 'pg_proc') is null`,
  );
  expect(silent).toEqual([]);
});

it('keeps definer rights in private, and an empty search path everywhere', async () => {
  const definers = await names(
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'public' and p.prosecdef`,
  );
  expect(definers).toEqual([]);
  const mutable = await names(
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where ${OURS} and not coalesce(p.proconfig @> array['search_path=""'], false)`,
  );
  expect(mutable).toEqual([]);
});

it('names one policy per table, role and command, and never for public', async () => {
  const loose = await names(
    `select tablename || '.' || policyname as name from pg_policies where schemaname = 'public' and 'public' = any (roles)`,
  );
  expect(loose).toEqual([]);
  const double = await names(
    `select tablename || ' ' || cmd || ' ' || role as name from pg_policies, unnest(roles) as role
     where schemaname = 'public' group by tablename, cmd, role having count(*) > 1`,
  );
  expect(double).toEqual([]);
});

it('has an index under every foreign key', async () => {
  const bare = await names(
    `select c.conrelid::regclass || ' ' || c.conname as name
     from pg_constraint c join pg_namespace n on n.oid = c.connamespace
     where ${OURS} and c.contype = 'f' and not exists (
       select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])`,
  );
  expect(bare).toEqual([]);
});

it('says what happens on delete at every foreign key', async () => {
  const silent = await names(
    `select c.conrelid::regclass || ' ' || c.conname as name
     from pg_constraint c join pg_namespace n on n.oid = c.connamespace
     where ${OURS} and c.contype = 'f' and c.confdeltype = 'a'`,
  );
  expect(silent).toEqual([]);
});

/** Changes here are changes of who may do what: read them as such. */
it('grants exactly this', async () => {
  const functions = await names(
    `select p.oid::regprocedure || ': ' || coalesce(string_agg(r.rolname, ', ' order by r.rolname), 'nobody') as name
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     left join pg_roles r on r.rolname in ('anon', 'authenticated', 'service_role', 'supabase_auth_admin')
       and has_function_privilege(r.oid, p.oid, 'execute')
     where ${OURS} and p.prorettype <> 'trigger'::regtype
     group by p.oid, n.nspname having n.nspname = 'public' or count(r.oid) > 0 order by n.nspname desc, p.oid::regprocedure::text`,
  );
  const tables = await names(
    `select table_schema || '.' || table_name || ' ' || grantee || ': ' || string_agg(privilege_type, ', ' order by privilege_type) as name
     from information_schema.role_table_grants
     where table_schema in ('public', 'private') and grantee in ('anon', 'authenticated', 'service_role', 'supabase_auth_admin')
     group by table_schema, table_name, grantee order by 1`,
  );
  const columns = await names(
    `select c.table_name || ' ' || c.grantee || ' ' || c.privilege_type || ': ' || string_agg(c.column_name, ', ' order by c.column_name) as name
     from information_schema.role_column_grants c
     where c.table_schema = 'public' and c.grantee in ('anon', 'authenticated')
       and not exists (select from information_schema.role_table_grants t
         where t.table_schema = c.table_schema and t.table_name = c.table_name and t.grantee = c.grantee and t.privilege_type = c.privilege_type)
     group by c.table_name, c.grantee, c.privilege_type order by 1`,
  );
  const text = ['# Functions', ...functions, '', '# Tables', ...tables, '', '# Columns', ...columns, ''].join(
    '\n',
  );
  await expect(text).toMatchFileSnapshot('./snapshots/grants.txt');
});
