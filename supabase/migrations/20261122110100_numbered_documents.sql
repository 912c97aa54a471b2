-- Giving numbers to documents about money, and reading them.

create function private.number_money_documents() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_document record;
  v_last integer;
  v_count integer := 0;
begin
  -- One at a time: a number is given when the one before it has been, and both stand or fall with their transaction.
  perform pg_advisory_xact_lock(hashtextextended('money_documents', 0));
  for v_document in
    select m.id, extract(year from m.issued_at at time zone 'UTC')::integer as year,
      case when m.kind = 'receipt' then 'R' when m.kind in ('refund_note', 'refund_correction') then 'C' else 'S' end as series
    from public.money_documents m where m.number is null order by m.issued_at, m.id limit 500
  loop
    insert into private.money_document_counters as c (series, year, last) values (v_document.series, v_document.year, 1)
    on conflict (series, year) do update set last = c.last + 1
    returning c.last into v_last;
    update public.money_documents
    set number = v_document.series || '-' || v_document.year || '-' || lpad(v_last::text, greatest(6, length(v_last::text)), '0')
    where id = v_document.id;
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

create function public.number_money_documents() returns integer
language sql security invoker set search_path = '' as $$
  select private.number_money_documents()
$$;
comment on function public.number_money_documents() is 'For the payments worker: gives the next numbers to documents that have none. Returns how many.';

create function private.money_document_view(m public.money_documents) returns jsonb
language sql stable set search_path = '' as $$
  select m.facts || jsonb_build_object('id', m.id, 'kind', m.kind, 'number', m.number, 'amount', m.amount,
    'currency', m.currency, 'issuedAt', m.issued_at,
    'corrects', (select c.number from public.money_documents c where c.payment_id = m.payment_id and c.id::text = m.facts ->> 'corrects'))
$$;
comment on function private.money_document_view(public.money_documents) is 'One document as its recipient reads it.';

create function private.get_money_document(p_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_document public.money_documents;
begin
  select m.* into v_document from public.money_documents m where m.id = p_id and m.recipient_id = private.require_user();
  if v_document.id is not null and v_document.number is null then
    perform private.number_money_documents();
    select m.* into v_document from public.money_documents m where m.id = p_id;
  end if;
  return case when v_document.id is not null then private.money_document_view(v_document) end;
end
$$;

create function public.get_money_document(p_id uuid) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.get_money_document(p_id)
$$;
comment on function public.get_money_document(uuid) is 'A receipt, note or statement with its number, for its recipient; null for anybody else.';

create function private.list_money_documents(p_appointment_id uuid, p_cursor text, p_limit integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_limit integer := least(greatest(coalesce(p_limit, 20), 1), 50);
  v_after jsonb := private.decode_cursor(p_cursor, 'documents', 'timestamptz');
  v_page jsonb;
  v_rows jsonb;
begin
  if exists (select from public.money_documents m where m.recipient_id = v_me and m.number is null) then
    perform private.number_money_documents();
  end if;
  select jsonb_agg(private.money_document_view(page.m) order by page.at desc, page.id desc) into v_rows
  from (
    select m, m.issued_at as at, m.id from public.money_documents m
    where m.recipient_id = v_me
      and (p_appointment_id is null or m.facts -> 'appointment' ->> 'id' = p_appointment_id::text)
      and (v_after is null or (m.issued_at, m.id) < ((v_after ->> 2)::timestamptz, (v_after ->> 3)::uuid))
    order by m.issued_at desc, m.id desc limit v_limit + 1
  ) as page;
  v_page := coalesce(jsonb_path_query_array(v_rows, '$[0 to $last]', jsonb_build_object('last', v_limit - 1)), '[]');
  return jsonb_build_object('documents', v_page, 'nextCursor', case when jsonb_array_length(v_rows) > v_limit then
    private.encode_cursor(jsonb_build_array('documents', 0, v_page -> (v_limit - 1) -> 'issuedAt', v_page -> (v_limit - 1) -> 'id')) end);
end
$$;

create function public.list_money_documents(p_appointment_id uuid default null, p_cursor text default null, p_limit integer default 20)
returns jsonb language sql security invoker set search_path = '' as $$
  select private.list_money_documents(p_appointment_id, p_cursor, p_limit)
$$;
comment on function public.list_money_documents(uuid, text, integer) is
  'One''s own receipts, notes and statements, the newest first, of one appointment or of all: {documents, nextCursor}.';

create function private.check_money_document(p_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('number', m.number, 'kind', m.kind, 'amount', m.amount, 'currency', m.currency, 'issuedAt', m.issued_at,
    'refundedAmount', case when m.kind = 'receipt' then (
      select coalesce(sum(r.amount), 0) from public.payment_refunds r
      where 'charge:' || r.charge_id = m.source_key and r.status = 'succeeded') end,
    'corrected', exists (select from public.money_documents c where c.payment_id = m.payment_id and c.facts ->> 'corrects' = m.id::text))
  from public.money_documents m where m.id = p_id and m.number is not null
$$;

create function public.check_money_document(p_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.check_money_document(p_id)
$$;
comment on function public.check_money_document(uuid) is
  'How a document stands today, for whoever holds it: its id, which nobody can guess, is in the code printed on it. Names nobody.';

revoke execute on function private.number_money_documents(), public.number_money_documents(),
  private.money_document_view(public.money_documents), private.get_money_document(uuid), public.get_money_document(uuid),
  private.list_money_documents(uuid, text, integer), public.list_money_documents(uuid, text, integer),
  private.check_money_document(uuid), public.check_money_document(uuid) from public, anon, authenticated;
grant execute on function private.number_money_documents(), public.number_money_documents() to service_role;
grant execute on function private.get_money_document(uuid), public.get_money_document(uuid),
  private.list_money_documents(uuid, text, integer), public.list_money_documents(uuid, text, integer) to authenticated;
grant execute on function private.check_money_document(uuid), public.check_money_document(uuid) to anon, authenticated;
