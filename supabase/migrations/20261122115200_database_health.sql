-- What the database itself is slow at, for the dashboard: views of schema `admin`, and the log of slow queries.
-- supabase/README.md says how they are read.

-- Only the shape of a query is kept, never a value: pg_stat_statements puts $1 in place of constants. Where it cannot (a query
-- it met for the first time while it was short of room), quoted text is cut out here; statements that are no query are left out,
-- because theirs may hold a password.
do $$
declare
  v_schema name;
begin
  if not exists (select from pg_available_extensions where name = 'pg_stat_statements') then
    return;
  end if;
  create extension if not exists pg_stat_statements with schema extensions;
  select n.nspname into v_schema from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_stat_statements';
  execute format($view$
    create view admin.slow_queries with (security_invoker = true) as
    select regexp_replace(regexp_replace(s.query, '''([^'']|'''')*''', '''…''', 'g'), '\s+', ' ', 'g') as query,
      s.calls, round(s.mean_exec_time::numeric, 1) as mean_ms,
      round(least(s.mean_exec_time + 2 * s.stddev_exec_time, s.max_exec_time)::numeric, 1) as mostly_below_ms,
      round(s.max_exec_time::numeric, 1) as max_ms,
      round((100 * s.total_exec_time / nullif(sum(s.total_exec_time) over (), 0))::numeric, 1) as percent_of_all_time,
      round(s.rows::numeric / nullif(s.calls, 0), 1) as rows_per_call,
      round(100.0 * s.shared_blks_hit / nullif(s.shared_blks_hit + s.shared_blks_read, 0), 1) as percent_from_memory,
      pg_get_userbyid(s.userid) as role, s.stats_since as counted_since
    from %I.pg_stat_statements s
    where s.dbid = (select oid from pg_database where datname = current_database())
      and s.query ~* '^\s*(/\*.*?\*/\s*)?(select|insert|update|delete|merge|with)\y'
    order by s.total_exec_time desc limit 100
  $view$, v_schema);
  comment on view admin.slow_queries is 'The 100 kinds of queries that took the most time altogether, without the values in them.';
  comment on column admin.slow_queries.query is 'The shape of the query. A call of the API names its function or table.';
  comment on column admin.slow_queries.calls is 'How often it ran.';
  comment on column admin.slow_queries.mean_ms is 'Milliseconds it took, on average.';
  comment on column admin.slow_queries.mostly_below_ms is 'Milliseconds that about 19 of 20 calls stayed below: the average and two standard deviations.';
  comment on column admin.slow_queries.max_ms is 'Milliseconds of the slowest call.';
  comment on column admin.slow_queries.percent_of_all_time is 'Share in the time of all queries. Where to begin.';
  comment on column admin.slow_queries.rows_per_call is 'Rows it gave or wrote, on average. Thousands: somebody reads a whole table.';
  comment on column admin.slow_queries.percent_from_memory is 'Share of pages that were in memory. Far below 99 and often called: it reads more than it should, or memory is short.';
  comment on column admin.slow_queries.role is 'Who ran it: authenticator and its roles are the application, the others are Supabase or people.';
  comment on column admin.slow_queries.counted_since is 'Since when it is counted.';
end
$$;

create view admin.biggest_tables with (security_invoker = true) as
select t.schemaname || '.' || t.relname as "table", pg_size_pretty(pg_total_relation_size(t.relid)) as size,
  pg_size_pretty(pg_indexes_size(t.relid)) as of_it_indexes, t.n_live_tup as rows,
  round(100.0 * t.n_dead_tup / nullif(t.n_live_tup + t.n_dead_tup, 0), 1) as percent_dead,
  greatest(t.last_vacuum, t.last_autovacuum) as last_vacuum,
  round(100.0 * t.seq_tup_read / nullif(t.seq_tup_read + coalesce(t.idx_tup_fetch, 0), 0), 1) as percent_read_without_index,
  round(100.0 * io.heap_blks_hit / nullif(io.heap_blks_hit + io.heap_blks_read, 0), 1) as percent_from_memory
from pg_stat_user_tables t join pg_statio_user_tables io on io.relid = t.relid
where t.schemaname in ('public', 'private', 'auth', 'storage')
order by pg_total_relation_size(t.relid) desc, 1 limit 50;
comment on view admin.biggest_tables is 'The 50 biggest tables: what they take, and whether they are read and cleaned well.';
comment on column admin.biggest_tables."table" is 'Schema and name.';
comment on column admin.biggest_tables.size is 'What it takes on the disk, with its indexes.';
comment on column admin.biggest_tables.of_it_indexes is 'What its indexes take of that.';
comment on column admin.biggest_tables.rows is 'How many rows, estimated.';
comment on column admin.biggest_tables.percent_dead is 'Share of rows that are deleted or replaced and still take room. Above 20 on a big table: vacuum does not keep up.';
comment on column admin.biggest_tables.last_vacuum is 'When it was cleaned last, by itself or by hand.';
comment on column admin.biggest_tables.percent_read_without_index is 'Share of rows that were read by going through the whole table. High on a big table: an index is missing.';
comment on column admin.biggest_tables.percent_from_memory is 'Share of pages that were in memory.';

create view admin.unused_indexes with (security_invoker = true) as
select i.indexrelname as index, i.schemaname || '.' || i.relname as "table", pg_size_pretty(pg_relation_size(i.indexrelid)) as size,
  exists (select from pg_constraint f where f.contype = 'f' and f.conrelid = i.relid and f.conkey[1] = x.indkey[0]) as under_foreign_key,
  (select d.stats_reset from pg_stat_database d where d.datname = current_database()) as counted_since
from pg_stat_user_indexes i join pg_index x on x.indexrelid = i.indexrelid
where i.schemaname in ('public', 'private') and i.idx_scan = 0 and not x.indisunique
  and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
order by pg_relation_size(i.indexrelid) desc, 1;
comment on view admin.unused_indexes is 'Indexes that no query has used, the biggest first. Those that keep a rule (unique, exclusion) are left out.';
comment on column admin.unused_indexes.index is 'Name of the index.';
comment on column admin.unused_indexes."table" is 'What it is on.';
comment on column admin.unused_indexes.size is 'What it takes on the disk.';
comment on column admin.unused_indexes.under_foreign_key is 'True: it makes deletes of the other table fast, which happen seldom. Keep it.';
comment on column admin.unused_indexes.counted_since is 'Since when it is counted; empty since the database was made. A month at least, before one is dropped.';

revoke all on all tables in schema admin from public, anon, authenticated, service_role;

-- The API's queries of half a second and more are written to the Postgres log, without what was asked for: values travel as
-- parameters, which are not written. `authenticator` is whom PostgREST signs in as. A hosted project lets `postgres` set these
-- by role (supautils); elsewhere the operator does, see supabase/README.md.
do $$
begin
  alter role authenticator set log_parameter_max_length = 0;
  alter role authenticator set log_min_duration_statement = '500ms';
exception when insufficient_privilege then
  raise notice 'slow queries are not logged: setting log_min_duration_statement needs a superuser';
end
$$;
