-- The queue of doctors who wait, one doctor with everything that was submitted, and what the doctor sees of it.

create function private.list_verifications(p_show text, p_query text, p_after_at timestamptz, p_after_id uuid, p_limit integer)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
  v_me uuid := private.require_admin();
  v_today date := (now() at time zone 'UTC')::date;
  v_limit integer := least(greatest(coalesce(p_limit, 25), 1), 100);
  v_rows jsonb;
begin
  select coalesce(jsonb_agg(to_jsonb(r) order by r.at, r.id), '[]') into v_rows
  from (
    select d.id, d.slug, d.display_name as "displayName", d.verification as state, d.verification_since as since,
      d.specialty, d.licence_registry as registry, d.licence_number as number, d.licence_country as country,
      d.licence_valid_until as "validUntil", d.is_listed as "isListed", o.at,
      (select count(*) from public.doctor_checks c where c.doctor_id = d.id) as checks
    from public.doctors d
    cross join lateral (
      select case when p_show = 'ending' then d.licence_valid_until::timestamptz else d.verification_since end as at
    ) as o
    where case p_show
        when 'ending' then d.verification = 'verified' and d.licence_valid_until < v_today + 61
        when 'asked' then d.verification = 'asked'
        when 'refused' then d.verification = 'refused'
        when 'verified' then d.verification = 'verified'
        else d.verification = 'pending' end
      and (p_query is null or private.search_words(concat_ws(' ', d.display_name, d.licence_number, d.licence_registry))
        like '%' || replace(replace(replace(private.search_words(p_query), '\', '\\'), '%', '\%'), '_', '\_') || '%')
      and (p_after_at is null or (o.at, d.id) > (p_after_at, p_after_id))
    order by o.at, d.id limit v_limit + 1
  ) as r;
  return jsonb_build_object(
    'counts', (
      select jsonb_build_object('waiting', count(*) filter (where d.verification = 'pending'),
        'asked', count(*) filter (where d.verification = 'asked'),
        'ending', count(*) filter (where d.verification = 'verified' and d.licence_valid_until < v_today + 61))
      from public.doctors d where d.verification in ('pending', 'asked', 'verified')
    ),
    'rows', case when jsonb_array_length(v_rows) > v_limit then v_rows - v_limit else v_rows end,
    'next', case when jsonb_array_length(v_rows) > v_limit then
      jsonb_build_object('at', v_rows -> (v_limit - 1) -> 'at', 'id', v_rows -> (v_limit - 1) -> 'id') end
  );
end
$$;

create function public.list_verifications(
  p_show text default 'waiting', p_query text default null, p_after_at timestamptz default null, p_after_id uuid default null,
  p_limit integer default 25
) returns jsonb language sql stable security invoker set search_path = '' as $$
  select private.list_verifications(p_show, p_query, p_after_at, p_after_id, p_limit)
$$;
comment on function public.list_verifications(text, text, timestamptz, uuid, integer) is
  'For administrators: {counts{waiting, asked, ending}, rows[], next{at, id}?}. p_show: waiting, asked, refused, verified, or ending (the licence ends within 60 days); who waits longest comes first. Errors: not_admin, second_factor_required.';

create function private.verification_history(p_doctor_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'state', e.state, 'text', e.text, 'at', e.created_at,
    'by', case when e.actor_id = p_doctor_id then 'doctor' when e.actor_id is not null then 'administrator' else 'system' end,
    'byName', p.full_name) order by e.id desc), '[]')
  from public.verification_events e left join public.profiles p on p.id = e.actor_id
  where e.doctor_id = p_doctor_id
$$;
comment on function private.verification_history(uuid) is 'The lines of a doctor''s verification, the latest first.';

create function private.get_verification(p_doctor_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me uuid := private.require_admin();
  v_doctor public.doctors;
begin
  select d.* into v_doctor from public.doctors d where d.id = p_doctor_id;
  if not found then
    return null;
  end if;
  return (
    select jsonb_build_object('id', v_doctor.id, 'slug', v_doctor.slug, 'state', v_doctor.verification,
      'since', v_doctor.verification_since, 'isListed', v_doctor.is_listed, 'payout', v_doctor.payout,
      'displayName', v_doctor.display_name, 'fullName', p.full_name, 'email', u.email, 'phone', p.phone,
      'joinedAt', p.created_at, 'headline', v_doctor.headline, 'bio', v_doctor.bio, 'specialty', v_doctor.specialty,
      'languages', v_doctor.languages, 'country', v_doctor.country_code, 'city', v_doctor.city, 'clinic', v_doctor.clinic_name,
      'address', v_doctor.address, 'timeZone', v_doctor.time_zone, 'education', v_doctor.education,
      'practisingSince', v_doctor.practising_since, 'registry', v_doctor.licence_registry, 'number', v_doctor.licence_number,
      'licenceCountry', v_doctor.licence_country, 'validUntil', v_doctor.licence_valid_until,
      'checkedOn', v_doctor.licence_checked_on, 'necessary', s.verification_checks, 'missing', private.missing_checks(v_doctor),
      -- The same licence stated by two accounts is worth a second look.
      'sameLicence', (
        select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'displayName', o.display_name, 'state', o.verification)), '[]')
        from public.doctors o
        where o.id <> v_doctor.id and o.licence_country = v_doctor.licence_country and o.verification <> 'draft'
          and regexp_replace(upper(o.licence_number), '[^A-Z0-9]', '', 'g') = regexp_replace(upper(v_doctor.licence_number), '[^A-Z0-9]', '', 'g')
      ),
      'upcoming', (select count(*) from public.appointments a
        where a.doctor_id = v_doctor.id and a.status = 'confirmed' and a.starts_at > now()),
      'documents', (
        select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'fileName', l.file_name, 'bytes', l.bytes, 'scan', l.scan_status,
          'at', l.created_at) order by l.created_at desc, l.id), '[]')
        from public.licence_documents l where l.doctor_id = v_doctor.id and l.state in ('stored', 'gone')
      ),
      'checks', (
        select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'place', c.place, 'result', c.result, 'note', c.note,
          'at', c.checked_at, 'by', b.full_name, 'counts', c.facts = private.check_facts(v_doctor, c.kind)) order by c.id desc), '[]')
        from public.doctor_checks c left join public.profiles b on b.id = c.checked_by where c.doctor_id = v_doctor.id
      ),
      'history', private.verification_history(v_doctor.id))
    from public.profiles p join auth.users u on u.id = p.id cross join public.platform_settings s
    where p.id = v_doctor.id
  );
end
$$;

create function public.get_verification(p_doctor_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_verification(p_doctor_id)
$$;
comment on function public.get_verification(uuid) is
  'For administrators: what a doctor submitted, the documents of the licence (opened by open_licence_document), the checks, which necessary ones are missing, and the history; null when there is no such doctor. Errors: not_admin, second_factor_required.';

create function private.own_verification() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('state', d.verification, 'since', d.verification_since, 'isListed', d.is_listed,
    'registry', d.licence_registry, 'number', d.licence_number, 'validUntil', d.licence_valid_until, 'checkedOn', d.licence_checked_on,
    'expired', coalesce(d.licence_valid_until < (now() at time zone 'UTC')::date, false),
    -- Who at eCureTrip decided stays with eCureTrip.
    'history', (select coalesce(jsonb_agg(h.value - 'byName'), '[]') from jsonb_array_elements(private.verification_history(d.id)) as h (value)))
  from public.doctors d where d.id = (select auth.uid())
$$;

create function public.own_verification() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.own_verification()
$$;
comment on function public.own_verification() is
  'The viewer''s own verification as a doctor, with what was asked and answered, the latest first; null for others.';

revoke execute on function private.list_verifications(text, text, timestamptz, uuid, integer),
  public.list_verifications(text, text, timestamptz, uuid, integer), private.verification_history(uuid),
  private.get_verification(uuid), public.get_verification(uuid), private.own_verification(), public.own_verification()
  from public, anon, authenticated;
grant execute on function private.list_verifications(text, text, timestamptz, uuid, integer),
  public.list_verifications(text, text, timestamptz, uuid, integer), private.get_verification(uuid), public.get_verification(uuid),
  private.own_verification(), public.own_verification() to authenticated;
