-- Reviews of appointments that took place. Written whole, hidden only with a reason.

create table public.reviews (
  id uuid primary key default gen_random_uuid(),
  appointment_id uuid not null references public.appointments (id) on delete restrict,
  doctor_id uuid not null references public.doctors (id) on delete restrict,
  patient_id uuid not null references public.patients (id) on delete restrict,
  author_initial text not null,
  author_country char(2),
  rating smallint not null,
  rating_communication smallint,
  rating_punctuality smallint,
  rating_value smallint,
  body text not null,
  treatment text,
  reply text,
  replied_at timestamptz,
  hidden_at timestamptz,
  hidden_reason text,
  edited_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint reviews_appointment_id_key unique (appointment_id),
  constraint reviews_rating_check check (rating between 1 and 5),
  constraint reviews_rating_communication_check check (rating_communication between 1 and 5),
  constraint reviews_rating_punctuality_check check (rating_punctuality between 1 and 5),
  constraint reviews_rating_value_check check (rating_value between 1 and 5),
  constraint reviews_body_check check (char_length(body) between 1 and 4000),
  constraint reviews_author_initial_check check (char_length(author_initial) between 1 and 40),
  constraint reviews_treatment_check check (char_length(treatment) <= 160),
  constraint reviews_reply_check check ((reply is null) = (replied_at is null) and char_length(reply) <= 2000),
  constraint reviews_hidden_check check ((hidden_at is null) = (hidden_reason is null)),
  constraint reviews_hidden_reason_check check (char_length(btrim(hidden_reason)) between 10 and 500)
);
comment on table public.reviews is 'One per completed appointment, by its patient.';
comment on column public.reviews.author_initial is 'How the author is named in public: the first letter of the name, such as G.';
comment on column public.reviews.treatment is 'What it was about, in the patient''s own words; only when the patient wants it shown.';
comment on column public.reviews.hidden_at is 'Set together with hidden_reason to take the text off the site. Clear both to show it again.';
comment on column public.reviews.hidden_reason is 'Why an administrator hid it; shown in place of the text.';
comment on column public.reviews.edited_at is 'When the patient last changed it; what it said before is in review_versions.';

create index reviews_doctor_id_idx on public.reviews (doctor_id, created_at desc, id desc);
create index reviews_rating_idx on public.reviews (doctor_id, rating, created_at desc, id desc);
create index reviews_patient_id_idx on public.reviews (patient_id);

alter table public.reviews enable row level security;
create policy reviews_select_visible on public.reviews for select to anon using (hidden_at is null);
create policy reviews_select_visible_or_own on public.reviews for select to authenticated
  using (hidden_at is null or patient_id = (select auth.uid()) or doctor_id = (select auth.uid()));
grant select (
  id, doctor_id, author_initial, author_country, rating, rating_communication, rating_punctuality, rating_value, body, treatment,
  reply, replied_at, edited_at, created_at
) on public.reviews to anon, authenticated;
grant select, insert, update, delete on public.reviews to service_role;

create table public.doctor_ratings (
  doctor_id uuid primary key references public.doctors (id) on delete cascade,
  stars integer[] not null default '{0,0,0,0,0}',
  communication numeric(3, 2),
  punctuality numeric(3, 2),
  value numeric(3, 2),
  constraint doctor_ratings_stars_check check (array_length(stars, 1) = 5)
);
comment on table public.doctor_ratings is 'How a doctor''s visible reviews are spread; kept by trigger. The average and its rank stand in doctors.';
comment on column public.doctor_ratings.stars is 'How many reviews gave one star, two, three, four, five.';

alter table public.doctor_ratings enable row level security;
create policy doctor_ratings_select_all on public.doctor_ratings for select to anon, authenticated using (true);
grant select on public.doctor_ratings to anon, authenticated, service_role;

create function private.require_completed_appointment() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select from public.appointments a
    where a.id = new.appointment_id and a.status = 'completed'
      and a.patient_id = new.patient_id and a.doctor_id = new.doctor_id
  ) then
    raise exception 'review_without_visit' using errcode = '23514';
  end if;
  return new;
end
$$;
comment on function private.require_completed_appointment() is 'A review belongs to a completed appointment of the same two people.';

create function private.rating_score(p_count bigint, p_sum bigint) returns numeric
language plpgsql immutable set search_path = '' as $$
begin
  return round((8 * 4.3 + p_sum) / (8 + p_count), 4);
end
$$;
comment on function private.rating_score(bigint, bigint) is 'Bayesian average: prior mean 4.3 with the weight of eight ratings.';

create function private.refresh_rating() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_doctor_id uuid := coalesce(new.doctor_id, old.doctor_id);
  v_count bigint;
  v_sum bigint;
begin
  -- The lock comes first: a second writer waits here and then counts the first one's row too.
  perform 1 from public.doctors d where d.id = v_doctor_id for no key update;
  select count(*), coalesce(sum(r.rating), 0) into v_count, v_sum
  from public.reviews r where r.doctor_id = v_doctor_id and r.hidden_at is null;
  update public.doctors
  set rating_count = v_count,
      rating_average = case when v_count > 0 then round(v_sum::numeric / v_count, 2) end,
      rating_score = private.rating_score(v_count, v_sum)
  where id = v_doctor_id;
  insert into public.doctor_ratings as x (doctor_id, stars, communication, punctuality, value)
  select v_doctor_id,
    array[count(*) filter (where r.rating = 1), count(*) filter (where r.rating = 2), count(*) filter (where r.rating = 3),
      count(*) filter (where r.rating = 4), count(*) filter (where r.rating = 5)],
    round(avg(r.rating_communication), 2), round(avg(r.rating_punctuality), 2), round(avg(r.rating_value), 2)
  from public.reviews r where r.doctor_id = v_doctor_id and r.hidden_at is null
  on conflict (doctor_id) do update
    set stars = excluded.stars, communication = excluded.communication, punctuality = excluded.punctuality, value = excluded.value;
  return null;
end
$$;
comment on function private.refresh_rating() is 'Keeps a doctor''s rating true under concurrent reviews.';

revoke execute on function private.require_completed_appointment(), private.rating_score(bigint, bigint), private.refresh_rating()
  from public, anon, authenticated;

create trigger tg_reviews__touch before update on public.reviews
  for each row execute function private.touch_updated_at();
create trigger tg_reviews__require_completed before insert or update of appointment_id, doctor_id, patient_id on public.reviews
  for each row execute function private.require_completed_appointment();
create trigger tg_reviews__refresh_rating after insert or delete or update of rating, rating_communication, rating_punctuality,
  rating_value, hidden_at on public.reviews
  for each row execute function private.refresh_rating();
