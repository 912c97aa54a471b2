-- What a doctor advises in a form that can be checked: lines of a prescription, and when to meet again.

create function private.clean_prescription(p_lines jsonb, p_whole boolean) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
  c_parts constant text[] := '{drug,strength,form,dose,frequency,duration,note}';
  v_lines jsonb;
begin
  if jsonb_typeof(p_lines) is distinct from 'array' or jsonb_array_length(p_lines) > 30 then
    raise exception 'prescription_invalid';
  end if;
  select coalesce(jsonb_agg(l.line order by l.position), '[]') into v_lines
  from (
    select given.position, (
      select jsonb_object_agg(part, coalesce(private.plain_text(given.line ->> part, 301), '')) from unnest(c_parts) as part
    ) as line
    from jsonb_array_elements(p_lines) with ordinality as given (line, position)
  ) as l
  where exists (select from jsonb_each_text(l.line) as e where e.value <> '');
  if exists (
    select from jsonb_array_elements(v_lines) as l (line), jsonb_each_text(l.line) as e
    where char_length(e.value) > case e.key when 'note' then 300 else 120 end
  ) then
    raise exception 'prescription_invalid';
  elsif p_whole and exists (
    select from jsonb_array_elements(v_lines) as l (line)
    where '' in (l.line ->> 'drug', l.line ->> 'dose', l.line ->> 'frequency')
  ) then
    raise exception 'prescription_incomplete';
  end if;
  return v_lines;
end
$$;
comment on function private.clean_prescription(jsonb, boolean) is
  'The lines of a prescription without empty ones and unknown parts. p_whole: each has to say what, how much and how often. Errors: prescription_invalid, prescription_incomplete.';

create function private.clean_follow_up(p_follow_up jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
  v_weeks text := nullif(p_follow_up ->> 'weeks', '');
  v_mode text := nullif(p_follow_up ->> 'mode', '');
  v_text text := private.plain_text(p_follow_up ->> 'text', 1001);
begin
  if v_weeks !~ '^([1-9]|[1-9][0-9]|10[0-4])$' or v_mode not in ('video', 'in_person') or char_length(v_text) > 1000 then
    raise exception 'follow_up_invalid';
  elsif num_nonnulls(v_weeks, v_text) = 0 then
    return null;
  end if;
  return jsonb_build_object('weeks', v_weeks::integer, 'mode', v_mode, 'text', v_text);
end
$$;
comment on function private.clean_follow_up(jsonb) is
  '{weeks 1–104, mode, text}, each may be null; null when neither a time nor a word is given. Error: follow_up_invalid.';

revoke execute on function private.clean_prescription(jsonb, boolean), private.clean_follow_up(jsonb)
  from public, anon, authenticated;
