-- What a doctor earned, line by line, and the ledger as a statement.

create function private.list_earnings(p_state text, p_cursor text, p_limit integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_limit integer := least(greatest(coalesce(p_limit, 20), 1), 500);
  v_after jsonb := private.decode_cursor(p_cursor, 'earnings', 'timestamptz');
  v_rows jsonb;
  v_last jsonb;
begin
  select jsonb_agg(e.row order by e.held_at desc, e.id desc) into v_rows
  from (
    select p.held_at, p.id, jsonb_build_object('id', p.id, 'amount', p.amount, 'currency', p.currency, 'feeAmount', p.fee_amount,
      'refundedAmount', p.refunded_amount, 'releasedAmount', p.released_amount, 'reversedAmount', p.reversed_amount, 'owedAmount', private.owed_of(p),
      'status', p.status, 'heldAt', p.held_at, 'dueAt', p.due_at, 'releasedAt', p.released_at, 'appointmentId', a.id,
      'reference', a.reference, 'startsAt', a.starts_at, 'patientName', f.full_name) as row
    from public.payments p
    join public.appointments a on a.id = p.appointment_id
    join public.profiles f on f.id = p.patient_id
    where p.doctor_id = v_me and p.held_at is not null
      and (v_after is null or (p.held_at, p.id) < ((v_after ->> 2)::timestamptz, (v_after ->> 3)::uuid))
      and case p_state
        when 'held' then p.status in ('held', 'partially_refunded') and p.due_at is null
        when 'due' then p.status in ('held', 'partially_refunded') and p.due_at is not null
        when 'released' then p.released_at is not null and p.status <> 'disputed'
        when 'returned' then p.refunded_amount > 0
        when 'disputed' then p.status = 'disputed'
        else true end
    order by p.held_at desc, p.id desc limit v_limit + 1
  ) as e;
  if jsonb_array_length(v_rows) > v_limit then
    v_last := v_rows -> (v_limit - 1);
    v_rows := v_rows - v_limit;
  end if;
  return jsonb_build_object('earnings', coalesce(v_rows, '[]'), 'owed', (
    select coalesce(jsonb_agg(jsonb_build_object('currency', o.currency, 'amount', o.amount) order by o.currency), '[]')
    from (
      select p.currency, sum(private.owed_of(p)) as amount from public.payments p
      where p.doctor_id = v_me and p.clawback_amount > p.reversed_amount + p.written_off_amount group by p.currency
    ) as o), 'nextCursor', case when v_last is not null then
    private.encode_cursor(jsonb_build_array('earnings', 0, v_last -> 'heldAt', v_last -> 'id')) end);
end
$$;

create function public.list_earnings(p_state text default null, p_cursor text default null, p_limit integer default 20) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.list_earnings(p_state, p_cursor, p_limit)
$$;
comment on function public.list_earnings(text, text, integer) is
  'A doctor''s own payments that were ever paid, the newest first: {earnings, owed, nextCursor}; owed: what the doctor has to give back in all, by currency. p_state: held, due, released, returned, disputed; anything else: all.';

create function public.ledger_statement(p_from timestamptz, p_to timestamptz, p_after bigint default null, p_limit integer default 500)
returns jsonb language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('entry', s.id, 'at', s.created_at, 'transaction', s.transaction_id, 'kind', s.kind,
    'movement', s.dedupe_key, 'payment', s.payment_id, 'reference', s.reference, 'account', s.account, 'currency', s.currency,
    'amount', s.amount) order by s.id), '[]')
  from (
    select e.id, t.created_at, e.transaction_id, t.kind, t.dedupe_key, t.payment_id, a.reference, e.account, e.currency, e.amount
    from public.ledger_entries e
    join public.ledger_transactions t on t.id = e.transaction_id
    join public.payments p on p.id = t.payment_id
    join public.appointments a on a.id = p.appointment_id
    where t.created_at >= p_from and t.created_at < p_to and e.id > coalesce(p_after, 0)
    order by e.id limit least(greatest(p_limit, 1), 1000)
  ) as s
$$;
comment on function public.ledger_statement(timestamptz, timestamptz, bigint, integer) is
  'For administrators, in the SQL editor or by npm run ledger-statement: every entry booked in [from, to), in the order of booking. Debits positive, credits negative, minor units.';

create function public.ledger_balances(p_at timestamptz) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('account', b.account, 'currency', b.currency, 'amount', b.amount) order by b.account, b.currency), '[]')
  from (
    select e.account, e.currency, sum(e.amount) as amount
    from public.ledger_entries e join public.ledger_transactions t on t.id = e.transaction_id
    where t.created_at < p_at group by e.account, e.currency
  ) as b
$$;
comment on function public.ledger_balances(timestamptz) is 'What each account held at a moment: [{account, currency, amount}].';
create index ledger_transactions_created_at_idx on public.ledger_transactions (created_at);

revoke execute on function private.list_earnings(text, text, integer), public.list_earnings(text, text, integer),
  public.ledger_statement(timestamptz, timestamptz, bigint, integer), public.ledger_balances(timestamptz) from public, anon, authenticated;
grant execute on function private.list_earnings(text, text, integer), public.list_earnings(text, text, integer) to authenticated;
grant execute on function public.ledger_statement(timestamptz, timestamptz, bigint, integer), public.ledger_balances(timestamptz) to service_role;
