-- What a hosted Supabase project has before its first migration: roles, schemas, extensions, privileges, and the
-- triggers that tell PostgREST about changed tables. Run as supabase_admin, the only superuser; safe to repeat.
-- The schemas auth and storage follow from their own files.

-- Roles ---------------------------------------------------------------------------------------------------------

do $$
declare
  kinds constant jsonb := '{
    "anon": "nologin noinherit",
    "authenticated": "nologin noinherit",
    "service_role": "nologin noinherit bypassrls",
    "authenticator": "login noinherit",
    "dashboard_user": "nologin createrole createdb replication",
    "postgres": "login createrole createdb replication bypassrls",
    "supabase_auth_admin": "login noinherit createrole",
    "supabase_storage_admin": "login noinherit createrole",
    "supabase_functions_admin": "login noinherit createrole",
    "supabase_read_only_user": "login bypassrls",
    "supabase_replication_admin": "login replication"
  }';
  kind record;
begin
  for kind in select key as name, value as attributes from jsonb_each_text(kinds) loop
    if not exists (select from pg_catalog.pg_roles where rolname = kind.name) then
      execute format('create role %I', kind.name);
    end if;
    execute format('alter role %I with %s %s', kind.name, kind.attributes,
      case when kind.attributes like 'login%' then 'password ''postgres''' else '' end);
  end loop;
end
$$;

grant anon, authenticated, service_role to authenticator;
grant anon, authenticated, service_role to postgres with admin option;
grant anon, authenticated, service_role to supabase_storage_admin;
grant authenticator to postgres with admin option;
grant pg_monitor, pg_signal_backend, pg_read_all_data, pg_create_subscription to postgres;
grant supabase_storage_admin to postgres;
grant pg_read_all_data to supabase_read_only_user;
grant set on parameter session_replication_role to postgres;
-- A hosted project lets postgres set all of pgrst.*, by an extension that is not here.
grant set on parameter "pgrst.db_pre_request" to postgres;
-- And the logging of a role, by another one (supautils).
grant set on parameter log_min_duration_statement, log_parameter_max_length to postgres;

alter role anon set statement_timeout = '3s';
alter role authenticated set statement_timeout = '8s';
alter role authenticator set statement_timeout = '8s';
alter role postgres set search_path = "$user", public, extensions;
alter role supabase_admin set search_path = "$user", public, auth, extensions;
alter role supabase_functions_admin set search_path = supabase_functions;

-- Database and schemas ------------------------------------------------------------------------------------------

alter database postgres owner to postgres;
grant create on database postgres to supabase_auth_admin, supabase_storage_admin;

revoke create on schema public from public;
grant usage on schema public to anon, authenticated, service_role;
grant all on schema public to postgres;

create schema if not exists extensions authorization postgres;
grant usage on schema extensions to anon, authenticated, service_role;
grant all on schema extensions to dashboard_user;

create extension if not exists pgcrypto with schema extensions;
create extension if not exists "uuid-ossp" with schema extensions;
create extension if not exists pg_stat_statements with schema extensions;
-- Only a superuser may create it; a hosted project lets `postgres` do so.
create extension if not exists moddatetime with schema extensions;

-- Default privileges --------------------------------------------------------------------------------------------
-- The ones of `postgres` in `public` depend on [api] auto_expose_new_tables and are set beside this file.

alter default privileges for role supabase_admin in schema extensions grant all on functions to postgres with grant option;

-- Tell PostgREST about changed tables ---------------------------------------------------------------------------

create or replace function extensions.pgrst_ddl_watch() returns event_trigger language plpgsql
set search_path = '' as $$
declare
  command record;
begin
  for command in select * from pg_catalog.pg_event_trigger_ddl_commands() loop
    if command.command_tag in (
      'CREATE SCHEMA', 'ALTER SCHEMA', 'CREATE TABLE', 'CREATE TABLE AS', 'SELECT INTO', 'ALTER TABLE',
      'CREATE FOREIGN TABLE', 'ALTER FOREIGN TABLE', 'CREATE VIEW', 'ALTER VIEW', 'CREATE MATERIALIZED VIEW',
      'ALTER MATERIALIZED VIEW', 'CREATE FUNCTION', 'ALTER FUNCTION', 'CREATE TRIGGER', 'CREATE TYPE', 'ALTER TYPE',
      'CREATE RULE', 'COMMENT', 'GRANT', 'REVOKE'
    ) and command.schema_name is distinct from 'pg_temp' then
      notify pgrst, 'reload schema';
      return;
    end if;
  end loop;
end
$$;

create or replace function extensions.pgrst_drop_watch() returns event_trigger language plpgsql
set search_path = '' as $$
declare
  dropped record;
begin
  for dropped in select * from pg_catalog.pg_event_trigger_dropped_objects() loop
    if dropped.object_type in (
      'schema', 'table', 'foreign table', 'view', 'materialized view', 'function', 'trigger', 'type', 'rule'
    ) and not dropped.is_temporary then
      notify pgrst, 'reload schema';
      return;
    end if;
  end loop;
end
$$;

drop event trigger if exists pgrst_ddl_watch;
create event trigger pgrst_ddl_watch on ddl_command_end execute function extensions.pgrst_ddl_watch();
drop event trigger if exists pgrst_drop_watch;
create event trigger pgrst_drop_watch on sql_drop execute function extensions.pgrst_drop_watch();
