-- What people agree to for their account: which texts, in which version and language, when, and when they took it back.
-- The consent of a single booking is kept with its appointment.

create table public.consent_kinds (
  kind text primary key,
  role public.user_role not null,
  version text not null,
  withdrawable boolean not null,
  position smallint not null,
  constraint consent_kinds_kind_check check (kind ~ '^[a-z]+(_[a-z]+)*$')
);
comment on table public.consent_kinds is
  'What each role has to agree to before booking or before being listed. A new text is a row of consent_texts and a new version here; then everybody is asked again.';
comment on column public.consent_kinds.version is 'The version asked for now; its text is there at least in English.';
comment on column public.consent_kinds.withdrawable is 'Whether it may be taken back while the account stays. A contract ends with its account.';

insert into public.consent_texts (kind, version, locale, body) values
  ('terms', '2026-11', 'en',
   'I use eCureTrip to find doctors and to book and pay consultations. eCureTrip is not a clinic: the doctor I choose treats me under the law of the country in which they are licensed, and is responsible for the medical advice. eCureTrip holds what I pay until the consultation has taken place, and returns it by the refund terms that I see before I pay. I give true facts about myself and do not share my account. I can close my account at any time in my profile.'),
  ('health_data', '2026-11', 'en',
   'I agree that eCureTrip stores the health data that I write and upload, and shows it to the doctors with whom I have an appointment and to whom I open it, so that they can advise me. Doctors may work outside the country I live in, under other data protection laws. eCureTrip does not sell health data and does not use it for advertising. I can take this consent back at any time in my profile: from then on no doctor sees my health facts and I cannot book; what doctors have already written must be kept as the law demands.'),
  ('doctor_terms', '2026-11', 'en',
   'I offer consultations on eCureTrip under my own licence and my own responsibility, and I am insured for that where the law demands it. What I state about myself is true, and I report at once when my licence ends, is restricted or withdrawn. I use what patients share with me only to treat them and keep it secret. eCureTrip collects the price from the patient, keeps its fee, and pays me after the consultation, as the payout terms say. eCureTrip may check my licence with its register at any time, and takes me out of the search when it is no longer valid.');

insert into public.consent_kinds (kind, role, version, withdrawable, position) values
  ('terms', 'patient', '2026-11', false, 1), ('health_data', 'patient', '2026-11', true, 2), ('doctor_terms', 'doctor', '2026-11', false, 1);

create table public.consents (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  kind text not null references public.consent_kinds (kind) on delete restrict,
  version text not null,
  locale text not null,
  given_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  constraint consents_text_fkey foreign key (kind, version, locale) references public.consent_texts (kind, version, locale)
    on delete restrict,
  constraint consents_withdrawn_at_check check (withdrawn_at >= given_at)
);
comment on table public.consents is 'Who agreed to which text of consent_texts, and when. Rows stay: a withdrawal is noted on them.';
comment on column public.consents.locale is 'The language of the text that was shown.';
-- Two clicks at once are one consent.
create unique index consents_standing_key on public.consents (user_id, kind, version) where withdrawn_at is null;
create index consents_user_id_idx on public.consents (user_id);
create index consents_text_idx on public.consents (kind, version, locale);

alter table public.consent_kinds enable row level security;
alter table public.consents enable row level security;
create policy consent_kinds_select_all on public.consent_kinds for select to anon, authenticated using (true);
create policy consents_select_own on public.consents for select to authenticated using (user_id = (select auth.uid()));
grant select on public.consent_kinds to anon, authenticated;
grant select on public.consents to authenticated;

create function private.open_consents(p_user_id uuid) returns setof text
language sql stable set search_path = '' as $$
  select k.kind from public.consent_kinds k join public.profiles p on p.role = k.role
  where p.id = p_user_id and not exists (
    select from public.consents c
    where c.user_id = p_user_id and c.kind = k.kind and c.version = k.version and c.withdrawn_at is null)
$$;
comment on function private.open_consents(uuid) is 'What a person has still, or again, to agree to.';

create function private.list_account_consents(p_locale text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'kind', k.kind, 'version', k.version, 'locale', t.locale, 'body', t.body, 'withdrawable', k.withdrawable,
    'givenAt', (
      select c.given_at from public.consents c
      where c.user_id = p.id and c.kind = k.kind and c.version = k.version and c.withdrawn_at is null),
    'history', (
      select coalesce(jsonb_agg(jsonb_build_object('version', c.version, 'locale', c.locale, 'givenAt', c.given_at,
        'withdrawnAt', c.withdrawn_at, 'body', b.body) order by c.given_at desc), '[]')
      from public.consents c join public.consent_texts b using (kind, version, locale)
      where c.user_id = p.id and c.kind = k.kind)
  ) order by k.position), '[]')
  from public.profiles p
  join public.consent_kinds k on k.role = p.role
  cross join lateral (
    select t.locale, t.body from public.consent_texts t
    left join public.consents c on c.user_id = p.id and c.kind = t.kind and c.version = t.version and c.locale = t.locale
      and c.withdrawn_at is null
    where t.kind = k.kind and t.version = k.version and (t.locale in (p_locale, 'en') or c.id is not null)
    order by c.id is null, t.locale <> p_locale limit 1) as t
  where p.id = (select auth.uid())
$$;

create function public.list_account_consents(p_locale text default 'en') returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.list_account_consents(p_locale)
$$;
comment on function public.list_account_consents(text) is
  'What the viewer''s role agrees to: [{kind, version, locale, body, withdrawable, givenAt, history[{version, locale, givenAt, withdrawnAt, body}]}], the text that was agreed to, else the one in the language asked for, else English. givenAt is null when this version is still to be agreed to.';

create function private.give_consents(p_given jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_new text[];
begin
  if exists (
    select from jsonb_to_recordset(p_given) as g (kind text, version text, locale text)
    left join public.consent_kinds k on k.kind = g.kind and k.version = g.version
      and k.role = (select p.role from public.profiles p where p.id = v_me)
    left join public.consent_texts t on t.kind = g.kind and t.version = g.version and t.locale = g.locale
    where k.kind is null or t.kind is null
  ) then
    raise exception 'consent_outdated';
  end if;
  with given as (
    insert into public.consents (user_id, kind, version, locale)
    select v_me, g.kind, g.version, g.locale from jsonb_to_recordset(p_given) as g (kind text, version text, locale text)
    on conflict (user_id, kind, version) where withdrawn_at is null do nothing
    returning kind
  )
  select array_agg(given.kind order by given.kind) into v_new from given;
  if exists (select from private.open_consents(v_me)) then
    raise exception 'consents_missing';
  end if;
  if v_new is not null then
    perform private.write_audit('consent.given', 'profile', v_me::text, jsonb_build_object('kinds', v_new));
  end if;
  perform private.note_onboarded(v_me);
end
$$;

create function public.give_consents(p_given jsonb) returns void
language sql security invoker set search_path = '' as $$
  select private.give_consents(p_given)
$$;
comment on function public.give_consents(jsonb) is
  'The viewer agrees to texts as shown: [{kind, version, locale}]; those agreed to already stay as they are. All or nothing. Errors: not_authenticated, consent_outdated (another version is asked for now), consents_missing.';

create function private.withdraw_consent(p_kind text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
begin
  if not exists (select from public.consent_kinds k where k.kind = p_kind and k.withdrawable) then
    raise exception 'not_withdrawable';
  end if;
  update public.consents set withdrawn_at = now() where user_id = v_me and kind = p_kind and withdrawn_at is null;
  if not found then
    return false;
  end if;
  perform private.write_audit('consent.withdrawn', 'profile', v_me::text, jsonb_build_object('kind', p_kind));
  return true;
end
$$;

create function public.withdraw_consent(p_kind text) returns boolean
language sql security invoker set search_path = '' as $$
  select private.withdraw_consent(p_kind)
$$;
comment on function public.withdraw_consent(text) is
  'The viewer takes a consent back for the future; false when there is none. Errors: not_authenticated, not_withdrawable.';

create function private.shares_health(p_patient_id uuid) returns boolean
language sql stable set search_path = '' as $$
  select not exists (
    select from public.consents c where c.user_id = p_patient_id and c.kind = 'health_data' and c.withdrawn_at is not null
  ) or exists (
    select from public.consents c where c.user_id = p_patient_id and c.kind = 'health_data' and c.withdrawn_at is null)
$$;
comment on function private.shares_health(uuid) is 'False once a patient has taken back the consent to show health facts to doctors.';

revoke execute on function private.open_consents(uuid), private.list_account_consents(text), public.list_account_consents(text),
  private.give_consents(jsonb), public.give_consents(jsonb), private.withdraw_consent(text), public.withdraw_consent(text),
  private.shares_health(uuid) from public, anon, authenticated;
grant execute on function private.list_account_consents(text), public.list_account_consents(text),
  private.give_consents(jsonb), public.give_consents(jsonb), private.withdraw_consent(text), public.withdraw_consent(text)
  to authenticated;
