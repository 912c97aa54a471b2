-- The storage schema as a hosted project has it before its first migration. Runs as superuser, any number of times.

do $$
declare
  role_name text;
begin
  foreach role_name in array array['anon', 'authenticated', 'service_role'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = role_name) then
      execute format('create role %I nologin noinherit', role_name);
    end if;
  end loop;
  alter role service_role bypassrls;
  if not exists (select from pg_catalog.pg_roles where rolname = 'supabase_storage_admin') then
    create role supabase_storage_admin noinherit createrole login;
  end if;
  alter role supabase_storage_admin set search_path = 'storage';
  -- The Storage API acts as the person of each request.
  grant anon, authenticated, service_role to supabase_storage_admin;
  -- Hosted lets `postgres` write policies on storage tables through an extension; membership stands in for it.
  if exists (select from pg_catalog.pg_roles where rolname = 'postgres' and not rolsuper) then
    grant supabase_storage_admin to postgres;
  end if;
end
$$;

create schema if not exists storage authorization supabase_storage_admin;
grant usage on schema storage to anon, authenticated, service_role, postgres with grant option;
grant all on schema storage to supabase_storage_admin;

do $$
begin
  create type storage.buckettype as enum ('STANDARD', 'ANALYTICS', 'VECTOR');
exception
  when duplicate_object then null;
end
$$;
alter type storage.buckettype owner to supabase_storage_admin;

create table if not exists storage.migrations (
  id integer primary key,
  name character varying(100) unique not null,
  hash character varying(40) not null,
  executed_at timestamp without time zone default current_timestamp
);

create table if not exists storage.buckets (
  id text primary key,
  name text not null,
  owner uuid,
  created_at timestamptz default now(),
  updated_at timestamptz default now(),
  public boolean default false,
  avif_autodetection boolean default false,
  file_size_limit bigint,
  allowed_mime_types text[],
  owner_id text,
  type storage.buckettype not null default 'STANDARD'
);
comment on column storage.buckets.owner is 'Field is deprecated, use owner_id instead';

create table if not exists storage.objects (
  id uuid primary key default gen_random_uuid(),
  bucket_id text constraint "objects_bucketId_fkey" references storage.buckets (id),
  name text,
  owner uuid,
  created_at timestamptz default now(),
  updated_at timestamptz default now(),
  last_accessed_at timestamptz default now(),
  metadata jsonb,
  path_tokens text[] generated always as (string_to_array(name, '/')) stored,
  version text,
  owner_id text,
  user_metadata jsonb
);
comment on column storage.objects.owner is 'Field is deprecated, use owner_id instead';

create unique index if not exists bname on storage.buckets (name);
create unique index if not exists bucketid_objname on storage.objects (bucket_id, name);
create index if not exists idx_objects_bucket_id_name on storage.objects (bucket_id, name collate "C");
create index if not exists idx_objects_bucket_id_name_lower on storage.objects (bucket_id, (lower(name)) collate "C");
create index if not exists name_prefix_search on storage.objects (name text_pattern_ops);

alter table storage.migrations enable row level security;
alter table storage.buckets enable row level security;
alter table storage.objects enable row level security;

-- What policies call -------------------------------------------------------------------------------------------

create or replace function storage.foldername(name text) returns text[]
language plpgsql immutable as $$
declare
  parts text[] := string_to_array(name, '/');
begin
  return parts[1 : array_length(parts, 1) - 1];
end
$$;

create or replace function storage.filename(name text) returns text
language plpgsql as $$
declare
  parts text[] := string_to_array(name, '/');
begin
  return parts[array_length(parts, 1)];
end
$$;

create or replace function storage.extension(name text) returns text
language plpgsql immutable as $$
declare
  parts text[] := string_to_array(name, '/');
begin
  return reverse(split_part(reverse(parts[array_length(parts, 1)]), '.', 1));
end
$$;

create or replace function storage.operation() returns text
language plpgsql stable as $$
begin
  return current_setting('storage.operation', true);
end
$$;

create or replace function storage.allow_only_operation(expected_operation text) returns boolean
language sql stable as $$
  select coalesce(
    nullif(regexp_replace(expected_operation, '^storage\.', ''), '')
      = regexp_replace(storage.operation(), '^storage\.', ''),
    false
  );
$$;

create or replace function storage.allow_any_operation(expected_operations text[]) returns boolean
language sql stable as $$
  select exists (
    select from unnest(expected_operations) as expected where storage.allow_only_operation(expected)
  );
$$;

create or replace function storage.get_size_by_bucket() returns table (size bigint, bucket_id text)
language sql stable as $$
  select sum((o.metadata ->> 'size')::bigint)::bigint, o.bucket_id from storage.objects as o group by o.bucket_id;
$$;

create or replace function storage.can_insert_object(bucketid text, name text, owner uuid, metadata jsonb) returns void
language plpgsql as $$
begin
  insert into storage.objects (bucket_id, name, owner, metadata) values (bucketid, name, owner, metadata);
  raise sqlstate 'PT200' using message = 'ROLLBACK', detail = 'rollback successful insert';
end
$$;

-- One level of a bucket, files and folders (folders have no id). Names come back from the prefix on.
create or replace function storage.search(
  prefix text,
  bucketname text,
  limits integer default 100,
  levels integer default 1,
  offsets integer default 0,
  search text default '',
  sortcolumn text default 'name',
  sortorder text default 'asc'
) returns table (
  name text,
  id uuid,
  updated_at timestamptz,
  created_at timestamptz,
  last_accessed_at timestamptz,
  metadata jsonb
)
language plpgsql stable as $$
declare
  whole text := coalesce(prefix, '') || coalesce(search, '');
  skip integer := length(coalesce(prefix, ''));
  sort_by text := lower(coalesce(sortcolumn, 'name'));
  direction text := case when lower(sortorder) = 'desc' then 'desc' else 'asc' end;
  ordering text;
begin
  if sort_by in ('updated_at', 'created_at', 'last_accessed_at') then
    -- Folders have no times: they stand before the files, by name.
    ordering := format('(e.id is not null), e.%I %s, lower(e.path) collate "C" %s', sort_by, direction, direction);
  else
    ordering := format('lower(e.path) collate "C" %s', direction);
  end if;
  return query execute format(
    $query$
      with matches as (
        select o.*, position('/' in substr(o.name, length($2) + 1)) as slash
        from storage.objects as o
        where o.bucket_id = $1
          and lower(o.name) collate "C" >= lower($2)
          and lower(o.name) collate "C" <= lower($2) || chr(1114111)
          and starts_with(lower(o.name), lower($2))
      ),
      entries as (
        select left(m.name, length($2) + m.slash) as path, null::uuid as id, null::timestamptz as updated_at,
          null::timestamptz as created_at, null::timestamptz as last_accessed_at, null::jsonb as metadata
        from matches as m where m.slash > 0 group by 1
        union all
        select m.name, m.id, m.updated_at, m.created_at, m.last_accessed_at, m.metadata from matches as m where m.slash = 0
      )
      select rtrim(substr(e.path, $3 + 1), '/'), e.id, e.updated_at, e.created_at, e.last_accessed_at, e.metadata
      from entries as e order by %s limit $4 offset $5
    $query$, ordering
  ) using bucketname, whole, skip, least(coalesce(limits, 100), 1500), coalesce(offsets, 0);
end
$$;

-- Guards --------------------------------------------------------------------------------------------------------

create or replace function storage.update_updated_at_column() returns trigger
language plpgsql as $$
begin
  new.updated_at = now();
  return new;
end
$$;

create or replace function storage.enforce_bucket_name_length() returns trigger
language plpgsql as $$
begin
  if length(new.name) > 100 then
    raise exception 'bucket name "%" is too long (% characters). Max is 100.', new.name, length(new.name);
  end if;
  return new;
end
$$;

-- A row deleted by hand would leave its bytes behind, so only the Storage API may delete.
create or replace function storage.protect_delete() returns trigger
language plpgsql as $$
begin
  if coalesce(current_setting('storage.allow_delete_query', true), 'false') <> 'true' then
    raise exception 'Direct deletion from storage tables is not allowed. Use the Storage API instead.'
      using hint = 'This prevents accidental data loss from orphaned objects.', errcode = '42501';
  end if;
  return null;
end
$$;

create or replace trigger update_objects_updated_at before update on storage.objects
  for each row execute function storage.update_updated_at_column();
create or replace trigger enforce_bucket_name_length_trigger before insert or update of name on storage.buckets
  for each row execute function storage.enforce_bucket_name_length();
create or replace trigger protect_objects_delete before delete on storage.objects
  for each statement execute function storage.protect_delete();
create or replace trigger protect_buckets_delete before delete on storage.buckets
  for each statement execute function storage.protect_delete();

-- Owners and grants ---------------------------------------------------------------------------------------------

do $$
declare
  item record;
begin
  for item in select c.oid::regclass as name from pg_catalog.pg_class as c
    where c.relnamespace = 'storage'::regnamespace and c.relkind = 'r'
  loop
    execute format('alter table %s owner to supabase_storage_admin', item.name);
  end loop;
  for item in select p.oid::regprocedure as name from pg_catalog.pg_proc as p
    where p.pronamespace = 'storage'::regnamespace
  loop
    execute format('alter function %s owner to supabase_storage_admin', item.name);
  end loop;
end
$$;

grant all on storage.buckets, storage.objects to anon, authenticated, service_role, postgres with grant option;
grant all on storage.migrations to postgres;
grant all on all functions in schema storage to anon, authenticated, service_role, postgres;
alter default privileges for role supabase_storage_admin in schema storage
  grant all on tables to anon, authenticated, service_role, postgres;
alter default privileges for role supabase_storage_admin in schema storage
  grant all on functions to anon, authenticated, service_role, postgres;
alter default privileges for role supabase_storage_admin in schema storage
  grant all on sequences to anon, authenticated, service_role, postgres;
