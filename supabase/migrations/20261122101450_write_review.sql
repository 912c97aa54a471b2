-- Writing about a visit: the patient within 90 days, the doctor's one reply, and telling us what should not stand there.

create type public.review_report_reason as enum ('offensive', 'not_genuine', 'personal_data', 'advertising', 'other');

create table public.review_versions (
  review_id uuid not null references public.reviews (id) on delete restrict,
  version integer not null,
  patient_id uuid not null references public.patients (id) on delete restrict,
  rating smallint not null,
  rating_communication smallint,
  rating_punctuality smallint,
  rating_value smallint,
  body text not null,
  treatment text,
  replaced_at timestamptz not null default now(),
  constraint review_versions_pkey primary key (review_id, version)
);
comment on table public.review_versions is 'What a review said before its author changed it.';
comment on column public.review_versions.patient_id is 'Of the review; here so that who may read is decided on the row itself.';

create index review_versions_patient_id_idx on public.review_versions (patient_id);

create table public.review_reports (
  id uuid primary key default gen_random_uuid(),
  review_id uuid not null references public.reviews (id) on delete restrict,
  reporter_id uuid not null references public.profiles (id) on delete restrict,
  reason public.review_report_reason not null,
  details text,
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  outcome text,
  constraint review_reports_reporter_key unique (review_id, reporter_id),
  constraint review_reports_details_check check (char_length(details) <= 1000),
  constraint review_reports_outcome_check check ((closed_at is null) = (outcome is null) and outcome in ('hidden', 'kept'))
);
comment on table public.review_reports is 'Somebody says that a review should not stand. Hiding it (reviews.hidden_at with hidden_reason) closes its reports; to keep it set outcome to kept.';
comment on column public.review_reports.outcome is 'hidden or kept; null while an administrator has not looked.';

create index review_reports_reporter_id_idx on public.review_reports (reporter_id);
create index review_reports_open_idx on public.review_reports (created_at) where closed_at is null;

alter table public.review_versions enable row level security;
alter table public.review_reports enable row level security;
create policy review_versions_select_author on public.review_versions for select to authenticated
  using (patient_id = (select auth.uid()));
create policy review_reports_select_own on public.review_reports for select to authenticated
  using (reporter_id = (select auth.uid()));
grant select on public.review_versions, public.review_reports to authenticated, service_role;
grant update (closed_at, outcome) on public.review_reports to service_role;

create trigger tg_review_versions__append_only before update or delete on public.review_versions
  for each row execute function private.refuse_change();

create function private.close_review_report() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.closed_at := case when new.outcome is not null then coalesce(new.closed_at, now()) end;
  return new;
end
$$;
comment on function private.close_review_report() is 'In the table editor the outcome is all that has to be set.';
create trigger tg_review_reports__close before update of outcome on public.review_reports
  for each row execute function private.close_review_report();

create function private.follow_hidden_review() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.hidden_at is not null then
    update public.review_reports set outcome = 'hidden' where review_id = new.id and outcome is null;
  end if;
  perform private.write_audit(case when new.hidden_at is null then 'review.shown' else 'review.hidden' end, 'review', new.id::text,
    jsonb_build_object('reason', coalesce(new.hidden_reason, nullif(current_setting('ecuretrip.reason', true), ''), old.hidden_reason)));
  return null;
end
$$;
comment on function private.follow_hidden_review() is 'Whoever hides a review, here or in the table editor, answers its reports and is on record.';
create trigger tg_reviews__hidden after update of hidden_at on public.reviews
  for each row when ((old.hidden_at is null) <> (new.hidden_at is null)) execute function private.follow_hidden_review();

create function private.review_fields(p jsonb) returns public.reviews
language plpgsql immutable set search_path = '' as $$
declare
  v public.reviews;
  v_key text;
begin
  foreach v_key in array array['rating', 'ratingCommunication', 'ratingPunctuality', 'ratingValue'] loop
    if coalesce(p ->> v_key, '3') !~ '^[1-5]$' or (v_key = 'rating' and p ->> v_key is null) then
      raise exception 'rating_invalid' using detail = v_key;
    end if;
  end loop;
  v.rating := (p ->> 'rating')::smallint;
  v.rating_communication := (p ->> 'ratingCommunication')::smallint;
  v.rating_punctuality := (p ->> 'ratingPunctuality')::smallint;
  v.rating_value := (p ->> 'ratingValue')::smallint;
  v.body := private.plain_text(p ->> 'body', 4001);
  v.treatment := private.plain_text(p ->> 'treatment', 161);
  if coalesce(char_length(v.body), 0) < 20 then
    raise exception 'review_short';
  elsif char_length(v.body) > 4000 or char_length(v.treatment) > 160 then
    raise exception 'review_long';
  end if;
  return v;
end
$$;
comment on function private.review_fields(jsonb) is 'What a patient wrote, checked. Errors: rating_invalid, review_short, review_long.';

create function private.write_review(p_appointment_id uuid, p jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_appointment public.appointments;
  v public.reviews := private.review_fields(p);
  v_old public.reviews;
  v_id uuid;
begin
  select a.* into v_appointment from public.appointments a
  where a.id = p_appointment_id and a.patient_id = v_me for no key update;
  if not found then
    raise exception 'not_found';
  elsif v_appointment.status <> 'completed' then
    raise exception 'wrong_state';
  end if;
  select r.* into v_old from public.reviews r where r.appointment_id = p_appointment_id for no key update;
  if v_old.id is null then
    if v_appointment.ended_at < now() - interval '90 days' then
      raise exception 'too_late';
    end if;
    insert into public.reviews (appointment_id, doctor_id, patient_id, author_initial, author_country, rating,
      rating_communication, rating_punctuality, rating_value, body, treatment)
    select p_appointment_id, v_appointment.doctor_id, v_me, upper(left(btrim(u.full_name), 1)) || '.', u.country_code, v.rating,
      v.rating_communication, v.rating_punctuality, v.rating_value, v.body, v.treatment
    from public.profiles u where u.id = v_me
    returning id into v_id;
    perform private.note_event(v_appointment, 'reviewed');
    return v_id;
  elsif v_old.hidden_at is not null then
    raise exception 'review_hidden';
  elsif (v.rating, v.rating_communication, v.rating_punctuality, v.rating_value, v.body, v.treatment) is not distinct from
    (v_old.rating, v_old.rating_communication, v_old.rating_punctuality, v_old.rating_value, v_old.body, v_old.treatment) then
    return v_old.id;
  elsif v_old.created_at < now() - interval '48 hours' then
    raise exception 'edit_too_late';
  end if;
  insert into public.review_versions (review_id, version, patient_id, rating, rating_communication, rating_punctuality, rating_value,
    body, treatment)
  select v_old.id, 1 + count(*), v_me, v_old.rating, v_old.rating_communication, v_old.rating_punctuality, v_old.rating_value, v_old.body,
    v_old.treatment
  from public.review_versions x where x.review_id = v_old.id;
  update public.reviews
  set rating = v.rating, rating_communication = v.rating_communication, rating_punctuality = v.rating_punctuality,
    rating_value = v.rating_value, body = v.body, treatment = v.treatment, edited_at = now()
  where id = v_old.id;
  perform private.write_audit('review.edited', 'review', v_old.id::text);
  return v_old.id;
end
$$;

create function public.write_review(p_appointment_id uuid, p jsonb) returns uuid
language sql security invoker set search_path = '' as $$
  select private.write_review(p_appointment_id, p)
$$;
comment on function public.write_review(uuid, jsonb) is
  'The patient reviews a completed appointment of the last 90 days, once, or changes the review within 48 hours: {rating, ratingCommunication, ratingPunctuality, ratingValue, body, treatment}. Returns its id. Errors: not_found, wrong_state, too_late, edit_too_late, review_hidden, rating_invalid, review_short, review_long.';

create function private.reply_to_review(p_review_id uuid, p_reply text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_reply text := private.plain_text(p_reply, 2001);
  v_review public.reviews;
begin
  select r.* into v_review from public.reviews r
  where r.id = p_review_id and r.doctor_id = private.require_user() for no key update;
  if not found then
    raise exception 'not_found';
  elsif v_review.hidden_at is not null then
    raise exception 'review_hidden';
  elsif v_review.reply is not null then
    raise exception 'already_replied';
  elsif coalesce(char_length(v_reply), 0) < 3 then
    raise exception 'reply_missing';
  elsif char_length(v_reply) > 2000 then
    raise exception 'reply_long';
  end if;
  update public.reviews set reply = v_reply, replied_at = now() where id = p_review_id;
  perform private.write_audit('review.replied', 'review', p_review_id::text);
end
$$;

create function public.reply_to_review(p_review_id uuid, p_reply text) returns void
language sql security invoker set search_path = '' as $$
  select private.reply_to_review(p_review_id, p_reply)
$$;
comment on function public.reply_to_review(uuid, text) is
  'The doctor''s one public reply. Errors: not_found, review_hidden, already_replied, reply_missing, reply_long.';

create function private.report_review(p_review_id uuid, p_reason public.review_report_reason, p_details text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_details text := private.plain_text(p_details, 1001);
  v_id uuid;
begin
  if not exists (select from public.reviews r where r.id = p_review_id and r.hidden_at is null and r.patient_id <> v_me) then
    raise exception 'not_found';
  elsif char_length(v_details) > 1000 then
    raise exception 'details_long';
  end if;
  insert into public.review_reports (review_id, reporter_id, reason, details) values (p_review_id, v_me, p_reason, v_details)
  on conflict (review_id, reporter_id) do nothing
  returning id into v_id;
  if v_id is not null then
    perform private.write_audit('review.reported', 'review', p_review_id::text, jsonb_build_object('reason', p_reason));
  end if;
end
$$;

create function public.report_review(p_review_id uuid, p_reason public.review_report_reason, p_details text default null) returns void
language sql security invoker set search_path = '' as $$
  select private.report_review(p_review_id, p_reason, p_details)
$$;
comment on function public.report_review(uuid, public.review_report_reason, text) is
  'Asks an administrator to look at somebody else''s review; again by the same person: nothing. Errors: not_found, details_long.';

revoke execute on function private.close_review_report(), private.follow_hidden_review(), private.review_fields(jsonb),
  private.write_review(uuid, jsonb), public.write_review(uuid, jsonb), private.reply_to_review(uuid, text),
  public.reply_to_review(uuid, text), private.report_review(uuid, public.review_report_reason, text),
  public.report_review(uuid, public.review_report_reason, text) from public, anon, authenticated;
grant execute on function private.write_review(uuid, jsonb), public.write_review(uuid, jsonb), private.reply_to_review(uuid, text),
  public.reply_to_review(uuid, text), private.report_review(uuid, public.review_report_reason, text),
  public.report_review(uuid, public.review_report_reason, text) to authenticated;
