-- Extensions, the schema for everything that is not part of the API, and small rules that tables share.

create extension if not exists btree_gist with schema extensions;
create extension if not exists unaccent with schema extensions;
create extension if not exists pgcrypto with schema extensions;
create extension if not exists pg_trgm with schema extensions;

create schema if not exists private;
comment on schema private is
  'Bodies of the API functions and internal tables. Never exposed by the Data API; public functions are thin wrappers around it.';
revoke all on schema private from public;
grant usage on schema private to anon, authenticated, service_role, supabase_auth_admin;

-- Postgres lets everyone execute a new function; here each one is granted by hand.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke execute on functions from anon, authenticated, service_role;

-- Rules for columns -----------------------------------------------------------------------------------------------

create function private.is_time_zone(p_name text) returns boolean
language plpgsql immutable strict set search_path = '' as $$
begin
  -- Without this form Postgres would also accept POSIX rules such as 'Any/Thing+3', which no browser knows.
  if p_name !~ '^(UTC|Etc/UTC|Etc/GMT([+-][0-9]{1,2})?|[A-Za-z_]+(/[A-Za-z_-]+){1,2})$' then
    return false;
  end if;
  perform timezone(p_name, timestamptz '2026-01-01 00:00:00+00');
  return true;
exception
  when invalid_parameter_value then
    return false;
end
$$;
comment on function private.is_time_zone(text) is 'Whether the text names a zone of the IANA database, such as Europe/London.';

create function private.are_languages(p_codes text[]) returns boolean
language plpgsql immutable strict set search_path = '' as $$
begin
  return cardinality(p_codes) <= 12
    and array_to_string(p_codes, ',', '?') ~ '^([a-z]{2}(,[a-z]{2})*)?$'
    and cardinality(p_codes) = (select count(distinct c.code) from unnest(p_codes) as c (code));
end
$$;
comment on function private.are_languages(text[]) is 'Whether all elements are distinct ISO 639-1 codes.';

create function private.plain_text(p_text text, p_max integer) returns text
language sql immutable set search_path = '' as $$
  -- Control and bidirectional override characters can hide what a name or a text really says.
  select nullif(left(btrim(
    regexp_replace(coalesce(p_text, ''), '[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]', '', 'g'), E' \t\n'
  ), p_max), '')
$$;
comment on function private.plain_text(text, integer) is
  'Trimmed text without control and bidirectional override characters, at most p_max long; null when nothing is left.';

create function private.sha256_hex(p_text text) returns text
language sql immutable set search_path = '' as $$
  select encode(sha256(convert_to(p_text, 'UTF8')), 'hex')
$$;
comment on function private.sha256_hex(text) is 'SHA-256 of the text in UTF-8, in hexadecimal digits.';

create function private.currency_step(p_currency text) returns integer
language plpgsql immutable strict set search_path = '' as $$
begin
  return case
    when p_currency in ('BHD', 'JOD', 'KWD', 'OMR', 'TND') then 10
    when p_currency in ('ISK', 'UGX') then 100
    else 1
  end;
end
$$;
comment on function private.currency_step(text) is
  'Smallest step, in minor units, in which Stripe moves a currency: three-decimal ones end in 0, ISK and UGX in 00. Source: docs.stripe.com/currencies.';

-- Triggers that several tables share ------------------------------------------------------------------------------

create function private.touch_updated_at() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  return new;
end
$$;
comment on function private.touch_updated_at() is 'Keeps updated_at true, whoever writes.';

create function private.refuse_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '42501';
end
$$;
comment on function private.refuse_change() is 'Makes a table append-only, also for the service role.';

-- Who is asking ---------------------------------------------------------------------------------------------------

create function private.require_user() returns uuid
language plpgsql stable set search_path = '' as $$
declare
  v_id uuid := auth.uid();
begin
  if v_id is null then
    raise exception 'not_authenticated' using errcode = '28000';
  end if;
  return v_id;
end
$$;
comment on function private.require_user() is 'Id of the signed-in user; not_authenticated when there is none.';

revoke execute on all functions in schema private from public, anon, authenticated;
-- Check constraints run as whoever writes the row.
grant execute on function private.is_time_zone(text), private.are_languages(text[]), private.currency_step(text)
  to authenticated, service_role, supabase_auth_admin;
