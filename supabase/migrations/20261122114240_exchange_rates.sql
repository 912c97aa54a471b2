-- Rates of exchange from outside. Without a source the table stays as it is, with its dates.

create function private.store_rates(p_rates jsonb, p_as_of date) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_count integer;
begin
  if p_as_of is null or p_as_of > current_date + 1 then
    raise exception 'date_invalid';
  end if;
  update public.currency_rates r set per_eur = round(n.value::numeric, 6), as_of = p_as_of
  from jsonb_each_text(p_rates) as n (key, value)
  where r.currency = n.key and r.currency <> 'EUR' and r.as_of < p_as_of
    -- A source that is broken does not turn a price upside down: a jump of more than half is left to a person.
    and n.value::numeric between r.per_eur / 2 and r.per_eur * 2;
  get diagnostics v_count = row_count;
  if v_count > 0 then
    -- What everything is counted in is as fresh as what it was compared with.
    update public.currency_rates set as_of = p_as_of where currency = 'EUR';
    perform private.write_audit('rates.stored', 'currency_rates', p_as_of::text, jsonb_build_object('changed', v_count));
  end if;
  return v_count;
end
$$;

create function public.store_rates(p_rates jsonb, p_as_of date) returns integer
language sql security invoker set search_path = '' as $$
  select private.store_rates(p_rates, p_as_of)
$$;
comment on function public.store_rates(jsonb, date) is
  'For the standing work: {currency: units for one euro} of a day. Older rates, unknown currencies and jumps of more than half change nothing. Returns how many rates are new. Error: date_invalid.';

revoke execute on function private.store_rates(jsonb, date), public.store_rates(jsonb, date) from public, anon, authenticated;
grant execute on function private.store_rates(jsonb, date), public.store_rates(jsonb, date) to service_role;
