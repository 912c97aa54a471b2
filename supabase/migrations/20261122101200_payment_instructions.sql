-- What has to be done at Stripe, and what Stripe told.

create type public.instruction_kind as enum (
  'expire_checkout', 'refund', 'transfer', 'transfer_reversal', 'close_transfer', 'return_cash'
);

create table public.payment_instructions (
  id uuid primary key default gen_random_uuid(),
  payment_id uuid not null references public.payments (id) on delete restrict,
  kind public.instruction_kind not null,
  amount bigint,
  currency char(3),
  params jsonb not null default '{}',
  dedupe_key text not null,
  after_id uuid references public.payment_instructions (id) on delete restrict,
  status public.work_status not null default 'pending',
  attempts integer not null default 0,
  retries integer not null default 0,
  run_after timestamptz not null default now(),
  locked_until timestamptz,
  stripe_id text,
  last_error text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint payment_instructions_dedupe_key_key unique (dedupe_key),
  constraint payment_instructions_stripe_id_key unique (stripe_id),
  constraint payment_instructions_amount_check check ((kind in ('expire_checkout', 'close_transfer')) = (amount is null) and amount > 0),
  constraint payment_instructions_currency_check check ((amount is null) = (currency is null))
);
comment on table public.payment_instructions is 'Outside effects, written in the transaction that decides them and carried out by the payments worker.';
comment on column public.payment_instructions.dedupe_key is 'One instruction for one decision, however often it is taken.';
comment on column public.payment_instructions.params is 'Ids at Stripe that the act needs: sessionId, customerId, chargeId, paymentIntentId, transferId, destination, transferGroup.';
comment on column public.payment_instructions.after_id is 'Waits until that one is done or withdrawn.';
comment on column public.payment_instructions.retries is 'How often an administrator took it up again after it was given up; each time Stripe gets another idempotency key, since it repeats a refusal under the old one for a day.';
comment on column public.payment_instructions.stripe_id is 'What Stripe made of it.';
comment on column public.payment_instructions.status is 'parked: given up, a person has to look at last_error. withdrawn: decided otherwise before it was done.';

create index payment_instructions_due_idx on public.payment_instructions (run_after) where status in ('pending', 'running');
create index payment_instructions_payment_id_idx on public.payment_instructions (payment_id);
create index payment_instructions_after_id_idx on public.payment_instructions (after_id) where after_id is not null;
create index payment_instructions_parked_idx on public.payment_instructions (updated_at) where status = 'parked';

create table public.stripe_events (
  id text primary key,
  type text not null,
  api_version text,
  account text,
  created timestamptz,
  payload jsonb not null,
  object jsonb,
  subject text,
  status text not null,
  error text,
  attempts integer not null default 1,
  received_at timestamptz not null default now(),
  processed_at timestamptz,
  constraint stripe_events_status_check check (status in ('processed', 'ignored', 'failed', 'parked'))
);
comment on table public.stripe_events is 'Every event that Stripe delivered, once. The row and its effect are one transaction.';
comment on column public.stripe_events.account is 'Connected account the event is about; null: the platform.';
comment on column public.stripe_events.object is 'The object as it was fetched again when the event came.';
comment on column public.stripe_events.subject is 'Charge or transfer group the event is about, to find it again when its payment becomes known later.';
comment on column public.stripe_events.status is 'ignored: stored, nothing to do. failed: error says why; the next delivery tries again. parked: failed ten times, administrators were told; `npm run replay-webhooks` tries again.';

create index stripe_events_received_at_idx on public.stripe_events using brin (received_at);
create index stripe_events_subject_idx on public.stripe_events (subject) where status = 'ignored';
create index stripe_events_failed_idx on public.stripe_events (received_at, id) where status in ('failed', 'parked');

alter table public.payment_instructions enable row level security;
alter table public.stripe_events enable row level security;
grant select, insert, update on public.payment_instructions to service_role;
grant select on public.stripe_events to service_role;

create trigger tg_payment_instructions__touch before update on public.payment_instructions
  for each row execute function private.touch_updated_at();

create function private.enqueue_instruction(
  p_payment_id uuid, p_kind public.instruction_kind, p_amount bigint, p_currency text, p_params jsonb, p_dedupe_key text,
  p_after_key text default null
) returns boolean language sql set search_path = '' as $$
  with added as (
    insert into public.payment_instructions (payment_id, kind, amount, currency, params, dedupe_key, after_id)
    values (p_payment_id, p_kind, p_amount, p_currency, jsonb_strip_nulls(p_params), p_dedupe_key,
      (select i.id from public.payment_instructions i where i.dedupe_key = p_after_key))
    on conflict (dedupe_key) do nothing
    returning id
  )
  select exists (select from added)
$$;
comment on function private.enqueue_instruction(uuid, public.instruction_kind, bigint, text, jsonb, text, text) is
  'Writes down one outside effect; false when that decision was already written down. p_after_key: dedupe key of what has to be over first.';
revoke execute on function private.enqueue_instruction(uuid, public.instruction_kind, bigint, text, jsonb, text, text)
  from public, anon, authenticated;
