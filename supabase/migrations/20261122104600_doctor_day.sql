-- A doctor's day in the zone of their hours, in one round trip.

create function private.is_reported(p_appointment_id uuid) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (select from public.no_show_reports r
    where r.appointment_id = p_appointment_id and r.state in ('open', 'contested'));
end
$$;
comment on function private.is_reported(uuid) is 'Whether somebody is said not to have come and that is undecided: no summary is missing then.';

create function private.get_doctor_day(p_date date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_zone text;
  v_date date;
  v_from timestamptz;
  v_to timestamptz;
begin
  select d.time_zone into v_zone from public.doctors d where d.id = v_me;
  if not found then
    return null;
  end if;
  v_date := coalesce(p_date, (now() at time zone v_zone)::date);
  v_from := v_date::timestamp at time zone v_zone;
  v_to := (v_date + 1)::timestamp at time zone v_zone;
  return jsonb_build_object(
    'date', v_date, 'timeZone', v_zone,
    'today', coalesce((
      select jsonb_agg(private.appointment_view(a, v_me) order by a.starts_at, a.id) from public.appointments a
      where a.doctor_id = v_me and a.starts_at >= v_from and a.starts_at < v_to
        and a.status in ('confirmed', 'completed', 'no_show')
    ), '[]'),
    'next', coalesce((
      select jsonb_agg(private.appointment_view(n.a, v_me) order by (n.a).starts_at, (n.a).id) from (
        select a from public.appointments a
        where a.doctor_id = v_me and a.starts_at >= v_to and a.status = 'confirmed'
        order by a.starts_at, a.id limit 10
      ) as n
    ), '[]'),
    'open', coalesce((
      select jsonb_agg(private.appointment_view(n.a, v_me) order by (n.a).starts_at, (n.a).id) from (
        select a from public.appointments a
        where a.doctor_id = v_me and a.starts_at < v_from and a.status = 'confirmed' and not private.is_reported(a.id)
        order by a.starts_at desc, a.id limit 10
      ) as n
    ), '[]'),
    'counts', (
      select jsonb_build_object(
        'today', count(*) filter (where a.starts_at >= v_from and a.starts_at < v_to),
        'upcoming', count(*) filter (where a.starts_at >= v_to and a.status = 'confirmed'),
        'toComplete', count(*) filter (where a.ends_at < now() and a.status = 'confirmed' and not private.is_reported(a.id))
      )
      from public.appointments a
      where a.doctor_id = v_me and (a.status = 'confirmed' or (a.starts_at >= v_from and a.starts_at < v_to and a.status in ('completed', 'no_show')))
    ),
    'money', coalesce((
      select jsonb_agg(m.line order by m.currency) from (
        select p.currency, jsonb_build_object(
          'currency', p.currency,
          'held', coalesce(sum(p.amount - p.refunded_amount) filter (where p.status in ('held', 'partially_refunded', 'disputed')), 0),
          'heldNet', coalesce(sum(p.amount - p.refunded_amount - private.fee_of(p.amount - p.refunded_amount, p.currency, p.fee_bps))
            filter (where p.status in ('held', 'partially_refunded', 'disputed')), 0),
          'released', coalesce(sum(p.released_amount - p.reversed_amount), 0),
          'releasedThisMonth', coalesce(sum(p.released_amount - p.reversed_amount)
            filter (where p.released_at >= date_trunc('month', now() at time zone v_zone) at time zone v_zone), 0)
        ) as line
        from public.payments p
        where p.doctor_id = v_me and p.held_at is not null and p.status <> 'refunded'
        group by p.currency
      ) as m
    ), '[]')
  );
end
$$;

create function public.get_doctor_day(p_date date default null) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_doctor_day(p_date)
$$;
comment on function public.get_doctor_day(date) is
  'The doctor''s day in their own zone: today, next, open (past, not completed), counts, and money per currency (held before and after the fee, released). Null for someone who is no doctor.';

revoke execute on function private.is_reported(uuid), private.get_doctor_day(date), public.get_doctor_day(date)
  from public, anon, authenticated;
grant execute on function private.get_doctor_day(date), public.get_doctor_day(date) to authenticated;
