-- What an administrator may turn: fees, windows, refund terms, exchange rates, consent texts.

create table public.currency_rates (
  currency char(3) primary key,
  exponent smallint not null default 2,
  per_eur numeric(18, 6) not null,
  as_of date not null,
  constraint currency_rates_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint currency_rates_exponent_check check (exponent in (0, 2, 3)),
  constraint currency_rates_per_eur_check check (per_eur > 0)
);
comment on table public.currency_rates is 'Currencies that can be charged, with a rate for estimates and for comparing prices. Never used to charge.';
comment on column public.currency_rates.exponent is 'Decimal places of the minor unit as Stripe counts them (ISK and UGX: 2).';
comment on column public.currency_rates.per_eur is 'Major units of the currency for one euro.';
comment on column public.currency_rates.as_of is 'Day the rate was taken; shown beside every estimate.';

create table public.consent_texts (
  kind text not null,
  version text not null,
  locale text not null,
  body text not null,
  created_at timestamptz not null default now(),
  constraint consent_texts_pkey primary key (kind, version, locale),
  constraint consent_texts_body_check check (char_length(body) between 20 and 8000)
);
comment on table public.consent_texts is 'Every text a patient was ever asked to consent to. Rows are never changed: a new text is a new version.';

create table public.platform_settings (
  id boolean primary key default true,
  fee_bps integer not null default 1500,
  hold_minutes integer not null default 35,
  checkout_minutes integer not null default 31,
  delayed_payment_hours integer not null default 168,
  delayed_distance_hours integer not null default 120,
  delayed_deadline_hours integer not null default 48,
  delayed_reminder_hours integer not null default 24,
  release_window_hours integer not null default 72,
  booking_max_days integer not null default 80,
  waitlist_offer_minutes integer not null default 30,
  move_notice_hours integer not null default 24,
  move_limit integer not null default 3,
  moved_refund_days integer not null default 7,
  contest_hours integer not null default 48,
  problem_answer_days integer not null default 5,
  record_quota_bytes bigint not null default 500000000,
  consent_version text not null default '2026-11',
  alert_email text,
  hold_limit_days jsonb not null default '{"*": 90, "TH": 10, "US": 730}',
  hold_warning_days integer not null default 7,
  refund_tiers jsonb not null
    default '[{"hours_before": 72, "percent": 100}, {"hours_before": 24, "percent": 50}, {"hours_before": 0, "percent": 0}]',
  updated_at timestamptz not null default now(),
  constraint platform_settings_one_row_check check (id),
  constraint platform_settings_fee_bps_check check (fee_bps between 0 and 10000),
  -- Stripe keeps a Checkout Session open for at least 30 minutes, and it must end before the time is given away.
  constraint platform_settings_checkout_minutes_check check (checkout_minutes between 31 and 1439),
  constraint platform_settings_hold_minutes_check check (hold_minutes > checkout_minutes),
  constraint platform_settings_delayed_payment_hours_check check (delayed_payment_hours between 1 and 336),
  -- Whoever is offered a slow way of paying has at least a day for it.
  constraint platform_settings_delayed_deadline_hours_check
    check (delayed_deadline_hours >= 0 and delayed_distance_hours >= delayed_deadline_hours + 24),
  constraint platform_settings_delayed_reminder_hours_check check (delayed_reminder_hours between 1 and 168),
  constraint platform_settings_release_window_hours_check check (release_window_hours between 0 and 168),
  -- Stripe lets a platform hold money for 90 days; consultation and release have to fit in as well.
  constraint platform_settings_booking_max_days_check check (booking_max_days between 1 and 80),
  constraint platform_settings_record_quota_bytes_check check (record_quota_bytes >= 10485760),
  constraint platform_settings_move_notice_hours_check check (move_notice_hours between 0 and 168),
  constraint platform_settings_move_limit_check check (move_limit between 0 and 20),
  constraint platform_settings_moved_refund_days_check check (moved_refund_days between 1 and 30),
  constraint platform_settings_contest_hours_check check (contest_hours between 1 and 168),
  constraint platform_settings_problem_answer_days_check check (problem_answer_days between 1 and 30),
  constraint platform_settings_waitlist_offer_minutes_check check (waitlist_offer_minutes between 5 and 1440),
  constraint platform_settings_alert_email_check check (alert_email ~ '^[^@\s]+@[^@\s]+$' and char_length(alert_email) <= 320),
  constraint platform_settings_hold_limit_days_check check (jsonb_typeof(hold_limit_days) = 'object' and hold_limit_days ? '*'),
  constraint platform_settings_hold_warning_days_check check (hold_warning_days between 1 and 60),
  constraint platform_settings_refund_tiers_check check (jsonb_typeof(refund_tiers) = 'array')
);
comment on table public.platform_settings is 'The one row of settings that an administrator may change.';
comment on column public.platform_settings.fee_bps is 'Platform fee in basis points of the price (1500 = 15 %); snapshotted on each payment.';
comment on column public.platform_settings.hold_minutes is 'How long an unpaid booking keeps its time.';
comment on column public.platform_settings.checkout_minutes is 'How long a Checkout Session stays open; shorter than the hold.';
comment on column public.platform_settings.delayed_payment_hours is 'How long at most a time is kept for money that arrives later (bank transfer).';
comment on column public.platform_settings.delayed_distance_hours is 'How far away an appointment has to be for ways of paying that take days to be offered.';
comment on column public.platform_settings.delayed_deadline_hours is 'How long before the start the money has to be there; the time is given away then.';
comment on column public.platform_settings.delayed_reminder_hours is 'How long before that end a patient is reminded of money that has not come.';
comment on column public.platform_settings.release_window_hours is 'How long after the consultation the money stays held unless the patient confirms.';
comment on column public.platform_settings.booking_max_days is 'Farthest day that can be booked, whatever horizon a doctor sets.';
comment on column public.platform_settings.record_quota_bytes is 'How much room the medical files of one patient may take.';
comment on column public.platform_settings.move_notice_hours is 'Until how many hours before the start a patient may move an appointment.';
comment on column public.platform_settings.move_limit is 'How often a patient may move one appointment.';
comment on column public.platform_settings.moved_refund_days is 'For how many days after the doctor moved it a patient may cancel for all of the money.';
comment on column public.platform_settings.contest_hours is 'How long one may object to being reported as not having come.';
comment on column public.platform_settings.problem_answer_days is 'How long a doctor may answer the report of a problem before it is decided without.';
comment on column public.platform_settings.waitlist_offer_minutes is 'How long a freed time is kept for the one in line to whom it is offered.';
comment on column public.platform_settings.alert_email is 'Where mails go that an administrator has to act on; null: nowhere, only the audit log tells.';
comment on column public.platform_settings.hold_limit_days is 'How many days Stripe lets money be held, by the doctor''s country; "*": anywhere else.';
comment on column public.platform_settings.hold_warning_days is 'How many days before that limit administrators are warned.';
comment on column public.platform_settings.refund_tiers is 'Refund terms for a cancelling patient; snapshotted on each appointment.';

insert into public.platform_settings default values;

insert into public.consent_texts (kind, version, locale, body) values (
  'booking', '2026-11', 'en',
  'I ask this doctor to advise me on the reason I have written. I agree that the doctor and eCureTrip use what I write and share for this appointment to prepare, hold and record it. I understand that the doctor works under the law of the country in which they are licensed, that an appointment abroad or by video does not replace emergency care, and that the refund terms shown on this page apply. I can take back my consent for the future at any time by cancelling the appointment.'
);

insert into public.currency_rates (currency, exponent, per_eur, as_of) values
  ('AED', 2, 4.262, '2026-11-20'), ('ARS', 2, 1655, '2026-11-20'), ('AUD', 2, 1.772, '2026-11-20'),
  ('BGN', 2, 1.95583, '2026-11-20'), ('BHD', 3, 0.4375, '2026-11-20'), ('BRL', 2, 6.214, '2026-11-20'),
  ('CAD', 2, 1.628, '2026-11-20'), ('CHF', 2, 0.931, '2026-11-20'), ('CLP', 0, 1092, '2026-11-20'),
  ('COP', 2, 4412, '2026-11-20'), ('CRC', 2, 583, '2026-11-20'), ('CZK', 2, 24.21, '2026-11-20'),
  ('DKK', 2, 7.468, '2026-11-20'), ('EGP', 2, 55.3, '2026-11-20'), ('EUR', 2, 1, '2026-11-20'),
  ('GBP', 2, 0.871, '2026-11-20'), ('GEL', 2, 3.142, '2026-11-20'), ('HUF', 2, 384.1, '2026-11-20'),
  ('IDR', 2, 19380, '2026-11-20'), ('ILS', 2, 3.812, '2026-11-20'), ('INR', 2, 103.1, '2026-11-20'),
  ('ISK', 2, 146.2, '2026-11-20'), ('JOD', 3, 0.8228, '2026-11-20'), ('JPY', 0, 180.3, '2026-11-20'),
  ('KRW', 0, 1692, '2026-11-20'), ('KWD', 3, 0.3562, '2026-11-20'), ('MAD', 2, 10.74, '2026-11-20'),
  ('MXN', 2, 21.32, '2026-11-20'), ('MYR', 2, 4.802, '2026-11-20'), ('NOK', 2, 11.72, '2026-11-20'),
  ('NPR', 2, 164.9, '2026-11-20'), ('NZD', 2, 2.043, '2026-11-20'), ('OMR', 3, 0.4468, '2026-11-20'),
  ('PHP', 2, 68.1, '2026-11-20'), ('PLN', 2, 4.243, '2026-11-20'), ('QAR', 2, 4.225, '2026-11-20'),
  ('RON', 2, 5.091, '2026-11-20'), ('RSD', 2, 117.2, '2026-11-20'), ('SAR', 2, 4.353, '2026-11-20'),
  ('SEK', 2, 10.95, '2026-11-20'), ('SGD', 2, 1.512, '2026-11-20'), ('THB', 2, 37.62, '2026-11-20'),
  ('TND', 3, 3.41, '2026-11-20'), ('TRY', 2, 49.3, '2026-11-20'), ('USD', 2, 1.161, '2026-11-20'),
  ('VND', 0, 30550, '2026-11-20'), ('ZAR', 2, 20.04, '2026-11-20');

alter table public.currency_rates enable row level security;
alter table public.consent_texts enable row level security;
alter table public.platform_settings enable row level security;

create policy currency_rates_select_all on public.currency_rates for select to anon, authenticated using (true);
create policy consent_texts_select_all on public.consent_texts for select to anon, authenticated using (true);
create policy platform_settings_select_all on public.platform_settings for select to anon, authenticated using (true);

grant select on public.currency_rates, public.consent_texts to anon, authenticated;
grant select (id, hold_minutes, release_window_hours, booking_max_days, move_notice_hours, move_limit, moved_refund_days,
  contest_hours, problem_answer_days, consent_version, refund_tiers)
  on public.platform_settings to anon, authenticated;
grant select, insert, update, delete on public.currency_rates to service_role;
grant select, insert on public.consent_texts to service_role;
grant select, update on public.platform_settings to service_role;

create trigger tg_platform_settings__touch before update on public.platform_settings
  for each row execute function private.touch_updated_at();
create trigger tg_consent_texts__append_only before update or delete on public.consent_texts
  for each row execute function private.refuse_change();
