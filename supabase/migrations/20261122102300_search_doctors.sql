-- The directory's search: filters, four orders, keyset paging, a count that stops at a thousand.

create function private.encode_cursor(p_parts jsonb) returns text
language sql immutable set search_path = '' as $$
  select translate(encode(convert_to(p_parts::text, 'UTF8'), 'base64'), E'+/=\n', '-_')
$$;

create function private.decode_cursor(p_cursor text, p_kind text, p_key_type text) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
  v_parts jsonb;
begin
  v_parts := convert_from(decode(
    rpad(translate(p_cursor, '-_', '+/'), (length(p_cursor) + 3) / 4 * 4, '='), 'base64'), 'UTF8')::jsonb;
  if v_parts ->> 0 = p_kind and pg_input_is_valid(v_parts ->> 1, 'smallint')
    -- Constant names: pg_input_is_valid remembers the first type it is given in a session.
    and ((p_key_type = 'timestamptz' and pg_input_is_valid(v_parts ->> 2, 'timestamptz'))
      or (p_key_type = 'numeric' and pg_input_is_valid(v_parts ->> 2, 'numeric')))
    and pg_input_is_valid(v_parts ->> 3, 'uuid') then
    return v_parts;
  end if;
  return null;
exception
  when data_exception then
    return null;
end
$$;
comment on function private.decode_cursor(text, text, text) is
  'The parts [kind, tier, key, id] of a cursor for the same order; null, hence the first page, for anything else: a shared address never fails.';

create function private.search_query(p_query text, p_weights text default '') returns tsquery
language plpgsql stable set search_path = '' as $$
declare
  v_word text;
  v_terms text[] := '{}';
begin
  if p_query is null then
    return null;
  end if;
  -- Every word must be there; each may be only the beginning of one.
  foreach v_word in array regexp_split_to_array(left(private.search_words(p_query), 120), '[\s!-/:-@\[-`{-~]+') loop
    if v_word <> '' and cardinality(v_terms) < 8 then
      v_terms := v_terms || (quote_literal(v_word) || ':*' || p_weights);
    end if;
  end loop;
  return case when cardinality(v_terms) > 0 then to_tsquery('simple', array_to_string(v_terms, ' & ')) end;
end
$$;
comment on function private.search_query(text, text) is 'What was typed as a text-search query; null when it holds no word.';

create function private.directory_filter(
  p_query tsquery, p_specialty text, p_language text, p_country text, p_max_price_eur numeric, p_free_days integer
) returns text language sql immutable set search_path = '' as $$
  -- Fixed pieces only; the values travel as parameters $1 to $5 and $11.
  select concat(
    case when p_query is not null then ' and d.search @@ $1' end,
    case when p_specialty is not null then ' and d.specialty = $2' end,
    case when p_language is not null then ' and d.languages @> array[$3]' end,
    case when p_country is not null then ' and d.country_code = $4::bpchar' end,
    case when p_max_price_eur is not null then ' and d.price_eur <= $5' end,
    -- Written as the index on the next free time has it.
    case when p_free_days is not null then
      ' and coalesce(d.next_free_at, ''infinity'') > now() and coalesce(d.next_free_at, ''infinity'') < now() + make_interval(hours => 24 * $11)'
    end
  )
$$;
comment on function private.directory_filter(tsquery, text, text, text, numeric, integer) is
  'Conditions for the filters that are set. Left out, not "or null", so that the planner can use the fitting index.';

create function private.count_doctors(
  p_query tsquery, p_specialty text, p_language text, p_country text, p_max_price_eur numeric, p_free_days integer, p_cap integer
) returns integer language plpgsql stable set search_path = '' as $$
declare
  v_count integer;
begin
  if p_query is null and num_nonnulls(p_max_price_eur, p_free_days) = 0 and num_nonnulls(p_specialty, p_language, p_country) <= 1 then
    select c.count into v_count from private.directory_counts c
    where c.kind = case when p_specialty is not null then 'specialty' when p_language is not null then 'language'
        when p_country is not null then 'country' else 'total' end
      and c.key = coalesce(p_specialty, p_language, p_country, '');
    return coalesce(v_count, 0);
  end if;
  execute format('select count(*) from (select from public.doctors d where d.is_listed%s limit $6) as found',
    private.directory_filter(p_query, p_specialty, p_language, p_country, p_max_price_eur, p_free_days))
  into v_count
  using p_query, p_specialty, p_language, p_country, p_max_price_eur, p_cap, null, null, null, null, p_free_days;
  return v_count;
end
$$;
comment on function private.count_doctors(tsquery, text, text, text, numeric, integer, integer) is
  'Number of listed doctors; exact without or with one plain filter, otherwise counted up to p_cap.';

create function private.search_doctors(
  p_query text, p_specialty text, p_language text, p_country text, p_max_price_eur numeric, p_sort text, p_cursor text, p_limit integer,
  p_free_days integer
) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
  c_cap constant integer := 1000;
  c_card constant text := $card$jsonb_build_object(
    'id', d.id, 'slug', d.slug, 'displayName', d.display_name, 'photoId', d.photo_id, 'headline', d.headline, 'specialty', d.specialty,
    'languages', d.languages, 'countryCode', d.country_code, 'city', d.city, 'timeZone', d.time_zone,
    'fromAmount', d.from_amount, 'currency', d.currency, 'priceEur', d.price_eur, 'ratingCount', d.rating_count,
    'ratingAverage', d.rating_average, 'licenceCheckedOn', d.licence_checked_on,
    'nextFreeAt', case when d.next_free_at > now() then d.next_free_at end)$card$;
  v_all tsquery := private.search_query(p_query);
  v_prominent tsquery;
  v_sort text := coalesce(p_sort, 'relevance');
  v_limit integer := least(greatest(coalesce(p_limit, 20), 1), 50);
  v_after jsonb;
  v_tier integer := 1;
  v_tiers integer := 1;
  v_key text;
  v_order text;
  v_page jsonb[];
  v_found jsonb[] := '{}';
  v_total integer;
  v_more boolean;
begin
  if v_sort not in ('relevance', 'rating', 'price', 'soonest') then
    raise exception 'sort_invalid';
  end if;
  v_after := private.decode_cursor(p_cursor, v_sort, case v_sort when 'soonest' then 'timestamptz' else 'numeric' end);
  v_key := case v_sort when 'price' then 'd.price_eur' when 'soonest' then 'coalesce(d.next_free_at, ''infinity'')'
    else 'd.rating_score' end;
  v_order := case when v_sort in ('price', 'soonest') then '' else ' desc' end;
  if v_sort = 'relevance' and v_all is not null then
    -- Whoever has the words in name, headline, field or place comes before whoever mentions them in the biography.
    v_prominent := private.search_query(p_query, 'ABC');
    v_tiers := 2;
    v_tier := coalesce((v_after ->> 1)::integer, 1);
  end if;

  loop
    execute format(
      -- The page is found by narrow rows; only its entries are read whole.
      'select array_agg(jsonb_build_array(%1$L, $6, k.key, k.id, %7$s) order by k.key%6$s, k.id%6$s) from (
         select %2$s as key, d.id from public.doctors d where d.is_listed%3$s%4$s%5$s order by %2$s%6$s, d.id%6$s limit $9
       ) as k join public.doctors d on d.id = k.id',
      v_sort, v_key,
      private.directory_filter(v_all, p_specialty, p_language, p_country, p_max_price_eur, p_free_days),
      case when v_tiers = 1 then '' when v_tier = 1 then ' and d.search @@ $10' else ' and not d.search @@ $10' end,
      case when v_after is null then '' else format(' and (%s, d.id) %s ($7::%s, $8)', v_key,
        case when v_order = '' then '>' else '<' end,
        case v_sort when 'soonest' then 'timestamptz' else 'numeric' end) end,
      v_order, c_card
    ) into v_page
    using v_all, p_specialty, p_language, p_country, p_max_price_eur, v_tier, v_after ->> 2, (v_after ->> 3)::uuid,
      v_limit + 1 - cardinality(v_found), v_prominent, p_free_days;
    v_found := v_found || v_page;
    exit when cardinality(v_found) > v_limit or v_tier >= v_tiers;
    v_tier := v_tier + 1;
    v_after := null;
  end loop;

  v_more := cardinality(v_found) > v_limit;
  v_total := case
    when not v_more and coalesce(p_cursor, '') = '' then cardinality(v_found)
    else private.count_doctors(v_all, p_specialty, p_language, p_country, p_max_price_eur, p_free_days, c_cap + 1) end;
  return jsonb_build_object(
    'doctors', coalesce((select jsonb_agg(f.row -> 4 order by f.position)
      from unnest(v_found[:v_limit]) with ordinality as f (row, position)), '[]'),
    'total', least(v_total, c_cap),
    'totalCapped', v_total > c_cap,
    'nextCursor', case when v_more then private.encode_cursor(v_found[v_limit] - 4) end
  );
end
$$;

create function public.search_doctors(
  p_query text default null, p_specialty text default null, p_language text default null, p_country text default null,
  p_max_price_eur numeric default null, p_sort text default 'relevance', p_cursor text default null, p_limit integer default 20,
  p_free_days integer default null
) returns jsonb language sql stable security invoker set search_path = '' as $$
  select private.search_doctors(p_query, p_specialty, p_language, p_country, p_max_price_eur, p_sort, p_cursor, p_limit, p_free_days)
$$;
comment on function public.search_doctors(text, text, text, text, numeric, text, text, integer, integer) is
  'One page of listed doctors. p_free_days: only who has a free time within so many days. p_sort: relevance, rating, price or soonest. p_cursor: nextCursor of the page before, for the same p_sort. Error: sort_invalid.';

create function private.search_suggestions(
  p_specialty text, p_language text, p_country text, p_max_price_eur numeric, p_query text, p_free_days integer
) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
  c_cap constant integer := 1000;
  q tsquery := private.search_query(p_query);
  v_all jsonb := '[]';
begin
  if q is not null then
    v_all := v_all || jsonb_build_object('drop', 'query', 'count',
      private.count_doctors(null, p_specialty, p_language, p_country, p_max_price_eur, p_free_days, c_cap));
  end if;
  if p_specialty is not null then
    v_all := v_all || jsonb_build_object('drop', 'specialty', 'count',
      private.count_doctors(q, null, p_language, p_country, p_max_price_eur, p_free_days, c_cap));
  end if;
  if p_language is not null then
    v_all := v_all || jsonb_build_object('drop', 'language', 'count',
      private.count_doctors(q, p_specialty, null, p_country, p_max_price_eur, p_free_days, c_cap));
  end if;
  if p_country is not null then
    v_all := v_all || jsonb_build_object('drop', 'country', 'count',
      private.count_doctors(q, p_specialty, p_language, null, p_max_price_eur, p_free_days, c_cap));
  end if;
  if p_max_price_eur is not null then
    v_all := v_all || jsonb_build_object('drop', 'max_price_eur', 'count',
      private.count_doctors(q, p_specialty, p_language, p_country, null, p_free_days, c_cap));
  end if;
  if p_free_days is not null then
    v_all := v_all || jsonb_build_object('drop', 'free_days', 'count',
      private.count_doctors(q, p_specialty, p_language, p_country, p_max_price_eur, null, c_cap));
  end if;
  if jsonb_array_length(v_all) > 1 then
    v_all := v_all || jsonb_build_object('drop', 'all', 'count', private.count_doctors(null, null, null, null, null, null, c_cap));
  end if;
  return (
    select coalesce(jsonb_agg(s.one order by s.one ->> 'drop' = 'all', (s.one -> 'count')::integer desc), '[]')
    from jsonb_array_elements(v_all) as s (one)
    where (s.one -> 'count')::integer > 0
  );
end
$$;

create function public.search_suggestions(
  p_specialty text default null, p_language text default null, p_country text default null, p_max_price_eur numeric default null,
  p_query text default null, p_free_days integer default null
) returns jsonb language sql stable security invoker set search_path = '' as $$
  select private.search_suggestions(p_specialty, p_language, p_country, p_max_price_eur, p_query, p_free_days)
$$;
comment on function public.search_suggestions(text, text, text, numeric, text, integer) is
  'For a search that found nobody: which filter to drop and how many that would find, [{drop, count}]; drop is query, specialty, language, country, max_price_eur, free_days or all.';

revoke execute on function private.encode_cursor(jsonb), private.decode_cursor(text, text, text), private.search_query(text, text),
  private.directory_filter(tsquery, text, text, text, numeric, integer),
  private.count_doctors(tsquery, text, text, text, numeric, integer, integer),
  private.search_doctors(text, text, text, text, numeric, text, text, integer, integer),
  private.search_suggestions(text, text, text, numeric, text, integer),
  public.search_doctors(text, text, text, text, numeric, text, text, integer, integer),
  public.search_suggestions(text, text, text, numeric, text, integer) from public, anon, authenticated;
grant execute on function private.search_doctors(text, text, text, text, numeric, text, text, integer, integer),
  private.search_suggestions(text, text, text, numeric, text, integer),
  public.search_doctors(text, text, text, text, numeric, text, text, integer, integer),
  public.search_suggestions(text, text, text, numeric, text, integer) to anon, authenticated, service_role;
