-- Double-entry book of all money. Entries are never changed and always sum to zero per transaction and currency.

create table public.ledger_transactions (
  id uuid primary key default gen_random_uuid(),
  payment_id uuid not null references public.payments (id) on delete restrict,
  kind text not null,
  dedupe_key text not null,
  written_by xid8 not null default pg_current_xact_id(),
  created_at timestamptz not null default now(),
  constraint ledger_transactions_dedupe_key_key unique (dedupe_key),
  constraint ledger_transactions_kind_check check (
    kind in ('capture', 'release', 'refund', 'refund_failed', 'transfer_reversal', 'dispute_withdrawn', 'dispute_reinstated',
      'dispute_lost', 'clawback', 'write_off')
  )
);
comment on table public.ledger_transactions is 'One movement of money, told once.';
comment on column public.ledger_transactions.dedupe_key is 'The movement''s name at Stripe, so that it is booked once.';
comment on column public.ledger_transactions.written_by is 'Database transaction that wrote it; entries of a finished transaction cannot be added to.';

create index ledger_transactions_payment_id_idx on public.ledger_transactions (payment_id, created_at);

create table public.ledger_entries (
  id bigint generated always as identity primary key,
  transaction_id uuid not null references public.ledger_transactions (id) on delete restrict,
  account text not null,
  currency char(3) not null,
  amount bigint not null,
  constraint ledger_entries_amount_check check (amount <> 0),
  constraint ledger_entries_account_check check (
    account in ('stripe_balance', 'disputed_funds', 'patient_funds_held', 'platform_fees', 'platform_losses', 'stripe_fees',
      'doctor_receivables', 'platform_bank')
  )
);
comment on table public.ledger_entries is 'Debits are positive, credits negative.';
comment on column public.ledger_entries.account is
  'stripe_balance: what the platform has at Stripe. disputed_funds: with a bank until it decides. stripe_fees: paid for disputes. patient_funds_held: owed until released or returned. platform_fees: earned. platform_losses: borne. doctor_receivables: to be given back by the doctor after a release. platform_bank: paid from the platform''s own account, past Stripe.';

create index ledger_entries_transaction_id_idx on public.ledger_entries (transaction_id);
create index ledger_entries_account_idx on public.ledger_entries (account, currency);

alter table public.ledger_transactions enable row level security;
alter table public.ledger_entries enable row level security;
grant select, insert on public.ledger_transactions, public.ledger_entries to service_role;

create function private.require_open_ledger_transaction() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select from public.ledger_transactions t
    where t.id = new.transaction_id and t.written_by = pg_current_xact_id()
  ) then
    raise exception 'ledger_transaction_closed' using errcode = '23514';
  end if;
  return new;
end
$$;
comment on function private.require_open_ledger_transaction() is
  'Entries belong to the database transaction that wrote their header.';

create function private.require_balanced_ledger_transaction() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_currency text;
begin
  select e.currency into v_currency
  from public.ledger_entries e
  where e.transaction_id = new.transaction_id
  group by e.currency
  having sum(e.amount) <> 0
  limit 1;
  if found then
    raise exception 'ledger_unbalanced' using errcode = '23514',
      detail = 'transaction ' || new.transaction_id || ' in ' || v_currency;
  end if;
  return null;
end
$$;
comment on function private.require_balanced_ledger_transaction() is
  'Checked at commit: the entries of a transaction sum to zero in each currency.';

create trigger tg_ledger_entries__open before insert on public.ledger_entries
  for each row execute function private.require_open_ledger_transaction();
create constraint trigger tg_ledger_entries__balanced after insert on public.ledger_entries
  deferrable initially deferred for each row execute function private.require_balanced_ledger_transaction();
create trigger tg_ledger_transactions__append_only before update or delete on public.ledger_transactions
  for each row execute function private.refuse_change();
create trigger tg_ledger_entries__append_only before update or delete on public.ledger_entries
  for each row execute function private.refuse_change();
create trigger tg_ledger_transactions__no_truncate before truncate on public.ledger_transactions
  for each statement execute function private.refuse_change();
create trigger tg_ledger_entries__no_truncate before truncate on public.ledger_entries
  for each statement execute function private.refuse_change();

create function private.book(p_payment_id uuid, p_kind text, p_dedupe_key text, p_currency text, p_entries jsonb)
returns boolean language plpgsql set search_path = '' as $$
declare
  v_id uuid;
begin
  insert into public.ledger_transactions (payment_id, kind, dedupe_key)
  values (p_payment_id, p_kind, p_dedupe_key)
  on conflict (dedupe_key) do nothing
  returning id into v_id;
  if v_id is null then
    return false;
  end if;
  insert into public.ledger_entries (transaction_id, account, currency, amount)
  select v_id, e.key, p_currency, e.value::bigint
  from jsonb_each_text(p_entries) as e (key, value)
  where e.value::bigint <> 0;
  return true;
end
$$;
comment on function private.book(uuid, text, text, text, jsonb) is
  'Books one movement ({account: amount}); false when it was booked before.';

revoke execute on function private.require_open_ledger_transaction(), private.require_balanced_ledger_transaction(),
  private.book(uuid, text, text, text, jsonb) from public, anon, authenticated;
