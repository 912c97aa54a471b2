-- Mails that have to go out: written in the transaction of what they tell, sent by the mail worker.

create type public.work_status as enum ('pending', 'running', 'done', 'parked', 'withdrawn');

create table public.mail_outbox (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  recipient_id uuid references public.profiles (id) on delete set null,
  to_email text not null,
  locale text not null default 'en',
  time_zone text not null default 'UTC',
  payload jsonb not null default '{}',
  dedupe_key text not null,
  status public.work_status not null default 'pending',
  attempts integer not null default 0,
  run_after timestamptz not null default now(),
  locked_until timestamptz,
  expires_at timestamptz,
  message_id text,
  last_error text,
  sent_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint mail_outbox_dedupe_key_key unique (dedupe_key),
  constraint mail_outbox_kind_check check (kind ~ '^[a-z]+(_[a-z]+)*$'),
  constraint mail_outbox_to_email_check check (char_length(to_email) between 3 and 320),
  constraint mail_outbox_payload_check check (jsonb_typeof(payload) = 'object' and pg_column_size(payload) <= 8192)
);
comment on table public.mail_outbox is 'Transactional outbox of mails. Never holds clinical text.';
comment on column public.mail_outbox.dedupe_key is 'One mail for one event, however often the event is told.';
comment on column public.mail_outbox.locked_until is 'Lease of the worker that took it; after that another may take it.';
comment on column public.mail_outbox.expires_at is 'From then on it would come too late and is not sent any more.';
comment on column public.mail_outbox.message_id is 'Id that Postmark gave.';
comment on column public.mail_outbox.status is 'parked: given up, a person has to look at last_error. withdrawn: decided otherwise before it was done.';

create index mail_outbox_due_idx on public.mail_outbox (run_after) where status in ('pending', 'running');
create index mail_outbox_recipient_id_idx on public.mail_outbox (recipient_id, created_at desc);
create index mail_outbox_parked_idx on public.mail_outbox (updated_at) where status = 'parked';

alter table public.mail_outbox enable row level security;
grant select, insert, update, delete on public.mail_outbox to service_role;

create trigger tg_mail_outbox__touch before update on public.mail_outbox
  for each row execute function private.touch_updated_at();

create function private.retry_delay(p_attempts integer) returns interval
language sql immutable set search_path = '' as $$
  select least(interval '10 seconds' * power(2, least(greatest(p_attempts, 1), 12) - 1), interval '6 hours')
$$;
comment on function private.retry_delay(integer) is 'Waiting time after a failed attempt: 10 s, 20 s, 40 s … 6 h.';

create function private.enqueue_mail(
  p_kind text, p_recipient_id uuid, p_payload jsonb, p_dedupe_key text, p_expires_at timestamptz default null
) returns void language plpgsql set search_path = '' as $$
begin
  perform private.notify(p_kind, p_recipient_id, p_payload, p_dedupe_key);
  insert into public.mail_outbox (kind, recipient_id, to_email, locale, time_zone, payload, dedupe_key, expires_at)
  select p_kind, p.id, u.email, p.locale, p.time_zone, p_payload, p_dedupe_key, p_expires_at
  from public.profiles p
  join auth.users u on u.id = p.id
  -- The address of a deleted account leads nowhere.
  where p.id = p_recipient_id and u.email not like '%@deleted.invalid' and private.reaches(p.id, p_kind, 'mail')
  on conflict (dedupe_key) do nothing;
end
$$;
comment on function private.enqueue_mail(text, uuid, jsonb, text, timestamptz) is
  'Tells an account something, in the transaction of the event: queues the mail and writes the line of the list of notifications, each where the catalogue says so and the account has not refused it.';

revoke execute on function private.retry_delay(integer), private.enqueue_mail(text, uuid, jsonb, text, timestamptz)
  from public, anon, authenticated;
