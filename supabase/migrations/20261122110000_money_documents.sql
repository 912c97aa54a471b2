-- Receipts, notes of refunds and statements of payouts: one for each movement of money, numbered without gaps.

create type public.money_document_kind as enum ('receipt', 'refund_note', 'refund_correction', 'payout_statement', 'payout_correction');

alter table public.platform_settings
  add column issuer_name text not null default 'eCureTrip',
  add column issuer_address text not null default '',
  add column issuer_registration text not null default '';
comment on column public.platform_settings.issuer_name is 'Who issues receipts and statements, as registered.';
comment on column public.platform_settings.issuer_address is 'Registered address, on one line; printed on receipts and statements.';
comment on column public.platform_settings.issuer_registration is 'Company and tax registration, on one line; printed on receipts and statements.';

create table public.money_documents (
  id uuid primary key default gen_random_uuid(),
  kind public.money_document_kind not null,
  number text,
  payment_id uuid not null references public.payments (id) on delete restrict,
  recipient_id uuid not null references public.profiles (id) on delete restrict,
  amount bigint not null,
  currency char(3) not null,
  facts jsonb not null,
  source_key text not null,
  -- The clock, not the transaction: what one act brings about stands in its order.
  issued_at timestamptz not null default clock_timestamp(),
  constraint money_documents_number_key unique (number),
  constraint money_documents_source_key_key unique (source_key),
  constraint money_documents_number_check check (number ~ '^[RCS]-[0-9]{4}-[0-9]{6,}$'),
  constraint money_documents_amount_check check (amount > 0)
);
comment on table public.money_documents is 'What was paid, returned or paid out, as it was told to whom it concerns. Never changed, never deleted.';
comment on column public.money_documents.kind is
  'receipt: money arrived. refund_note: money went back. refund_correction: a refund told before did not arrive. payout_statement, payout_correction: to the doctor, or back.';
comment on column public.money_documents.number is 'R receipts, C notes about refunds, S payouts; counted per year without gaps. Null for the moment until it is numbered.';
comment on column public.money_documents.amount is 'Of the movement, in minor units; what it means is in kind.';
comment on column public.money_documents.facts is 'Names, appointment and sums as they were then. Nothing about health.';
comment on column public.money_documents.source_key is 'The movement at Stripe, so that it is told once.';

create index money_documents_recipient_id_idx on public.money_documents (recipient_id, issued_at desc, id);
create index money_documents_payment_id_idx on public.money_documents (payment_id);
create index money_documents_unnumbered_idx on public.money_documents (issued_at, id) where number is null;

create table private.money_document_counters (
  series char(1) not null,
  year integer not null,
  last integer not null,
  constraint money_document_counters_pkey primary key (series, year),
  constraint money_document_counters_last_check check (last > 0)
);
comment on table private.money_document_counters is 'The last number given in each series and year.';

alter table public.money_documents enable row level security;
alter table private.money_document_counters enable row level security;
create policy money_documents_select_own on public.money_documents for select to authenticated
  using (recipient_id = (select auth.uid()));
grant select on public.money_documents to authenticated, service_role;

create function private.guard_money_document() returns trigger
language plpgsql set search_path = '' as $$
begin
  if old.number is null and new.number is not null
    and to_jsonb(new) - 'number' = to_jsonb(old) - 'number' then
    return new;
  end if;
  raise exception 'money_document_is_final' using errcode = '23514';
end
$$;
comment on function private.guard_money_document() is 'A document gets its number once; nothing else about it ever changes.';

create trigger tg_money_documents__guard before update on public.money_documents
  for each row execute function private.guard_money_document();
create trigger tg_money_documents__no_delete before delete on public.money_documents
  for each row execute function private.refuse_change();
create trigger tg_money_documents__no_truncate before truncate on public.money_documents
  for each statement execute function private.refuse_change();

create function private.money_document_facts(p_payment_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'issuer', jsonb_build_object('name', s.issuer_name, 'address', s.issuer_address, 'registration', s.issuer_registration),
    'patient', jsonb_build_object('name', u.full_name, 'countryCode', u.country_code),
    'doctor', jsonb_build_object('name', d.display_name, 'clinicName', d.clinic_name, 'city', d.city, 'countryCode', d.country_code,
      'licenceRegistry', d.licence_registry, 'licenceNumber', d.licence_number),
    'appointment', jsonb_build_object('id', a.id, 'reference', a.reference, 'mode', a.mode, 'startsAt', a.starts_at,
      'minutes', (extract(epoch from a.ends_at - a.starts_at) / 60)::integer,
      'patientTimeZone', a.patient_time_zone, 'doctorTimeZone', a.doctor_time_zone),
    'payment', jsonb_build_object('amount', p.amount, 'refundedAmount', p.refunded_amount)
  )
  from public.payments p
  join public.appointments a on a.id = p.appointment_id
  join public.doctors d on d.id = p.doctor_id
  join public.profiles u on u.id = p.patient_id
  cross join public.platform_settings s
  where p.id = p_payment_id
$$;
comment on function private.money_document_facts(uuid) is 'What a document says beside its sum, as it is at this moment.';

create function private.issue_money_document(
  p_payment_id uuid, p_kind public.money_document_kind, p_amount bigint, p_currency text, p_source_key text, p_more jsonb default '{}'
) returns void language sql set search_path = '' as $$
  insert into public.money_documents (kind, payment_id, recipient_id, amount, currency, facts, source_key)
  select p_kind, p.id, case when p_kind::text like 'payout%' then p.doctor_id else p.patient_id end, p_amount, p_currency,
    private.money_document_facts(p.id) || p_more, p_source_key
  from public.payments p
  where p.id = p_payment_id and p_amount > 0
  on conflict (source_key) do nothing
$$;
comment on function private.issue_money_document(uuid, public.money_document_kind, bigint, text, text, jsonb) is
  'Tells one movement to whom it concerns, once. Its number follows: it is given under one lock, which no webhook should wait for.';

create function private.document_charge() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.issue_money_document(new.payment_id, 'receipt', new.amount, new.currency, 'charge:' || new.id);
  return null;
end
$$;
comment on function private.document_charge() is 'Money that arrived is receipted.';

create function private.document_refund() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.status = 'succeeded' then
    perform private.issue_money_document(new.payment_id, 'refund_note', new.amount, new.currency, 'refund:' || new.id);
  elsif exists (select from public.money_documents m where m.source_key = 'refund:' || new.id) then
    perform private.issue_money_document(new.payment_id, 'refund_correction', new.amount, new.currency, 'refund_failed:' || new.id,
      jsonb_build_object('corrects', (select m.id from public.money_documents m where m.source_key = 'refund:' || new.id)));
  end if;
  return null;
end
$$;
comment on function private.document_refund() is 'Money that went back is noted; when it bounced after all, that is noted too.';

create function private.document_payout() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.transfer_id is null and new.transfer_id is not null then
    perform private.issue_money_document(new.id, 'payout_statement', new.released_amount, new.currency, 'transfer:' || new.transfer_id,
      jsonb_build_object('fee', greatest(new.amount - new.refunded_amount - new.released_amount, 0)));
  end if;
  if new.reversed_amount > old.reversed_amount then
    perform private.issue_money_document(new.id, 'payout_correction', new.reversed_amount - old.reversed_amount, new.currency,
      'reversal:' || new.transfer_id || ':' || new.reversed_amount,
      jsonb_build_object('corrects', (select m.id from public.money_documents m where m.source_key = 'transfer:' || new.transfer_id)));
  end if;
  return null;
end
$$;
comment on function private.document_payout() is 'A payout is stated to the doctor, and so is what had to come back.';

create trigger tg_payment_charges__document after insert on public.payment_charges
  for each row execute function private.document_charge();
create trigger tg_payment_refunds__document_new after insert on public.payment_refunds
  for each row execute function private.document_refund();
create trigger tg_payment_refunds__document after update of status on public.payment_refunds
  for each row when (old.status is distinct from new.status) execute function private.document_refund();
create trigger tg_payments__document after update of transfer_id, reversed_amount on public.payments
  for each row execute function private.document_payout();

revoke execute on function private.guard_money_document(), private.money_document_facts(uuid),
  private.issue_money_document(uuid, public.money_document_kind, bigint, text, text, jsonb),
  private.document_charge(), private.document_refund(), private.document_payout() from public, anon, authenticated;
