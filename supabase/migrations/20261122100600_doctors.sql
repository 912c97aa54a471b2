-- Doctors: the public profile, the licence, how they may be booked, and where their money goes.

create type public.verification_status as enum ('draft', 'pending', 'asked', 'verified', 'refused', 'suspended');
create type public.payout_status as enum ('none', 'pending', 'active', 'restricted');

create table public.specialties (
  slug text primary key,
  position smallint not null,
  keywords text not null default '',
  constraint specialties_slug_check check (slug ~ '^[a-z]+(-[a-z]+)*$')
);
comment on table public.specialties is 'Fields of medicine. Their names are in the message catalogue under specialties.<slug>.';
comment on column public.specialties.keywords is 'Words by which people search for the field, in several languages.';

insert into public.specialties (slug, position, keywords) values
  ('cardiology', 1, 'cardiology cardiologist heart cardiologia cardiologo kardiologie herz kalp kardiyoloji'),
  ('dental-surgery', 2, 'dental dentist dentistry dental surgery teeth tooth implant implants oral surgeon dentista implantes zahnarzt zahn dis'),
  ('dermatology', 3, 'dermatology dermatologist skin piel dermatologia hautarzt haut cilt'),
  ('eye-surgery', 4, 'eye surgery surgeon ophthalmology ophthalmologist cataract lasik laser vision ojos oftalmologia augenarzt augen goz'),
  ('fertility', 5, 'fertility ivf reproductive medicine infertility egg fertilidad reproduccion kinderwunsch tup bebek'),
  ('neurology', 6, 'neurology neurologist brain nerves migraine neurologia neurologie nerven noroloji'),
  ('orthopaedics', 7, 'orthopaedics orthopaedic orthopedics orthopedic bone joint knee hip shoulder spine ortopedia traumatologia orthopadie knie hufte ortopedi diz'),
  ('oncology', 8, 'oncology oncologist cancer tumour tumor chemotherapy oncologia krebs onkologie onkoloji'),
  ('plastic-surgery', 9, 'plastic surgery surgeon cosmetic reconstructive aesthetic cirugia plastica estetica plastische chirurgie estetik'),
  ('ent', 10, 'ent ear nose throat otolaryngology otolaryngologist otorrino otorrinolaringologia hno kulak burun bogaz'),
  ('urology', 11, 'urology urologist kidney bladder prostate urologia urologe niere uroloji'),
  ('gastroenterology', 12, 'gastroenterology gastroenterologist stomach bowel liver digestive endoscopy gastroenterologia magen darm mide');

create table public.doctors (
  id uuid primary key references public.profiles (id) on delete cascade,
  slug text,
  display_name text not null default '',
  headline text not null default '',
  bio text not null default '',
  specialty text references public.specialties (slug) on update cascade on delete restrict,
  languages text[] not null default '{}',
  country_code char(2),
  city text,
  clinic_name text,
  address text,
  directions text,
  time_zone text not null default 'UTC',
  education text,
  practising_since integer,
  verification public.verification_status not null default 'draft',
  verification_since timestamptz not null default now(),
  payout public.payout_status not null default 'none',
  licence_registry text,
  licence_number text,
  licence_country char(2),
  licence_valid_until date,
  licence_checked_on date,
  buffer_before_minutes smallint not null default 0,
  buffer_after_minutes smallint not null default 0,
  notice_minutes integer not null default 120,
  horizon_days smallint not null default 60,
  slot_step_minutes smallint,
  from_amount bigint,
  currency char(3) references public.currency_rates (currency) on update cascade on delete restrict,
  price_eur numeric(12, 2),
  rating_count integer not null default 0,
  rating_average numeric(3, 2),
  rating_score numeric(6, 4) not null default 4.3,
  next_free_at timestamptz,
  photo_id uuid,
  is_listed boolean not null default false,
  search tsvector not null default '',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint doctors_slug_key unique (slug),
  constraint doctors_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 80),
  constraint doctors_display_name_check check (char_length(display_name) <= 120),
  constraint doctors_headline_check check (char_length(headline) <= 160),
  constraint doctors_bio_check check (char_length(bio) <= 4000),
  constraint doctors_languages_check check (private.are_languages(languages)),
  constraint doctors_country_code_check check (country_code ~ '^[A-Z]{2}$'),
  constraint doctors_city_check check (char_length(city) between 1 and 100),
  constraint doctors_clinic_name_check check (char_length(clinic_name) <= 160),
  constraint doctors_address_check check (char_length(address) <= 300),
  constraint doctors_directions_check check (char_length(directions) <= 2000),
  constraint doctors_time_zone_check check (private.is_time_zone(time_zone)),
  constraint doctors_education_check check (char_length(education) <= 2000),
  constraint doctors_practising_since_check check (practising_since between 1940 and 2100),
  constraint doctors_licence_country_check check (licence_country ~ '^[A-Z]{2}$'),
  constraint doctors_licence_number_check check (char_length(licence_number) between 2 and 60),
  constraint doctors_licence_registry_check check (char_length(licence_registry) between 2 and 160),
  constraint doctors_buffer_before_minutes_check check (buffer_before_minutes between 0 and 120),
  constraint doctors_buffer_after_minutes_check check (buffer_after_minutes between 0 and 120),
  constraint doctors_notice_minutes_check check (notice_minutes between 0 and 43200),
  constraint doctors_horizon_days_check check (horizon_days between 1 and 80),
  constraint doctors_slot_step_minutes_check check (slot_step_minutes in (5, 10, 15, 20, 30, 45, 60)),
  -- Someone who may be found has everything a patient must see before booking.
  constraint doctors_listed_is_complete_check check (
    not is_listed or (slug is not null and specialty is not null and country_code is not null and city is not null
      and from_amount is not null and currency is not null and price_eur is not null and display_name <> '')
  )
);
comment on table public.doctors is 'One row per doctor account. Visible to everyone only while is_listed.';
comment on column public.doctors.slug is 'Address of the public profile; made at onboarding.';
comment on column public.doctors.display_name is 'Name with title as shown to patients. Changed only through verification.';
comment on column public.doctors.languages is 'ISO 639-1 codes of the languages in which the doctor consults.';
comment on column public.doctors.directions is 'How to find the clinic; only for patients with an appointment there, so it is granted to nobody here.';
comment on column public.doctors.time_zone is 'IANA zone of the weekly hours.';
comment on column public.doctors.verification is 'draft: not sent yet. pending: waits for an administrator. asked: waits for the doctor''s answer. verified, refused, suspended: decided.';
comment on column public.doctors.verification_since is 'When the present state of verification began; by trigger.';
comment on column public.doctors.payout is 'Whether Stripe can pay this doctor; kept by webhook.';
comment on column public.doctors.licence_checked_on is 'Day an administrator last looked the licence up.';
comment on column public.doctors.notice_minutes is 'Shortest time between booking and start.';
comment on column public.doctors.horizon_days is 'How far ahead this doctor can be booked; platform_settings.booking_max_days caps it.';
comment on column public.doctors.slot_step_minutes is 'Grid on which times are offered; null: the length of the visit, at most 30.';
comment on column public.doctors.from_amount is 'Price of the cheapest active visit type, in minor units of currency; by trigger.';
comment on column public.doctors.price_eur is 'from_amount in euro at the table''s rate, for sorting and filtering only; by trigger.';
comment on column public.doctors.rating_score is 'Bayesian average: eight imaginary ratings of 4.3 added, so that one review decides nothing; by trigger.';
comment on column public.doctors.next_free_at is 'First free time as of the last housekeeping; the profile shows the exact ones.';
comment on column public.doctors.photo_id is 'The same as the profile''s, for everybody who may see this row.';
comment on column public.doctors.is_listed is 'Verified, payable, licence valid, price set: may be found and booked; by trigger.';
comment on column public.doctors.search is 'What the directory''s text search looks in; by trigger.';

create table public.doctor_payout_accounts (
  doctor_id uuid primary key references public.doctors (id) on delete restrict,
  stripe_account_id text not null,
  transfers_status text not null default 'pending',
  requirements jsonb not null default '{}',
  checked_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint doctor_payout_accounts_stripe_account_id_key unique (stripe_account_id),
  constraint doctor_payout_accounts_stripe_account_id_check check (stripe_account_id ~ '^acct_[A-Za-z0-9_-]+$')
);
comment on table public.doctor_payout_accounts is 'The Stripe account that receives a doctor''s money. Written by the server only.';
comment on column public.doctor_payout_accounts.transfers_status is 'Status of Stripe''s capability to receive transfers: active, pending, restricted, unrequested.';
comment on column public.doctor_payout_accounts.checked_at is 'When Stripe was last asked, or told us, what state it is in.';
comment on column public.doctor_payout_accounts.requirements is 'What Stripe still asks for, as Stripe says it.';

create index doctors_pending_idx on public.doctors (updated_at) where verification = 'pending';

alter table public.specialties enable row level security;
alter table public.doctors enable row level security;
alter table public.doctor_payout_accounts enable row level security;

create policy specialties_select_all on public.specialties for select to anon, authenticated using (true);
create policy doctors_select_listed on public.doctors for select to anon using (is_listed);
create policy doctors_select_listed_or_own on public.doctors for select to authenticated
  using (is_listed or id = (select auth.uid()));
create policy doctors_update_own on public.doctors for update to authenticated
  using (id = (select auth.uid())) with check (id = (select auth.uid()));
create policy doctor_payout_accounts_select_own on public.doctor_payout_accounts for select to authenticated
  using (doctor_id = (select auth.uid()));

grant select on public.specialties to anon, authenticated;
grant select (
  id, slug, display_name, headline, bio, specialty, languages, country_code, city, clinic_name, address, time_zone, education,
  practising_since, verification, licence_registry, licence_number, licence_country, licence_valid_until, licence_checked_on,
  buffer_before_minutes, buffer_after_minutes, notice_minutes, horizon_days, slot_step_minutes, from_amount, currency, price_eur,
  rating_count, rating_average, next_free_at, photo_id, is_listed, created_at, updated_at
) on public.doctors to anon, authenticated;
grant select (payout) on public.doctors to authenticated;
-- What is verified (name, specialty, licence) is not in this list.
grant update (
  headline, bio, languages, city, clinic_name, address, time_zone, education, practising_since,
  buffer_before_minutes, buffer_after_minutes, notice_minutes, horizon_days, slot_step_minutes
) on public.doctors to authenticated;
grant select on public.doctor_payout_accounts to authenticated;
grant select, insert, update, delete on public.specialties, public.doctors, public.doctor_payout_accounts to service_role;

create trigger tg_doctors__touch before update on public.doctors
  for each row execute function private.touch_updated_at();
create trigger tg_doctor_payout_accounts__touch before update on public.doctor_payout_accounts
  for each row execute function private.touch_updated_at();
