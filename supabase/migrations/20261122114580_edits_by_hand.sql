-- What nobody changes, whatever the client: the table editor of the dashboard works as the owner of the database, past row-level
-- security and grants. Each refusal says what to do instead.

create function private.refuse_fixed_columns() returns trigger
language plpgsql set search_path = '' as $$
declare
  v_column text;
begin
  select k.column_name into v_column from unnest(tg_argv) as k (column_name)
  where to_jsonb(old) -> k.column_name is distinct from to_jsonb(new) -> k.column_name limit 1;
  if v_column is not null then
    raise exception '%.% is never changed once the row is written.', tg_table_name, v_column using errcode = '42501';
  end if;
  return new;
end
$$;
comment on function private.refuse_fixed_columns() is 'Keeps the columns named in the trigger as they were written.';

create trigger tg_appointments__fixed before update of id, reference, patient_id, doctor_id, amount, currency, consent_version, consent_locale, consented_at
  on public.appointments for each row execute function private.refuse_fixed_columns(
    'id', 'reference', 'patient_id', 'doctor_id', 'amount', 'currency', 'consent_version', 'consent_locale', 'consented_at');
create trigger tg_payments__fixed before update of id, appointment_id, patient_id, doctor_id, amount, currency, fee_bps, transfer_group
  on public.payments for each row execute function private.refuse_fixed_columns(
    'id', 'appointment_id', 'patient_id', 'doctor_id', 'amount', 'currency', 'fee_bps', 'transfer_group');
create trigger tg_medical_records__fixed before update of id, patient_id, sha256 on public.medical_records
  for each row execute function private.refuse_fixed_columns('id', 'patient_id', 'sha256');
create trigger tg_reviews__fixed before update of id, appointment_id, patient_id, doctor_id on public.reviews
  for each row execute function private.refuse_fixed_columns('id', 'appointment_id', 'patient_id', 'doctor_id');

create function private.refuse_deletion() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception 'A row of % is never deleted by hand. %', tg_table_name, tg_argv[0] using errcode = '42501';
end
$$;
comment on function private.refuse_deletion() is 'Keeps rows; the trigger says what to do instead. What goes with a deleted account is let through.';

create trigger tg_profiles__keep before delete on public.profiles for each row when (pg_trigger_depth() = 0)
  execute function private.refuse_deletion('Suspend the account: select admin.suspend_user(''e-mail'', ''reason''). Its owner deletes it under /profile/delete.');
create trigger tg_doctors__keep before delete on public.doctors for each row when (pg_trigger_depth() = 0)
  execute function private.refuse_deletion('Take the verification back: select admin.refuse_doctor(''slug'', ''reason'').');
create trigger tg_appointments__keep before delete on public.appointments for each row when (pg_trigger_depth() = 0)
  execute function private.refuse_deletion('Its patient or doctor cancels it.');
create trigger tg_payments__keep before delete on public.payments for each row when (pg_trigger_depth() = 0)
  execute function private.refuse_deletion('Money is given back under /admin/payments.');
create trigger tg_platform_settings__keep before delete on public.platform_settings for each row
  execute function private.refuse_deletion('There is one row of settings; change it.');

-- A payment's status follows from what Stripe told; by hand it can be neither promised nor taken back.
create function private.require_true_payment() returns trigger
language plpgsql set search_path = '' as $$
begin
  if (old.held_at is not null and new.held_at is null) or (old.released_at is not null and new.released_at is null)
    or (old.status not in ('pending', 'failed', 'expired') and new.status in ('pending', 'failed', 'expired'))
    or (new.status = 'released' and new.transfer_id is null)
    or (new.status = 'refunded' and new.refunded_amount < new.amount)
    or (new.status = 'partially_refunded' and new.refunded_amount = 0)
    or new.refunded_amount < old.refunded_amount and not exists (
      select from public.payment_refunds r where r.payment_id = new.id and r.status in ('failed', 'canceled')) then
    raise exception 'The status of a payment follows from what Stripe tells and is not set by hand. To release: select admin.release_payment(''%'', ''reason''). To refund: /admin/payments.',
      (select a.reference from public.appointments a where a.id = new.appointment_id) using errcode = '23514';
  end if;
  return new;
end
$$;
comment on function private.require_true_payment() is 'No status without the transfer or refund behind it.';
create trigger tg_payments__true before update of status, held_at, released_at, refunded_amount on public.payments
  for each row execute function private.require_true_payment();

create function private.require_author() returns trigger
language plpgsql set search_path = '' as $$
begin
  if auth.uid() is distinct from old.patient_id then
    raise exception 'A review is changed by its author alone. To take it off the site: select admin.hide_review(''%'', ''reason'').', old.id
      using errcode = '42501';
  end if;
  return new;
end
$$;
comment on function private.require_author() is 'Stars and words of a review are those of its author.';
create trigger tg_reviews__author before update of rating, rating_communication, rating_punctuality, rating_value, body on public.reviews
  for each row when ((old.rating, old.rating_communication, old.rating_punctuality, old.rating_value, old.body)
    is distinct from (new.rating, new.rating_communication, new.rating_punctuality, new.rating_value, new.body))
  execute function private.require_author();

create function private.require_sane_settings() returns trigger
language plpgsql set search_path = '' as $$
declare
  v_before integer;
  v_tier record;
begin
  for v_tier in
    select (t.value ->> 'hours_before')::integer as hours, (t.value ->> 'percent')::integer as percent
    from jsonb_array_elements(new.refund_tiers) with ordinality as t (value, place) order by t.place
  loop
    if v_tier.hours is null or v_tier.percent is null or v_tier.percent not between 0 and 100 or v_tier.hours < 0
      or v_tier.hours >= v_before then
      raise exception 'refund_tiers: each tier is {"hours_before": …, "percent": 0 to 100}, the most hours first.' using errcode = '23514';
    end if;
    v_before := v_tier.hours;
  end loop;
  if v_before is distinct from 0 then
    raise exception 'refund_tiers: the last tier is the one with "hours_before": 0.' using errcode = '23514';
  elsif exists (select from jsonb_each(new.hold_limit_days) as h (country, days)
    where h.country !~ '^([A-Z]{2}|\*)$' or jsonb_typeof(h.days) <> 'number' or (h.days #>> '{}')::numeric not between 1 and 3650) then
    raise exception 'hold_limit_days: {"*": days, "TH": days}, each from 1 to 3650.' using errcode = '23514';
  elsif not exists (select from public.consent_texts c where c.kind = 'booking' and c.version = new.consent_version) then
    raise exception 'consent_version: there is no consent text for booking with the version "%". Add the text first.', new.consent_version
      using errcode = '23514';
  end if;
  return new;
exception
  when invalid_text_representation then
    raise exception 'refund_tiers, hold_limit_days: hours, percents and days are whole numbers.' using errcode = '23514';
end
$$;
comment on function private.require_sane_settings() is 'Settings that a check on the row alone cannot judge.';
create trigger tg_platform_settings__sane before insert or update on public.platform_settings
  for each row execute function private.require_sane_settings();

revoke execute on function private.refuse_fixed_columns(), private.refuse_deletion(), private.require_true_payment(),
  private.require_author(), private.require_sane_settings() from public, anon, authenticated;
