-- What a doctor owes and will not give back: no longer asked for, and booked as a loss.

create function private.write_off_receivable(p_actor uuid, p_payment_id uuid, p_owed bigint, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_reason text := private.require_reason(p_reason);
  v_payment public.payments;
  v_owed bigint;
begin
  select p.* into v_payment from public.payments p where p.id = p_payment_id for no key update;
  if not found then
    raise exception 'not_found';
  end if;
  v_owed := private.owed_of(v_payment);
  if v_owed = 0 then
    raise exception 'wrong_state' using detail = v_payment.status::text;
  elsif p_owed is distinct from v_owed then
    -- Part of it came back, or more is owed, since it was looked at.
    raise exception 'owed_changed' using detail = v_owed::text;
  elsif exists (select from public.payment_instructions i
    where i.payment_id = p_payment_id and i.kind = 'transfer_reversal' and i.status in ('pending', 'running')) then
    raise exception 'recovery_under_way';
  end if;
  -- What is held back must not be tried again later: nothing is asked for any more.
  update public.payment_instructions set status = 'withdrawn'
  where payment_id = p_payment_id and kind = 'transfer_reversal' and status = 'parked';
  update public.payments set written_off_amount = written_off_amount + v_owed where id = p_payment_id
  returning * into v_payment;
  perform private.book_facts(p_payment_id, v_payment.currency, 'write_off', 'write_off:' || p_payment_id || ':' || v_payment.written_off_amount);
  perform private.write_audit('receivable.written_off', 'payment', p_payment_id::text,
    jsonb_build_object('amount', v_owed, 'currency', v_payment.currency, 'reason', v_reason, 'actor', p_actor));
end
$$;
comment on function private.write_off_receivable(uuid, uuid, bigint, text) is
  'Asks no more of a doctor for what is owed of one payment; the loss is booked. p_owed: what was shown, so that the same press counts once. Errors: reason_missing, reason_too_long, not_found, wrong_state, owed_changed (detail: what is owed), recovery_under_way.';

create function private.write_off_receivable_as_admin(p_payment_id uuid, p_owed bigint, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.write_off_receivable(private.require_admin(), p_payment_id, p_owed, p_reason);
end
$$;

create function public.write_off_receivable(p_payment_id uuid, p_owed bigint, p_reason text) returns void
language sql security invoker set search_path = '' as $$
  select private.write_off_receivable_as_admin(p_payment_id, p_owed, p_reason)
$$;
comment on function public.write_off_receivable(uuid, bigint, text) is
  'An administrator writes off what a doctor owes of a payment; p_owed is what the page showed. Errors: not_admin, second_factor_required, reason_missing, reason_too_long, not_found, wrong_state, owed_changed, recovery_under_way.';

revoke execute on function private.write_off_receivable(uuid, uuid, bigint, text),
  private.write_off_receivable_as_admin(uuid, bigint, text), public.write_off_receivable(uuid, bigint, text)
  from public, anon, authenticated;
grant execute on function private.write_off_receivable_as_admin(uuid, bigint, text), public.write_off_receivable(uuid, bigint, text)
  to authenticated;
