-- What the pages show of files: the list, one file, the room they take.

create function private.record_json(p_record public.medical_records) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_build_object('id', p_record.id, 'title', p_record.title, 'category', p_record.category,
    'documentedOn', p_record.documented_on, 'note', p_record.note, 'fileName', p_record.file_name,
    'mediaType', p_record.media_type, 'bytes', p_record.bytes, 'pages', p_record.pages,
    'state', p_record.state, 'scanStatus', p_record.scan_status, 'scanDetail', p_record.scan_detail,
    'createdAt', p_record.created_at)
$$;

create function private.list_records(p_category public.record_category, p_from date, p_to date, p_query text, p_cursor text, p_limit integer)
returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_limit integer := least(greatest(coalesce(p_limit, 20), 1), 50);
  v_after jsonb := private.decode_cursor(p_cursor, 'records', 'timestamptz');
  v_words text[] := (
    select array_agg('%' || replace(replace(replace(w, '\', '\\'), '%', '\%'), '_', '\_') || '%')
    from regexp_split_to_table(left(private.search_words(coalesce(p_query, '')), 120), '\s+') as w where w <> ''
  );
  v_rows public.medical_records[];
begin
  select array_agg(x.r) into v_rows from (
    select r from public.medical_records r
    where r.patient_id = v_me and r.deleted_at is null and r.state <> 'uploading'
      and (p_category is null or r.category = p_category)
      and (p_from is null or r.listed_on >= p_from) and (p_to is null or r.listed_on <= p_to)
      and (v_words is null or private.search_words(concat_ws(' ', r.title, r.note, r.file_name)) like all (v_words))
      and (v_after is null or (r.listed_on, r.id) < ((v_after ->> 2)::date, (v_after ->> 3)::uuid))
    order by r.listed_on desc, r.id desc limit v_limit + 1
  ) as x;
  return jsonb_build_object(
    'records', coalesce((
      select jsonb_agg(private.record_json(r) order by r.listed_on desc, r.id desc) from unnest(v_rows[1:v_limit]) as r
    ), '[]'),
    'nextCursor', case when cardinality(v_rows) > v_limit
      then private.encode_cursor(jsonb_build_array('records', 1, v_rows[v_limit].listed_on, v_rows[v_limit].id)) end
  );
end
$$;

create function public.list_records(
  p_category public.record_category default null, p_from date default null, p_to date default null,
  p_query text default null, p_cursor text default null, p_limit integer default 20
) returns jsonb language sql stable security invoker set search_path = '' as $$
  select private.list_records(p_category, p_from, p_to, p_query, p_cursor, p_limit)
$$;
comment on function public.list_records(public.record_category, date, date, text, text, integer) is
  'A page of the signed-in patient''s files, {records, nextCursor}, the latest documents first; every word of p_query stands in title, note or file name.';

create function private.get_record(p_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.record_json(r) || jsonb_build_object(
    'sha256', r.sha256,
    'asRole', case when r.patient_id = me.id then 'patient' else readable.as_role end,
    'readable', coalesce(readable.allowed, false)
  )
  from (select private.require_user() as id) as me
  join public.medical_records r on r.id = p_id and r.deleted_at is null and r.state <> 'uploading'
  left join lateral private.record_readable_by(r.id, me.id) as readable on readable.allowed
  where r.patient_id = me.id or readable.allowed
$$;

create function public.get_record(p_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_record(p_id)
$$;
comment on function public.get_record(uuid) is
  'What a file is, for its patient and for whoever may read it now; null for anybody else. No bytes, so nothing is written down.';

create function private.get_record_usage() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'usedBytes', private.record_bytes_used(me.id), 'quotaBytes', s.record_quota_bytes,
    'files', (select count(*) from public.medical_records r
      where r.patient_id = me.id and r.deleted_at is null and r.state <> 'uploading'))
  from (select private.require_user() as id) as me cross join public.platform_settings s
$$;

create function public.get_record_usage() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_record_usage()
$$;
comment on function public.get_record_usage() is 'Room that the signed-in patient''s files take: {usedBytes, quotaBytes, files}.';

revoke execute on function private.record_json(public.medical_records),
  private.list_records(public.record_category, date, date, text, text, integer), public.list_records(public.record_category, date, date, text, text, integer),
  private.get_record(uuid), public.get_record(uuid), private.get_record_usage(), public.get_record_usage()
  from public, anon, authenticated;
grant execute on function
  private.list_records(public.record_category, date, date, text, text, integer), public.list_records(public.record_category, date, date, text, text, integer),
  private.get_record(uuid), public.get_record(uuid), private.get_record_usage(), public.get_record_usage()
  to authenticated;
