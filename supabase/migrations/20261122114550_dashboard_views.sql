-- Schema `admin`: what administrators read in the table editor of the Supabase dashboard. The Data API does not expose it, and
-- nobody but the owner of the database may use it.

create schema admin;
comment on schema admin is
  'For administrators in the dashboard: views for the table editor, functions for the SQL editor. See supabase/README.md.';
revoke all on schema admin from public;
alter default privileges in schema admin revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema admin revoke all on functions from public, anon, authenticated, service_role;

create function private.major_units(p_amount bigint, p_currency text) returns text
language sql stable set search_path = '' as $$
  select concat(round(p_amount / power(10::numeric, coalesce(r.exponent, 2)), coalesce(r.exponent, 2)), ' ', p_currency)
  from (select p_currency as currency) as c left join public.currency_rates r on r.currency = c.currency
$$;
comment on function private.major_units(bigint, text) is '"95.00 EUR" of 9500 minor units.';
revoke execute on function private.major_units(bigint, text) from public, anon, authenticated;

create view admin.pending_doctors with (security_invoker = true) as
select d.slug, d.display_name as name, d.verification as state, date_trunc('hour', now() - d.verification_since) as waiting,
  array_to_string(private.missing_checks(d), ', ') as checks_missing, d.licence_registry as registry, d.licence_number as number,
  d.licence_country as country, d.licence_valid_until as valid_until, d.specialty, d.city, u.email, p.phone
from public.doctors d join public.profiles p on p.id = d.id join auth.users u on u.id = d.id
where d.verification in ('pending', 'asked')
order by d.verification, d.verification_since;
comment on view admin.pending_doctors is 'Doctors who wait to be verified (pending) or have to answer first (asked), the longest wait first.';

create view admin.ending_licences with (security_invoker = true) as
select d.slug, d.display_name as name, d.licence_valid_until as valid_until,
  d.licence_valid_until - (now() at time zone 'UTC')::date as days_left, d.is_listed,
  (select count(*) from public.appointments a where a.doctor_id = d.id and a.status = 'confirmed' and a.starts_at > now()) as coming_appointments,
  u.email
from public.doctors d join auth.users u on u.id = d.id
where d.verification = 'verified' and d.licence_valid_until < (now() at time zone 'UTC')::date + 61
order by d.licence_valid_until;
comment on view admin.ending_licences is 'Verified doctors whose licence ends within 60 days, or has ended.';

create view admin.held_payments with (security_invoker = true) as
select a.reference, d.display_name as doctor, p.full_name as patient, private.major_units(y.amount - y.refunded_amount, y.currency) as held,
  y.status, y.held_at, a.status as appointment, a.starts_at, y.due_at,
  case when y.status = 'disputed' then 'a bank looks into it' when y.release_stopped_at is not null then 'a problem was reported'
    when y.due_at is null then 'waits for the consultation' when y.due_at > now() then 'waits until it is due'
    else 'is due now' end as why
from public.payments y join public.appointments a on a.id = y.appointment_id
join public.doctors d on d.id = y.doctor_id join public.profiles p on p.id = y.patient_id
where y.status in ('held', 'partially_refunded', 'disputed') and y.released_at is null
order by y.held_at;
comment on view admin.held_payments is 'Money that is held, the oldest first, and what it waits for.';

create view admin.stuck_instructions with (security_invoker = true) as
select i.id, a.reference, i.kind, private.major_units(i.amount, i.currency) as amount, i.status, i.attempts, i.last_error,
  i.run_after as next_try, i.created_at
from public.payment_instructions i join public.payments y on y.id = i.payment_id join public.appointments a on a.id = y.appointment_id
where i.status = 'parked' or (i.status in ('pending', 'running') and i.attempts >= 3)
order by i.created_at;
comment on view admin.stuck_instructions is 'What should happen at Stripe and does not: given up (parked), or tried three times and more.';

create view admin.failed_mails with (security_invoker = true) as
select m.id, m.kind, m.to_email, m.status, m.attempts, m.last_error, m.run_after as next_try, m.created_at
from public.mail_outbox m
where m.status = 'parked' or (m.status in ('pending', 'running') and m.attempts >= 3)
order by m.created_at desc;
comment on view admin.failed_mails is 'Mails that were given up (parked), or tried three times and more.';

create view admin.todays_appointments with (security_invoker = true) as
select a.reference, a.starts_at, d.display_name as doctor, p.full_name as patient, a.mode, a.status, y.status as payment,
  (a.starts_at at time zone a.doctor_time_zone)::time as doctor_clock, (a.starts_at at time zone a.patient_time_zone)::time as patient_clock
from public.appointments a join public.doctors d on d.id = a.doctor_id join public.profiles p on p.id = a.patient_id
left join public.payments y on y.appointment_id = a.id
where a.starts_at >= date_trunc('day', now() at time zone 'UTC') at time zone 'UTC'
  and a.starts_at < (date_trunc('day', now() at time zone 'UTC') + interval '1 day') at time zone 'UTC'
  and a.status in ('confirmed', 'completed', 'no_show')
order by a.starts_at;
comment on view admin.todays_appointments is 'Appointments of today (UTC) that are paid, with both clocks. Why the patient comes is not shown.';

create view admin.open_problem_reports with (security_invoker = true) as
select a.reference, r.kind, r.state, d.display_name as doctor, p.full_name as patient, r.created_at, r.answered_at, r.id
from public.problem_reports r join public.appointments a on a.id = r.appointment_id
join public.doctors d on d.id = r.doctor_id join public.profiles p on p.id = a.patient_id
where r.decided_at is null
order by r.created_at;
comment on view admin.open_problem_reports is 'Problems that patients reported and nobody has decided. What they wrote is read under /admin/problem-reports; decided there, or with admin.decide_problem_report.';

create view admin.contested_no_shows with (security_invoker = true) as
select c.reference, c.contested_at, c.said_to_be_absent, c.doctor, c.patient, c.starts_at,
  private.major_units(c.amount, c.currency) as amount, c.what_they_say, c.consultation_begun_at
from private.contested_no_shows c order by c.contested_at;
comment on view admin.contested_no_shows is 'Two sides who disagree about who came. Two rows of one reference: each says it of the other.';

create view admin.reported_reviews with (security_invoker = true) as
select r.id as review_id, d.display_name as doctor, r.rating, r.body, x.reason, x.details, x.created_at as reported_at
from public.review_reports x join public.reviews r on r.id = x.review_id join public.doctors d on d.id = r.doctor_id
where x.closed_at is null
order by x.created_at;
comment on view admin.reported_reviews is 'Reviews that somebody says should not stand.';

create view admin.latest_acts with (security_invoker = true) as
select l.at, coalesce(p.full_name, l.actor_role) as who, l.action, l.subject_type, l.subject_id, l.data ->> 'reason' as reason, l.data
from public.audit_log l left join public.profiles p on p.id = l.actor_id
order by l.id desc limit 500;
comment on view admin.latest_acts is 'The last 500 lines of the audit log.';

revoke all on all tables in schema admin from public, anon, authenticated, service_role;
