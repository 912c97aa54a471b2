-- How many listed doctors there are per field, language and country: kept by statement triggers, so that no page counts.

create table private.directory_counts (
  kind text not null,
  key text not null,
  count integer not null,
  constraint directory_counts_pkey primary key (kind, key),
  constraint directory_counts_kind_check check (kind in ('total', 'specialty', 'language', 'country'))
);
comment on table private.directory_counts is 'Number of listed doctors; exact, changed in the transaction that lists or unlists.';
alter table private.directory_counts enable row level security;

create function private.add_directory_counts(p_kind text, p_key text, p_delta bigint) returns void
language sql set search_path = '' as $$
  insert into private.directory_counts as c (kind, key, count) values (p_kind, p_key, p_delta)
  on conflict (kind, key) do update set count = c.count + excluded.count
$$;

create function private.count_inserted_doctors() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Ordered, so that two statements never wait for each other crosswise.
  perform private.add_directory_counts(x.kind, x.key, x.delta) from (
    select k.kind, k.key, count(*) as delta
    from new_rows n
    cross join lateral (
      values ('total', ''), ('specialty', n.specialty), ('country', n.country_code::text)
      union all select 'language', l from unnest(n.languages) as l
    ) as k (kind, key)
    where n.is_listed
    group by 1, 2 order by 1, 2
  ) as x;
  return null;
end
$$;

create function private.count_deleted_doctors() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.add_directory_counts(x.kind, x.key, x.delta) from (
    select k.kind, k.key, -count(*) as delta
    from old_rows o
    cross join lateral (
      values ('total', ''), ('specialty', o.specialty), ('country', o.country_code::text)
      union all select 'language', l from unnest(o.languages) as l
    ) as k (kind, key)
    where o.is_listed
    group by 1, 2 order by 1, 2
  ) as x;
  return null;
end
$$;

create function private.count_updated_doctors() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select from old_rows o join new_rows n on n.id = o.id
    where (o.is_listed, o.specialty, o.country_code, o.languages) is distinct from (n.is_listed, n.specialty, n.country_code, n.languages)
  ) then
    return null;
  end if;
  perform private.add_directory_counts(x.kind, x.key, x.delta) from (
    select k.kind, k.key, sum(r.sign) as delta
    from (
      select 1 as sign, n.is_listed, n.specialty, n.country_code, n.languages from new_rows n
      union all
      select -1, o.is_listed, o.specialty, o.country_code, o.languages from old_rows o
    ) as r
    cross join lateral (
      values ('total', ''), ('specialty', r.specialty), ('country', r.country_code::text)
      union all select 'language', l from unnest(r.languages) as l
    ) as k (kind, key)
    where r.is_listed
    group by 1, 2 having sum(r.sign) <> 0 order by 1, 2
  ) as x;
  return null;
end
$$;

create trigger tg_doctors__count_inserted after insert on public.doctors
  referencing new table as new_rows for each statement execute function private.count_inserted_doctors();
create trigger tg_doctors__count_deleted after delete on public.doctors
  referencing old table as old_rows for each statement execute function private.count_deleted_doctors();
create trigger tg_doctors__count_updated after update on public.doctors
  referencing old table as old_rows new table as new_rows for each statement execute function private.count_updated_doctors();

create function private.rebuild_directory_counts() returns void
language sql set search_path = '' as $$
  truncate private.directory_counts;
  insert into private.directory_counts (kind, key, count)
  select k.kind, k.key, count(*)
  from public.doctors d
  cross join lateral (
    values ('total', ''), ('specialty', d.specialty), ('country', d.country_code::text)
    union all select 'language', l from unnest(d.languages) as l
  ) as k (kind, key)
  where d.is_listed
  group by 1, 2;
$$;
comment on function private.rebuild_directory_counts() is 'Counts everything anew, after rows were loaded without triggers.';

create function private.directory_facets() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'specialties', coalesce(jsonb_agg(jsonb_build_object('slug', c.key, 'count', c.count) order by s.position)
      filter (where c.kind = 'specialty'), '[]'),
    'languages', coalesce(jsonb_agg(jsonb_build_object('code', c.key, 'count', c.count) order by c.count desc, c.key)
      filter (where c.kind = 'language'), '[]'),
    'countries', coalesce(jsonb_agg(jsonb_build_object('code', c.key, 'count', c.count) order by c.count desc, c.key)
      filter (where c.kind = 'country'), '[]'),
    'total', coalesce(max(c.count) filter (where c.kind = 'total'), 0)
  )
  from private.directory_counts c
  left join public.specialties s on c.kind = 'specialty' and s.slug = c.key
  where c.count > 0
$$;

create function public.directory_facets() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.directory_facets()
$$;
comment on function public.directory_facets() is 'What can be searched for, with the number of listed doctors for each.';

revoke execute on function private.add_directory_counts(text, text, bigint), private.count_inserted_doctors(),
  private.count_deleted_doctors(), private.count_updated_doctors(), private.rebuild_directory_counts(),
  private.directory_facets(), public.directory_facets() from public, anon, authenticated;
grant execute on function private.directory_facets(), public.directory_facets() to anon, authenticated, service_role;
