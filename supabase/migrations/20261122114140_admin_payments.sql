-- Payments as administrators read them: a list by what they need, and one with everything that happened to it.

create index payments_arrived_idx on public.payments (created_at desc, id desc) where held_at is not null;
create index appointments_reference_idx on public.appointments using gin (replace(reference, '-', '') extensions.gin_trgm_ops);

create function private.needs_refund_act(p_payment_id uuid) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (select from public.payment_refunds r where r.payment_id = p_payment_id
    and (r.status = 'requires_action' or (r.status in ('failed', 'canceled') and r.resolved_at is null)));
end
$$;
comment on function private.needs_refund_act(uuid) is 'Whether a refund of this payment waits for somebody.';

create function private.admin_payment_row(p public.payments) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object('id', p.id, 'reference', a.reference, 'appointmentId', a.id, 'startsAt', a.starts_at, 'amount', p.amount,
      'currency', p.currency, 'status', p.status, 'heldAt', p.held_at, 'dueAt', p.due_at, 'releasedAt', p.released_at,
      'refundedAmount', p.refunded_amount, 'releasedAmount', p.released_amount - p.reversed_amount, 'feeAmount', p.fee_amount,
      'owedAmount', private.owed_of(p), 'stopped', p.release_stopped_at is not null,
      'refundNeeded', private.needs_refund_act(p.id),
      'stuck', exists (select from public.payment_instructions i where i.payment_id = p.id and i.status = 'parked' and i.stripe_id is null),
      'doctorName', d.display_name, 'patientName', f.full_name)
    from public.appointments a, public.doctors d, public.profiles f
    where a.id = p.appointment_id and d.id = p.doctor_id and f.id = p.patient_id
  );
end
$$;
comment on function private.admin_payment_row(public.payments) is 'One payment in the administrators'' list.';

create function private.admin_list_payments(p_state text, p_words text, p_cursor text, p_limit integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_limit integer := least(greatest(coalesce(p_limit, 20), 1), 100);
  v_after jsonb := private.decode_cursor(p_cursor, 'payments', 'timestamptz');
  -- Typed as people read it aloud: in lower case, without the dashes.
  v_words text := upper(regexp_replace(coalesce(p_words, ''), '[^[:alnum:]]', '', 'g'));
  v_payments public.payments[];
begin
  perform private.require_admin();
  -- Pieces only; values are parameters. One query for all would read every payment: no index serves every state.
  execute format(
    'select array_agg(p order by p.created_at desc, p.id desc) from (
       select p.* from public.payments p
       where %s and %s and ($1 is null or (p.created_at, p.id) < ($1, $2))
       order by p.created_at desc, p.id desc limit $3) as p',
    case p_state
      when 'held' then 'p.held_at is not null and p.status in (''held'', ''partially_refunded'')'
      when 'due' then 'p.status in (''held'', ''partially_refunded'') and p.due_at <= now()'
      when 'stuck' then 'p.id in (select i.payment_id from public.payment_instructions i where i.status = ''parked'' and i.stripe_id is null)'
      when 'refunds' then 'p.id in (select r.payment_id from public.payment_refunds r
        where r.status = ''requires_action'' or (r.status in (''failed'', ''canceled'') and r.resolved_at is null))'
      when 'disputed' then 'p.status = ''disputed'''
      when 'owed' then 'p.clawback_amount > p.reversed_amount + p.written_off_amount'
      else 'p.held_at is not null' end,
    case when v_words = '' then 'true'
      when v_words ~ '^[0-9A-F]{32}$' then 'p.id = $4::uuid'
      else 'p.appointment_id in (select a.id from public.appointments a where replace(a.reference, ''-'', '''') like ''%%'' || $4 || ''%%'')' end
  ) into v_payments using (v_after ->> 2)::timestamptz, (v_after ->> 3)::uuid, v_limit + 1, v_words;
  return jsonb_build_object(
    'payments', coalesce((select jsonb_agg(private.admin_payment_row(p) order by p.created_at desc, p.id desc)
      from unnest(v_payments[:v_limit]) as p), '[]'),
    'nextCursor', case when cardinality(v_payments) > v_limit then private.encode_cursor(jsonb_build_array('payments', 0,
      v_payments[v_limit].created_at, v_payments[v_limit].id)) end,
    'parkedEvents', (select count(*) from public.stripe_events e where e.status in ('failed', 'parked'))
  );
end
$$;

create function public.admin_list_payments(
  p_state text default null, p_words text default null, p_cursor text default null, p_limit integer default 20
) returns jsonb language sql stable security invoker set search_path = '' as $$
  select private.admin_list_payments(p_state, p_words, p_cursor, p_limit)
$$;
comment on function public.admin_list_payments(text, text, text, integer) is
  'For administrators: payments, the newest first, {payments, nextCursor, parkedEvents}. p_state: held, due, stuck, refunds, disputed, owed; else all that arrived. p_words: a part of the reference, or an id. Errors: not_admin, second_factor_required.';

create function private.admin_list_events(p_cursor text, p_limit integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me uuid := private.require_admin();
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', e.id, 'type', e.type, 'status', e.status, 'error', left(e.error, 500), 'attempts', e.attempts,
      'receivedAt', e.received_at) order by e.received_at desc, e.id desc)
    from (
      select x.* from public.stripe_events x
      where v_me is not null and x.status in ('failed', 'parked') and (p_cursor is null or x.id < p_cursor)
      order by x.received_at desc, x.id desc limit least(greatest(coalesce(p_limit, 50), 1), 100)
    ) as e), '[]');
end
$$;

create function public.admin_list_events(p_cursor text default null, p_limit integer default 50) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.admin_list_events(p_cursor, p_limit)
$$;
comment on function public.admin_list_events(text, integer) is
  'For administrators: events of Stripe that could not be processed, the newest first. Errors: not_admin, second_factor_required.';

create function private.admin_payment_parts(p public.payments) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return jsonb_build_object(
    'instructions', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'amount', i.amount, 'currency', i.currency,
        'status', i.status, 'attempts', i.attempts, 'error', i.last_error, 'stripeId', i.stripe_id, 'createdAt', i.created_at,
        'runAfter', i.run_after, 'waits', exists (select from public.payment_instructions b
          where b.id = i.after_id and b.status not in ('done', 'withdrawn'))) order by i.created_at, i.id), '[]')
      from public.payment_instructions i where i.payment_id = p.id),
    'refunds', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'amount', r.amount, 'currency', r.currency, 'status', r.status,
        'failureReason', r.failure_reason, 'byHand', r.by_hand, 'resolvedAt', r.resolved_at, 'createdAt', r.created_at)
        order by r.created_at, r.id), '[]') from public.payment_refunds r where r.payment_id = p.id),
    'disputes', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'amount', d.amount, 'currency', d.currency, 'status', d.status,
        'reason', d.reason, 'evidenceDueAt', d.evidence_due_at, 'closedAt', d.closed_at, 'createdAt', d.created_at)
        order by d.created_at, d.id), '[]') from public.payment_disputes d where d.payment_id = p.id),
    'documents', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'number', m.number, 'amount', m.amount,
        'currency', m.currency, 'issuedAt', m.issued_at) order by m.issued_at, m.id), '[]') from public.money_documents m where m.payment_id = p.id),
    'entries', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'at', t.created_at, 'kind', t.kind, 'movement', t.dedupe_key,
        'account', e.account, 'currency', e.currency, 'amount', e.amount) order by e.id), '[]')
      from public.ledger_transactions t join public.ledger_entries e on e.transaction_id = t.id where t.payment_id = p.id),
    'events', (select coalesce(jsonb_agg(jsonb_build_object('kind', v.kind, 'data', v.data, 'createdAt', v.created_at,
        'actor', case when v.actor_id = p.patient_id then 'patient' when v.actor_id = p.doctor_id then 'doctor'
          when v.actor_id is not null then 'admin' else 'system' end) order by v.id), '[]')
      from public.appointment_events v where v.appointment_id = p.appointment_id),
    'audits', (select coalesce(jsonb_agg(jsonb_build_object('action', u.action, 'data', u.data, 'createdAt', u.at,
        'actorName', (select f.full_name from public.profiles f where f.id = u.actor_id)) order by u.id), '[]')
      from public.audit_log u where u.subject_type = 'payment' and u.subject_id = p.id::text)
  );
end
$$;
comment on function private.admin_payment_parts(public.payments) is 'What belongs to one payment, each in the order in which it happened.';

create function private.admin_get_payment(p_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me uuid := private.require_admin();
  v_payment public.payments;
begin
  select p.* into v_payment from public.payments p where p.id = p_id and v_me is not null;
  if not found then
    return null;
  end if;
  return private.admin_payment_row(v_payment) || private.admin_payment_parts(v_payment) || jsonb_build_object(
    'chargeId', v_payment.charge_id, 'transferId', v_payment.transfer_id, 'clawbackAmount', v_payment.clawback_amount,
    'reversedAmount', v_payment.reversed_amount, 'writtenOffAmount', v_payment.written_off_amount, 'outcome', private.refund_outcome(v_payment, 0),
    'step', private.currency_step(v_payment.currency), 'appointmentStatus',
    (select a.status from public.appointments a where a.id = v_payment.appointment_id),
    'problemReportId', (select r.id from public.problem_reports r where r.payment_id = v_payment.id order by r.created_at desc limit 1),
    'doctorId', v_payment.doctor_id, 'patientId', v_payment.patient_id);
end
$$;

create function public.admin_get_payment(p_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.admin_get_payment(p_id)
$$;
comment on function public.admin_get_payment(uuid) is
  'For administrators: a payment with its instructions, refunds, disputes, papers, entries, history and audit; null when there is none. Errors: not_admin, second_factor_required.';

revoke execute on function private.needs_refund_act(uuid), private.admin_payment_row(public.payments),
  private.admin_list_payments(text, text, text, integer), public.admin_list_payments(text, text, text, integer),
  private.admin_list_events(text, integer), public.admin_list_events(text, integer), private.admin_payment_parts(public.payments),
  private.admin_get_payment(uuid), public.admin_get_payment(uuid) from public, anon, authenticated;
grant execute on function private.admin_list_payments(text, text, text, integer), public.admin_list_payments(text, text, text, integer),
  private.admin_list_events(text, integer), public.admin_list_events(text, integer),
  private.admin_get_payment(uuid), public.admin_get_payment(uuid) to authenticated;
