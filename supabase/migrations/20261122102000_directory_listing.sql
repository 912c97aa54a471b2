-- What the directory knows of a doctor without asking at each search: listed or not, price, words, counts, next free time.

-- Words ------------------------------------------------------------------------------------------------------------

create table private.country_words (
  code char(2) primary key,
  words text not null
);
comment on table private.country_words is 'Names by which people type a country into the search box.';
alter table private.country_words enable row level security;

insert into private.country_words (code, words) values
  ('AE', 'united arab emirates uae dubai'), ('AR', 'argentina'), ('AT', 'austria osterreich'), ('AU', 'australia'),
  ('BE', 'belgium belgique belgie'), ('BG', 'bulgaria'), ('BH', 'bahrain'), ('BR', 'brazil brasil'), ('CA', 'canada'),
  ('CH', 'switzerland schweiz suisse svizzera'), ('CL', 'chile'), ('CN', 'china'), ('CO', 'colombia'), ('CR', 'costa rica'),
  ('CY', 'cyprus'), ('CZ', 'czechia czech republic'), ('DE', 'germany deutschland'), ('DK', 'denmark danmark'), ('EE', 'estonia'),
  ('EG', 'egypt'), ('ES', 'spain espana'), ('FI', 'finland suomi'), ('FR', 'france'), ('GB', 'united kingdom uk great britain england scotland wales'),
  ('GE', 'georgia'), ('GR', 'greece'), ('HR', 'croatia hrvatska'), ('HU', 'hungary magyarorszag'), ('ID', 'indonesia'), ('IE', 'ireland'),
  ('IL', 'israel'), ('IN', 'india'), ('IS', 'iceland'), ('IT', 'italy italia'), ('JO', 'jordan'), ('JP', 'japan'),
  ('KR', 'south korea republic of korea'), ('KW', 'kuwait'), ('LB', 'lebanon'), ('LT', 'lithuania'), ('LU', 'luxembourg'), ('LV', 'latvia'),
  ('MA', 'morocco maroc'), ('MT', 'malta'), ('MX', 'mexico'), ('MY', 'malaysia'), ('NG', 'nigeria'), ('NL', 'netherlands holland nederland'),
  ('NO', 'norway norge'), ('NP', 'nepal'), ('NZ', 'new zealand'), ('OM', 'oman'), ('PA', 'panama'), ('PE', 'peru'), ('PH', 'philippines'),
  ('PL', 'poland polska'), ('PT', 'portugal'), ('QA', 'qatar'), ('RO', 'romania'), ('RS', 'serbia'), ('SA', 'saudi arabia'),
  ('SE', 'sweden sverige'), ('SG', 'singapore'), ('SI', 'slovenia'), ('SK', 'slovakia'), ('TH', 'thailand'), ('TN', 'tunisia tunisie'),
  ('TR', 'turkey turkiye'), ('TW', 'taiwan'), ('US', 'united states usa america'), ('UY', 'uruguay'), ('VN', 'vietnam'), ('ZA', 'south africa');

create function private.search_words(p_text text) returns text
language plpgsql stable set search_path = '' as $$
begin
  return lower(extensions.unaccent(coalesce(p_text, '')));
end
$$;
comment on function private.search_words(text) is 'Text as the search compares it: lower case, without accents.';

create function private.doctor_search_vector(d public.doctors) returns tsvector
language plpgsql stable set search_path = '' as $$
declare
  v_field text;
  v_country text;
begin
  select s.slug || ' ' || s.keywords into v_field from public.specialties s where s.slug = d.specialty;
  select c.words into v_country from private.country_words c where c.code = d.country_code;
  return setweight(to_tsvector('simple', private.search_words(d.display_name)), 'A')
    || setweight(to_tsvector('simple', private.search_words(concat_ws(' ', d.headline, v_field))), 'B')
    || setweight(to_tsvector('simple', private.search_words(concat_ws(' ', d.city, d.clinic_name, v_country))), 'C')
    || setweight(to_tsvector('simple', private.search_words(d.bio)), 'D');
end
$$;
comment on function private.doctor_search_vector(public.doctors) is
  'Name (A), headline and field (B), place (C), biography (D).';

-- Listed or not ----------------------------------------------------------------------------------------------------

create function private.is_listable(d public.doctors) returns boolean
language sql stable set search_path = '' as $$
  select d.verification = 'verified' and d.payout = 'active'
    and coalesce(d.licence_valid_until >= (now() at time zone 'UTC')::date, false)
    and d.slug is not null and d.display_name <> '' and d.specialty is not null and d.country_code is not null
    and d.city is not null and d.from_amount is not null and d.price_eur is not null
    and not private.is_suspended(d.id)
    and exists (select from public.profiles p where p.id = d.id and p.role = 'doctor')
$$;
comment on function private.is_listable(public.doctors) is 'The rule behind doctors.is_listed.';

create function private.maintain_doctor() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.is_listed := private.is_listable(new);
  if tg_op = 'INSERT'
    or (old.display_name, old.headline, old.bio, old.specialty, old.city, old.clinic_name, old.country_code)
      is distinct from (new.display_name, new.headline, new.bio, new.specialty, new.city, new.clinic_name, new.country_code)
  then
    new.search := private.doctor_search_vector(new);
  end if;
  return new;
end
$$;
comment on function private.maintain_doctor() is 'Keeps is_listed and search true, whoever writes.';

create trigger tg_doctors__maintain before insert or update on public.doctors
  for each row execute function private.maintain_doctor();

create function private.audit_doctor_state() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.write_audit('doctor.state_changed', 'doctor', new.id::text, jsonb_build_object(
    'verification', jsonb_build_array(old.verification, new.verification),
    'payout', jsonb_build_array(old.payout, new.payout),
    'listed', jsonb_build_array(old.is_listed, new.is_listed)
  ));
  return null;
end
$$;
comment on function private.audit_doctor_state() is 'Records who verified, suspended or unlisted a doctor.';

create trigger tg_doctors__audit_state after update on public.doctors
  for each row when ((old.verification, old.payout, old.is_listed) is distinct from (new.verification, new.payout, new.is_listed))
  execute function private.audit_doctor_state();

-- Price ------------------------------------------------------------------------------------------------------------

create function private.refresh_price(p_doctor_id uuid) returns void
language sql set search_path = '' as $$
  update public.doctors d
  set from_amount = cheapest.amount, currency = cheapest.currency, price_eur = cheapest.price_eur
  from (select p_doctor_id as doctor_id) as who
  left join lateral (
    select v.amount, v.currency, round(v.amount / power(10::numeric, r.exponent) / r.per_eur, 2) as price_eur
    from public.visit_types v
    join public.currency_rates r on r.currency = v.currency
    where v.doctor_id = who.doctor_id and v.active
    order by 3, v.position, v.id
    limit 1
  ) as cheapest on true
  where d.id = who.doctor_id
    and (d.from_amount, d.currency, d.price_eur) is distinct from (cheapest.amount, cheapest.currency, cheapest.price_eur)
$$;
comment on function private.refresh_price(uuid) is 'Writes the cheapest active visit type of a doctor into the directory.';

create function private.refresh_price_of_visit_type() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.refresh_price(coalesce(new.doctor_id, old.doctor_id));
  return null;
end
$$;

-- Named so that it runs before the trigger that queues the next free time: the doctor's row is locked first, always.
create trigger tg_visit_types__price after insert or delete or update of amount, currency, active, position on public.visit_types
  for each row execute function private.refresh_price_of_visit_type();

create function private.refresh_prices_of_currency() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.refresh_price(v.doctor_id)
  from (select distinct t.doctor_id from public.visit_types t where t.currency = new.currency) as v;
  return null;
end
$$;

create trigger tg_currency_rates__refresh_prices after update of per_eur, exponent on public.currency_rates
  for each row execute function private.refresh_prices_of_currency();

-- Indexes of the directory, one per order in which it is read --------------------------------------------------------

create index doctors_listed_rating_idx on public.doctors (rating_score desc, id desc) where is_listed;
create index doctors_listed_price_idx on public.doctors (price_eur, id) where is_listed;
create index doctors_listed_soonest_idx on public.doctors (coalesce(next_free_at, 'infinity'), id) where is_listed;
create index doctors_listed_specialty_idx on public.doctors (specialty, rating_score desc, id desc) where is_listed;
create index doctors_listed_country_idx on public.doctors (country_code, rating_score desc, id desc) where is_listed;
-- Counts of several filters are answered from this index alone, as long as vacuum keeps up with next_free_at.
create index doctors_listed_filters_idx on public.doctors (specialty, country_code) include (languages, price_eur) where is_listed;
alter table public.doctors set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
create index doctors_listed_languages_idx on public.doctors using gin (languages) where is_listed;
create index doctors_listed_search_idx on public.doctors using gin (search) where is_listed;
create index doctors_licence_valid_until_idx on public.doctors (licence_valid_until) where is_listed;

revoke execute on function private.search_words(text), private.doctor_search_vector(public.doctors),
  private.is_listable(public.doctors), private.maintain_doctor(), private.audit_doctor_state(), private.refresh_price(uuid),
  private.refresh_price_of_visit_type(), private.refresh_prices_of_currency() from public, anon, authenticated;
