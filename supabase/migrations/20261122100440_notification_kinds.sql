-- The catalogue of messages: every kind there is, to whom, when, where it appears, and whether it can be refused.

create type public.notification_channel as enum ('mail', 'in_app');

create table public.notification_topics (
  topic text primary key,
  position smallint not null,
  constraint notification_topics_topic_check check (topic ~ '^[a-z]+(_[a-z]+)*$')
);
comment on table public.notification_topics is 'What can be refused. Names are in the message catalogue under notifications.topics.<topic>.';

insert into public.notification_topics (topic, position) values
  ('appointment_reminders', 1), ('waitlist_offers', 2), ('follow_ups', 3), ('record_requests', 4), ('getting_started', 5);

create table public.notification_kinds (
  kind text primary key,
  audience text[] not null,
  occasion text not null,
  by_mail boolean not null default true,
  in_app boolean not null default true,
  topic text references public.notification_topics (topic) on update cascade on delete restrict,
  necessary_for text,
  constraint notification_kinds_kind_check check (kind ~ '^[a-z]+(_[a-z]+)*$'),
  constraint notification_kinds_audience_check
    check (cardinality(audience) > 0 and audience <@ '{visitor,patient,doctor,guest,admin}'::text[]),
  constraint notification_kinds_channel_check check (by_mail or in_app),
  constraint notification_kinds_necessary_for_check check (necessary_for in ('account', 'booking', 'money', 'files', 'service')),
  -- Either it can be refused, or it says why not.
  constraint notification_kinds_optional_check check ((topic is null) <> (necessary_for is null))
);
comment on table public.notification_kinds is 'Every kind of message. Payloads and words of each are in supabase/functions/_shared; a test holds all of them together.';
comment on column public.notification_kinds.audience is 'Who may get it. visitor: an address without an account yet.';
comment on column public.notification_kinds.occasion is 'When it is sent.';
comment on column public.notification_kinds.in_app is 'It also appears in the list of notifications of an account.';
comment on column public.notification_kinds.topic is 'Under which it can be refused; null: it is necessary.';
comment on column public.notification_kinds.necessary_for is 'Why it cannot be refused.';
create index notification_kinds_topic_idx on public.notification_kinds (topic);

insert into public.notification_kinds (kind, audience, occasion, in_app, topic, necessary_for) values
  ('confirm_signup', '{visitor}', 'Somebody registers with the address.', false, null, 'account'),
  ('recovery', '{patient,doctor,admin}', 'A new password is asked for.', false, null, 'account'),
  ('magic_link', '{patient,doctor,admin}', 'A link to sign in is asked for.', false, null, 'account'),
  ('invite', '{visitor}', 'An account is prepared for the address.', false, null, 'account'),
  ('email_change', '{patient,doctor,admin}', 'Another address is to be the account''s; to both.', false, null, 'account'),
  ('reauthentication', '{patient,doctor,admin}', 'An act asks for a code.', false, null, 'account'),
  ('password_changed', '{patient,doctor,admin}', 'The password was changed.', true, null, 'account'),
  ('email_changed', '{patient,doctor,admin}', 'The address was changed; to the old one.', false, null, 'account'),
  ('second_factor_added', '{patient,doctor,admin}', 'An authenticator app was added.', true, null, 'account'),
  ('second_factor_removed', '{patient,doctor,admin}', 'An authenticator app was removed.', true, null, 'account'),
  ('welcome', '{patient,doctor}', 'The address was confirmed.', true, 'getting_started', null),
  ('account_suspended', '{patient,doctor,admin}', 'An administrator suspended the account.', false, null, 'account'),
  ('account_restored', '{patient,doctor,admin}', 'The suspension was lifted.', true, null, 'account'),
  ('account_deleted', '{patient,doctor}', 'The account is being deleted.', false, null, 'account'),
  ('appointment_confirmed_patient', '{patient}', 'The booking is paid.', true, null, 'booking'),
  ('appointment_confirmed_doctor', '{doctor}', 'A patient booked and paid.', true, null, 'booking'),
  ('appointment_cancelled', '{patient,doctor}', 'One of the two cancelled.', true, null, 'booking'),
  ('appointment_moved', '{patient,doctor}', 'One of the two moved it.', true, null, 'booking'),
  ('no_show', '{patient,doctor}', 'One is reported absent; that is contested; it is settled.', true, null, 'booking'),
  ('appointment_reminder_patient', '{patient}', 'A day and an hour before.', true, 'appointment_reminders', null),
  ('appointment_reminder_doctor', '{doctor}', 'A day and an hour before.', true, 'appointment_reminders', null),
  ('waitlist_offer', '{patient}', 'A time became free for somebody in the line.', true, 'waitlist_offers', null),
  ('consultation_done', '{patient}', 'The doctor closed the consultation.', true, null, 'money'),
  ('consultation_amended', '{patient}', 'The doctor amended the summary.', true, null, 'booking'),
  ('follow_up_proposed', '{patient}', 'The doctor proposes times for the next visit.', true, 'follow_ups', null),
  ('guest_invited', '{guest}', 'A patient or doctor invites to the video call.', false, null, 'booking'),
  ('guest_moved', '{guest}', 'The video call was moved.', false, null, 'booking'),
  ('guest_cancelled', '{guest}', 'The invitation was taken back or the visit cancelled.', false, null, 'booking'),
  ('payment_returned', '{patient}', 'A payment could not be used and goes back.', true, null, 'money'),
  ('payment_awaited', '{patient}', 'A bank transfer is waited for, came in part, or is called for once more.', true, null, 'money'),
  ('payment_not_arrived', '{patient}', 'A bank transfer did not come in time; the time is free again.', true, null, 'money'),
  ('payouts_stopped', '{doctor}', 'Stripe stopped payouts to the doctor, who cannot be booked any more.', true, null, 'money'),
  ('payment_released', '{doctor}', 'Money was transferred to the doctor.', true, null, 'money'),
  ('dispute_opened', '{patient,doctor}', 'A bank disputes the payment.', true, null, 'money'),
  ('dispute_closed', '{patient,doctor}', 'The bank has decided.', true, null, 'money'),
  ('goodwill_refund', '{patient,doctor}', 'An administrator gives money back.', true, null, 'money'),
  ('refund_action', '{patient}', 'A refund needs the patient''s bank details.', true, null, 'money'),
  ('problem_report', '{patient,doctor}', 'A problem is reported, answered or decided.', true, null, 'booking'),
  ('verification_approved', '{doctor}', 'The licence was checked and found right.', true, null, 'account'),
  ('verification_asked', '{doctor}', 'An administrator asks for more about the licence.', true, null, 'account'),
  ('verification_refused', '{doctor}', 'The licence could not be confirmed.', true, null, 'account'),
  ('licence_ending', '{doctor}', '60, 30 and 7 days before the licence ends.', true, null, 'account'),
  ('licence_ended', '{doctor}', 'The licence has ended; the doctor is not listed any more.', true, null, 'account'),
  ('licence_alert', '{admin}', 'A licence ended; to platform_settings.alert_email.', false, null, 'service'),
  ('money_alert', '{admin}', 'Something about money waits; to platform_settings.alert_email.', false, null, 'service'),
  ('record_requested', '{patient}', 'A doctor asks for a file.', true, 'record_requests', null),
  ('records_opened', '{patient}', 'An administrator broke the glass.', true, null, 'files'),
  ('record_infected', '{patient}', 'A file carried a virus and was deleted.', true, null, 'files'),
  ('export_ready', '{patient}', 'The export that was asked for is ready.', true, null, 'files');

alter table public.notification_topics enable row level security;
alter table public.notification_kinds enable row level security;
create policy notification_topics_select_all on public.notification_topics for select to authenticated using (true);
create policy notification_kinds_select_all on public.notification_kinds for select to authenticated using (true);
grant select on public.notification_topics, public.notification_kinds to authenticated, service_role;
