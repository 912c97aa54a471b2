-- Administrators look at reported reviews: hide one with a reason that shows in its place, show it again, or keep it.

create function private.hide_review(p_actor uuid, p_review_id uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_reason text := private.require_reason(p_reason);
begin
  -- It stands on the public page in place of the text.
  if char_length(v_reason) < 10 then
    raise exception 'public_reason_short';
  elsif char_length(v_reason) > 500 then
    raise exception 'public_reason_long';
  end if;
  -- The trigger answers the reports and writes the audit row with this reason.
  update public.reviews set hidden_at = now(), hidden_reason = v_reason where id = p_review_id and hidden_at is null;
  if not found then
    raise exception '%', case when exists (select from public.reviews r where r.id = p_review_id) then 'already_hidden' else 'not_found' end;
  end if;
end
$$;
comment on function private.hide_review(uuid, uuid, text) is
  'Takes a review off the site; the reason, 10 to 500 characters, is shown in its place. Errors: reason_missing, public_reason_short, public_reason_long, not_found, already_hidden.';

create function private.show_review(p_actor uuid, p_review_id uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_reason text := private.require_reason(p_reason);
begin
  perform set_config('ecuretrip.reason', v_reason, true);
  update public.reviews set hidden_at = null, hidden_reason = null where id = p_review_id and hidden_at is not null;
  if not found then
    raise exception '%', case when exists (select from public.reviews r where r.id = p_review_id) then 'not_hidden' else 'not_found' end;
  end if;
  perform set_config('ecuretrip.reason', '', true);
end
$$;
comment on function private.show_review(uuid, uuid, text) is 'Puts a hidden review back. Errors: reason_missing, reason_too_long, not_found, not_hidden.';

create function private.keep_review(p_actor uuid, p_review_id uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_reason text := private.require_reason(p_reason);
begin
  update public.review_reports set outcome = 'kept' where review_id = p_review_id and outcome is null;
  if not found then
    raise exception '%', case when exists (select from public.reviews r where r.id = p_review_id) then 'no_report' else 'not_found' end;
  end if;
  perform private.write_audit('review.kept', 'review', p_review_id::text, jsonb_build_object('reason', v_reason));
end
$$;
comment on function private.keep_review(uuid, uuid, text) is 'Answers all open reports of a review: it stays. Errors: reason_missing, reason_too_long, not_found, no_report.';

create function private.moderate_review(p_review_id uuid, p_act text, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_admin();
begin
  case p_act
    when 'hide' then perform private.hide_review(v_me, p_review_id, p_reason);
    when 'show' then perform private.show_review(v_me, p_review_id, p_reason);
    when 'keep' then perform private.keep_review(v_me, p_review_id, p_reason);
    else raise exception 'not_found';
  end case;
end
$$;

create function public.moderate_review(p_review_id uuid, p_act text, p_reason text) returns void
language sql security invoker set search_path = '' as $$
  select private.moderate_review(p_review_id, p_act, p_reason)
$$;
comment on function public.moderate_review(uuid, text, text) is
  'For administrators: p_act hide, show or keep; see private.hide_review, private.show_review, private.keep_review.';

create function private.moderation_view(r public.reviews) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', r.id, 'createdAt', r.created_at, 'rating', r.rating, 'body', r.body, 'reply', r.reply,
    'hiddenAt', r.hidden_at, 'hiddenReason', r.hidden_reason, 'authorInitial', r.author_initial, 'authorId', r.patient_id,
    'doctorId', r.doctor_id, 'doctorName', (select d.display_name from public.doctors d where d.id = r.doctor_id),
    'reports', coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'reason', p.reason, 'details', p.details, 'at', p.created_at,
      'reporterId', p.reporter_id, 'outcome', p.outcome) order by p.created_at) from public.review_reports p where p.review_id = r.id), '[]'))
$$;

create function private.list_moderation(p_which text, p_before timestamptz) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_ids uuid[];
begin
  perform private.require_admin();
  if p_which = 'hidden' then
    v_ids := array(select r.id from public.reviews r where r.hidden_at is not null and (p_before is null or r.hidden_at < p_before)
      order by r.hidden_at desc limit 26);
  else
    -- The oldest first: they have waited longest.
    v_ids := array(select r.review_id from public.review_reports r where r.closed_at is null group by r.review_id order by min(r.created_at) limit 26);
  end if;
  return jsonb_build_object('reviews', coalesce((select jsonb_agg(private.moderation_view(r) order by i.n)
      from unnest(v_ids[:25]) with ordinality as i (id, n) join public.reviews r on r.id = i.id), '[]'),
    'nextCursor', case when p_which = 'hidden' and cardinality(v_ids) > 25 then (select r.hidden_at from public.reviews r where r.id = v_ids[25]) end);
end
$$;

create function public.list_moderation(p_which text default 'reported', p_before timestamptz default null) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.list_moderation(p_which, p_before)
$$;
comment on function public.list_moderation(text, timestamptz) is
  'For administrators: reported reviews, the longest waiting first, or hidden ones, the latest first; {reviews, nextCursor}.';

create function private.get_moderation(p_review_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_admin();
  return (select private.moderation_view(r) from public.reviews r where r.id = p_review_id);
end
$$;
create function public.get_moderation(p_review_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_moderation(p_review_id)
$$;
comment on function public.get_moderation(uuid) is 'For administrators: one review with its reports; null when there is none.';

create index reviews_hidden_idx on public.reviews (hidden_at desc) where hidden_at is not null;

revoke execute on function private.hide_review(uuid, uuid, text), private.show_review(uuid, uuid, text), private.keep_review(uuid, uuid, text),
  private.moderate_review(uuid, text, text), public.moderate_review(uuid, text, text), private.moderation_view(public.reviews),
  private.list_moderation(text, timestamptz), public.list_moderation(text, timestamptz), private.get_moderation(uuid),
  public.get_moderation(uuid) from public, anon, authenticated;
grant execute on function private.moderate_review(uuid, text, text), public.moderate_review(uuid, text, text),
  private.list_moderation(text, timestamptz), public.list_moderation(text, timestamptz), private.get_moderation(uuid),
  public.get_moderation(uuid) to authenticated;
