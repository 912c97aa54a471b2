-- Reading reviews: the public list, one's own, a doctor's.

create function private.without_links(p_text text) returns text
language sql immutable set search_path = '' as $$
  select regexp_replace(p_text, '(https?://|www\.)\S+|[^\s@]+@[^\s@]+\.[^\s@]+', '[…]', 'gi')
$$;
comment on function private.without_links(text) is 'A text without addresses of sites and mailboxes: reviews lead nowhere.';

create function private.review_view(r public.reviews) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', r.id, 'createdAt', r.created_at, 'authorInitial', r.author_initial, 'authorCountry', r.author_country,
    'hiddenReason', r.hidden_reason)
    || case when r.hidden_at is null then jsonb_build_object(
      'rating', r.rating, 'ratingCommunication', r.rating_communication, 'ratingPunctuality', r.rating_punctuality,
      'ratingValue', r.rating_value, 'body', private.without_links(r.body), 'treatment', private.without_links(r.treatment),
      'reply', private.without_links(r.reply), 'repliedAt', r.replied_at, 'editedAt', r.edited_at)
    else '{}' end
$$;
comment on function private.review_view(public.reviews) is 'A review as everybody reads it; of a hidden one only that it was there, and why it is not.';

create function private.list_reviews(p_doctor_id uuid, p_sort text, p_rating integer, p_cursor text, p_limit integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_sort text := case when p_sort in ('highest', 'lowest') then p_sort else 'newest' end;
  v_limit integer := least(greatest(coalesce(p_limit, 10), 1), 50);
  v_after jsonb := private.decode_cursor(p_cursor, v_sort, 'timestamptz');
  v_ids uuid[];
begin
  -- Pieces only; values are parameters.
  execute format(
    'select array_agg(x.id) from (
       select r.id from public.reviews r
       where r.doctor_id = $1 and ($2 is null or (r.rating = $2 and r.hidden_at is null)) and ($3 is null or %1$s)
       order by %2$s r.created_at desc, r.id desc limit $6) as x',
    case v_sort when 'newest' then '(r.created_at, r.id) < ($4, $5)'
      when 'highest' then '(r.rating < $3 or (r.rating = $3 and (r.created_at, r.id) < ($4, $5)))'
      else '(r.rating > $3 or (r.rating = $3 and (r.created_at, r.id) < ($4, $5)))' end,
    case v_sort when 'newest' then '' when 'highest' then 'r.rating desc,' else 'r.rating asc,' end
  ) into v_ids
    using p_doctor_id, p_rating, (v_after ->> 1)::smallint, (v_after ->> 2)::timestamptz, (v_after ->> 3)::uuid, v_limit + 1;
  return jsonb_build_object(
    'reviews', coalesce((
      select jsonb_agg(private.review_view(r) order by page.position)
      from unnest(v_ids[:v_limit]) with ordinality as page (id, position) join public.reviews r on r.id = page.id
    ), '[]'),
    'nextCursor', case when cardinality(v_ids) > v_limit then (
      select private.encode_cursor(jsonb_build_array(v_sort, r.rating, r.created_at, r.id))
      from public.reviews r where r.id = v_ids[v_limit]) end
  );
end
$$;

create function public.list_reviews(
  p_doctor_id uuid, p_sort text default 'newest', p_rating integer default null, p_cursor text default null, p_limit integer default 10
) returns jsonb language sql stable security invoker set search_path = '' as $$
  select private.list_reviews(p_doctor_id, p_sort, p_rating, p_cursor, p_limit)
$$;
comment on function public.list_reviews(uuid, text, integer, text, integer) is
  'A doctor''s reviews as everybody reads them: newest, highest or lowest first, of one rating or all; {reviews, nextCursor}. Hidden ones stand there with the reason alone.';

create function private.get_review_state(p_appointment_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'appointmentId', a.id, 'startsAt', a.starts_at, 'doctorName', d.display_name, 'doctorSlug', case when d.is_listed then d.slug end,
    'completed', a.status = 'completed', 'writeUntil', a.ended_at + interval '90 days', 'editUntil', r.created_at + interval '48 hours',
    'review', case when r.id is not null then jsonb_build_object('id', r.id, 'rating', r.rating,
      'ratingCommunication', r.rating_communication, 'ratingPunctuality', r.rating_punctuality, 'ratingValue', r.rating_value,
      'body', r.body, 'treatment', r.treatment, 'reply', r.reply, 'createdAt', r.created_at, 'editedAt', r.edited_at,
      'hiddenReason', r.hidden_reason) end)
  from public.appointments a
  join public.doctors d on d.id = a.doctor_id
  left join public.reviews r on r.appointment_id = a.id
  where a.id = p_appointment_id and a.patient_id = private.require_user()
$$;

create function public.get_review_state(p_appointment_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_review_state(p_appointment_id)
$$;
comment on function public.get_review_state(uuid) is 'For the patient of an appointment: the own review of it, and until when it may be written or changed; null for anybody else.';

create function private.list_own_reviews(p_cursor text, p_limit integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return private.list_reviews(private.require_user(), 'newest', null, p_cursor, p_limit)
    || jsonb_build_object('waiting', (select count(*) from public.reviews r
      where r.doctor_id = auth.uid() and r.reply is null and r.hidden_at is null));
end
$$;

create function public.list_own_reviews(p_cursor text default null, p_limit integer default 10) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.list_own_reviews(p_cursor, p_limit)
$$;
comment on function public.list_own_reviews(text, integer) is 'For a doctor: own reviews, the newest first, and how many wait for a reply.';

revoke execute on function private.without_links(text), private.review_view(public.reviews),
  private.list_reviews(uuid, text, integer, text, integer), public.list_reviews(uuid, text, integer, text, integer),
  private.get_review_state(uuid), public.get_review_state(uuid), private.list_own_reviews(text, integer),
  public.list_own_reviews(text, integer) from public, anon, authenticated;
grant execute on function private.list_reviews(uuid, text, integer, text, integer), public.list_reviews(uuid, text, integer, text, integer)
  to anon, authenticated, service_role;
grant execute on function private.get_review_state(uuid), public.get_review_state(uuid), private.list_own_reviews(text, integer),
  public.list_own_reviews(text, integer) to authenticated;
