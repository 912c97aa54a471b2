-- One payment per appointment, and the facts about it that Stripe reported. The status follows from the facts.

create type public.payment_status as enum (
  'pending', 'held', 'released', 'refunded', 'partially_refunded', 'disputed', 'failed', 'expired'
);

create table public.payments (
  id uuid primary key default gen_random_uuid(),
  appointment_id uuid not null references public.appointments (id) on delete restrict,
  patient_id uuid not null references public.patients (id) on delete restrict,
  doctor_id uuid not null references public.doctors (id) on delete restrict,
  amount bigint not null,
  currency char(3) not null references public.currency_rates (currency) on update cascade on delete restrict,
  fee_bps integer not null,
  fee_amount bigint not null,
  refunded_amount bigint not null default 0,
  released_amount bigint not null default 0,
  reversed_amount bigint not null default 0,
  clawback_amount bigint not null default 0,
  written_off_amount bigint not null default 0,
  status public.payment_status not null default 'pending',
  attempt integer not null default 0,
  checkout_state text not null default 'none',
  checkout_session_id text,
  checkout_url text,
  checkout_expires_at timestamptz,
  checkout_methods jsonb,
  customer_id text,
  arrived_amount bigint not null default 0,
  instructions_url text,
  reminded_at timestamptz,
  cash_checked_at timestamptz,
  payment_intent_id text,
  charge_id text,
  transfer_id text,
  transfer_group text not null,
  held_at timestamptz,
  due_at timestamptz,
  released_at timestamptz,
  release_stopped_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint payments_appointment_id_key unique (appointment_id),
  constraint payments_checkout_session_id_key unique (checkout_session_id),
  constraint payments_charge_id_key unique (charge_id),
  constraint payments_transfer_id_key unique (transfer_id),
  constraint payments_transfer_group_key unique (transfer_group),
  constraint payments_amount_check check (amount > 0),
  constraint payments_fee_check check (fee_amount between 0 and amount and fee_bps between 0 and 10000),
  constraint payments_refunded_check check (refunded_amount between 0 and amount),
  constraint payments_released_check check (released_amount between 0 and amount),
  constraint payments_reversed_check check (reversed_amount between 0 and released_amount),
  constraint payments_clawback_check check (clawback_amount between 0 and released_amount),
  constraint payments_written_off_check check (written_off_amount between 0 and clawback_amount),
  constraint payments_captured_check check (held_at is not null or status in ('pending', 'failed', 'expired')),
  constraint payments_customer_id_key unique (customer_id),
  constraint payments_arrived_check check (arrived_amount between 0 and amount),
  constraint payments_checkout_state_check check (checkout_state in ('none', 'open', 'awaiting', 'lapsed', 'failed', 'expired', 'paid'))
);
comment on table public.payments is 'pending → held → released; held → refunded | partially_refunded; disputed freezes; failed, expired. Amounts in minor units.';
comment on column public.payments.fee_amount is 'What the platform keeps when what has not come back is released.';
comment on column public.payments.released_amount is 'What was transferred to the doctor, before reversals.';
comment on column public.payments.reversed_amount is 'What came back out of released_amount.';
comment on column public.payments.clawback_amount is 'What of released_amount the doctor has to give back by decisions; what was not reversed of it yet is owed.';
comment on column public.payments.written_off_amount is 'What of clawback_amount an administrator no longer asks of the doctor; what comes back all the same makes it less of a loss.';
comment on column public.payments.release_stopped_at is 'Set while a report of a problem is undecided: nothing is released.';
comment on column public.payments.attempt is 'Number of the current Checkout Session; part of its idempotency key.';
comment on column public.payments.checkout_state is 'State of the current session; awaiting: completed, the money arrives later; lapsed: it did not arrive in time.';
comment on column public.payments.checkout_expires_at is 'When the current session ends, as it was first asked of Stripe.';
comment on column public.payments.checkout_methods is 'Ways of paying that the current session offers, as private.payment_methods answered when it was begun; a repeated request has to be the same.';
comment on column public.payments.customer_id is 'Customer at Stripe, made for this payment alone, when a bank transfer is offered: what lies with that customer belongs to this payment.';
comment on column public.payments.arrived_amount is 'What of an awaited bank transfer has arrived so far; it lies with the customer at Stripe, not with us.';
comment on column public.payments.instructions_url is 'Stripe''s page with the bank details.';
comment on column public.payments.reminded_at is 'When the patient was reminded of an awaited bank transfer.';
comment on column public.payments.cash_checked_at is 'When it was last looked what lies with the customer.';
comment on column public.payments.charge_id is 'The first charge; source of the transfer.';
comment on column public.payments.held_at is 'When the money arrived.';
comment on column public.payments.due_at is 'From when it may be released; null until the consultation took place.';

create index payments_patient_id_idx on public.payments (patient_id);
create index payments_doctor_id_idx on public.payments (doctor_id, status);
create index payments_currency_idx on public.payments (currency);
create index payments_payment_intent_id_idx on public.payments (payment_intent_id) where payment_intent_id is not null;
create index payments_owed_idx on public.payments (doctor_id, currency) where clawback_amount > reversed_amount + written_off_amount;
create index payments_held_at_idx on public.payments (held_at desc, id desc) where held_at is not null;
create index payments_held_idx on public.payments (currency) include (amount, refunded_amount)
  where status in ('held', 'partially_refunded', 'disputed');
create index payments_due_idx on public.payments (due_at) where status in ('held', 'partially_refunded') and due_at is not null;

create table public.payment_charges (
  id text primary key,
  payment_id uuid not null references public.payments (id) on delete restrict,
  payment_intent_id text,
  checkout_session_id text,
  amount bigint not null,
  currency char(3) not null,
  is_primary boolean not null,
  created_at timestamptz not null default now(),
  constraint payment_charges_amount_check check (amount > 0)
);
comment on table public.payment_charges is 'Money that arrived, by Stripe charge. A second charge for one payment is returned.';
comment on column public.payment_charges.is_primary is 'The charge that pays; any other is given back.';
create unique index payment_charges_primary_idx on public.payment_charges (payment_id) where is_primary;
create index payment_charges_payment_id_idx on public.payment_charges (payment_id);
create index payment_charges_payment_intent_id_idx on public.payment_charges (payment_intent_id);

create table public.payment_refunds (
  id text primary key,
  payment_id uuid not null references public.payments (id) on delete restrict,
  charge_id text not null references public.payment_charges (id) on delete restrict,
  amount bigint not null,
  currency char(3) not null,
  status text not null,
  failure_reason text,
  by_hand boolean not null default false,
  resolved_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint payment_refunds_amount_check check (amount > 0),
  constraint payment_refunds_status_check check (status in ('pending', 'requires_action', 'succeeded', 'failed', 'canceled'))
);
comment on table public.payment_refunds is 'Refunds by Stripe id. failed and canceled are final: the money is back with the platform.';
comment on column public.payment_refunds.by_hand is 'Paid from the platform''s own bank account, past Stripe, after a refund had failed; its id is ours.';
comment on column public.payment_refunds.resolved_at is 'When an administrator saw to a refund that failed.';
create index payment_refunds_attention_idx on public.payment_refunds (updated_at)
  where status = 'requires_action' or (status in ('failed', 'canceled') and resolved_at is null);
create index payment_refunds_payment_id_idx on public.payment_refunds (payment_id);
create index payment_refunds_charge_id_idx on public.payment_refunds (charge_id);

create table public.payment_disputes (
  id text primary key,
  payment_id uuid not null references public.payments (id) on delete restrict,
  charge_id text not null references public.payment_charges (id) on delete restrict,
  amount bigint not null,
  currency char(3) not null,
  status text not null,
  reason text,
  withdrawn_amount bigint not null default 0,
  fee_amount bigint not null default 0,
  fee_currency char(3),
  moves integer not null default 0,
  evidence_due_at timestamptz,
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint payment_disputes_amount_check check (amount > 0)
);
comment on table public.payment_disputes is 'Disputes by Stripe id. While one is open nothing is released.';
comment on column public.payment_disputes.withdrawn_amount is 'What Stripe has taken from the balance for it and not given back.';
comment on column public.payment_disputes.fee_amount is 'What Stripe charges for it, won or lost.';
comment on column public.payment_disputes.moves is 'How many movements of the balance Stripe told of; an older event tells of fewer.';
comment on column public.payment_disputes.closed_at is 'Set once, when won, lost or closed as a warning; a closed dispute does not open again.';
create index payment_disputes_payment_id_idx on public.payment_disputes (payment_id);
create index payment_disputes_charge_id_idx on public.payment_disputes (charge_id);

alter table public.payments enable row level security;
alter table public.payment_charges enable row level security;
alter table public.payment_refunds enable row level security;
alter table public.payment_disputes enable row level security;

create policy payments_select_party on public.payments for select to authenticated
  using (patient_id = (select auth.uid()) or doctor_id = (select auth.uid()));

-- Stripe's ids and addresses stay with the server.
grant select (
  id, appointment_id, patient_id, doctor_id, amount, currency, fee_amount, refunded_amount, released_amount, reversed_amount,
  status, attempt, checkout_state, held_at, due_at, released_at, created_at, updated_at
) on public.payments to authenticated;
grant select, insert, update on public.payments to service_role;
grant select on public.payment_charges, public.payment_refunds, public.payment_disputes to service_role;

create trigger tg_payments__touch before update on public.payments
  for each row execute function private.touch_updated_at();
create trigger tg_payment_refunds__touch before update on public.payment_refunds
  for each row execute function private.touch_updated_at();
create trigger tg_payment_disputes__touch before update on public.payment_disputes
  for each row execute function private.touch_updated_at();
