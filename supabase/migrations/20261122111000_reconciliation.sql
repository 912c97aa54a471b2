-- What a comparison with Stripe found. Differences are listed and told; only what is provable is mended.

create type public.finding_kind as enum (
  'missing_here', 'missing_at_stripe', 'differs', 'not_ordered', 'doubled', 'balance', 'ledger', 'hold_limit'
);
create type public.finding_state as enum ('open', 'healed', 'gone', 'resolved');

create table public.reconciliation_runs (
  id uuid primary key default gen_random_uuid(),
  scope text not null,
  from_at timestamptz,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  complete boolean not null default false,
  counts jsonb not null default '{}',
  constraint reconciliation_runs_scope_check check (scope in ('window', 'everything'))
);
comment on table public.reconciliation_runs is 'Comparisons of our books with Stripe''s, one row each.';
comment on column public.reconciliation_runs.from_at is 'Objects and facts since then were compared; null: all.';
comment on column public.reconciliation_runs.complete is 'False while it runs, and when its time was spent before the end: the next one begins as early as this one.';
comment on column public.reconciliation_runs.counts is 'How many objects of each type were compared, and what was found.';
create index reconciliation_runs_started_at_idx on public.reconciliation_runs (started_at desc);

create table public.reconciliation_findings (
  id uuid primary key default gen_random_uuid(),
  kind public.finding_kind not null,
  object_type text not null,
  object_id text not null,
  payment_id uuid references public.payments (id) on delete restrict,
  stripe jsonb,
  ours jsonb,
  state public.finding_state not null,
  run_id uuid references public.reconciliation_runs (id) on delete restrict,
  last_run_id uuid references public.reconciliation_runs (id) on delete restrict,
  found_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  closed_at timestamptz,
  closed_by uuid,
  note text,
  constraint reconciliation_findings_closed_check check ((state = 'open') = (closed_at is null)),
  constraint reconciliation_findings_note_check check (state <> 'resolved' or char_length(btrim(note)) between 3 and 2000)
);
comment on table public.reconciliation_findings is
  'Differences between Stripe and us. open: somebody has to look. healed: a lost webhook was made up for. gone: not there any more. resolved: looked at and accepted, with a note.';
comment on column public.reconciliation_findings.kind is
  'missing_here, missing_at_stripe, differs: facts. not_ordered: made at Stripe by hand. doubled: two effects of one instruction. balance: money that no object explains. ledger: our own books. hold_limit: held for almost as long as Stripe allows.';
comment on column public.reconciliation_findings.stripe is 'What Stripe says.';
comment on column public.reconciliation_findings.ours is 'What we say.';
comment on column public.reconciliation_findings.closed_by is 'Who accepted it; null when the SQL editor or a command did.';
create unique index reconciliation_findings_open_idx on public.reconciliation_findings (kind, object_id) where state = 'open';
create index reconciliation_findings_object_id_idx on public.reconciliation_findings (object_id, kind);
create index reconciliation_findings_payment_id_idx on public.reconciliation_findings (payment_id);
create index reconciliation_findings_run_id_idx on public.reconciliation_findings (run_id);
create index reconciliation_findings_last_run_id_idx on public.reconciliation_findings (last_run_id);

alter table public.reconciliation_runs enable row level security;
alter table public.reconciliation_findings enable row level security;
grant select on public.reconciliation_runs, public.reconciliation_findings to service_role;

create table public.administrator_alerts (
  id uuid primary key default gen_random_uuid(),
  what text not null,
  count integer not null,
  dedupe_key text not null,
  created_at timestamptz not null default now(),
  acknowledged_at timestamptz,
  acknowledged_by uuid references public.profiles (id) on delete set null,
  note text,
  constraint administrator_alerts_dedupe_key_key unique (dedupe_key),
  constraint administrator_alerts_what_check check (what ~ '^[a-z]+(_[a-z]+)*$'),
  constraint administrator_alerts_note_check check (char_length(btrim(note)) between 1 and 1000),
  constraint administrator_alerts_acknowledged_check check ((acknowledged_at is null) = (note is null))
);
comment on table public.administrator_alerts is 'Something about money waits for a person; told by mail as well. Acknowledged with a note of what was done.';
comment on column public.administrator_alerts.what is 'reconciliation, hold_limit, webhook or dispute.';
create index administrator_alerts_open_idx on public.administrator_alerts (created_at) where acknowledged_at is null;
create index administrator_alerts_acknowledged_by_idx on public.administrator_alerts (acknowledged_by) where acknowledged_by is not null;
alter table public.administrator_alerts enable row level security;
grant select on public.administrator_alerts to service_role;

create function private.alert_administrators(p_what text, p_count integer, p_dedupe_key text) returns void
language sql set search_path = '' as $$
  insert into public.administrator_alerts (what, count, dedupe_key) values (p_what, p_count, p_dedupe_key)
  on conflict (dedupe_key) do nothing;
  insert into public.mail_outbox (kind, to_email, payload, dedupe_key)
  select 'money_alert', s.alert_email, jsonb_build_object('what', p_what, 'count', p_count), 'money_alert:' || p_dedupe_key
  from public.platform_settings s where s.alert_email is not null
  on conflict (dedupe_key) do nothing
$$;
comment on function private.alert_administrators(text, integer, text) is
  'An alert on the overview of administrators, and a mail to platform_settings.alert_email, if there is one: something about money waits for a person. p_what: reconciliation, hold_limit, webhook, dispute, instruction, receivable, refund_failed, problem_report or problem_answer.';

create function private.record_finding(p_run_id uuid, p_finding jsonb) returns text
language plpgsql set search_path = '' as $$
declare
  v_kind public.finding_kind := (p_finding ->> 'kind')::public.finding_kind;
  v_object text := p_finding ->> 'objectId';
  v_healed boolean := p_finding ->> 'state' = 'healed';
  v_stripe jsonb := nullif(p_finding -> 'stripe', 'null');
  v_ours jsonb := nullif(p_finding -> 'ours', 'null');
  v_known public.reconciliation_findings;
begin
  select f.* into v_known from public.reconciliation_findings f
  where f.kind = v_kind and f.object_id = v_object and f.state in ('open', 'resolved')
  order by f.state = 'open' desc, f.found_at desc limit 1 for no key update;
  -- What was accepted stays accepted for as long as it is the same difference.
  if v_known.state = 'open' or (v_known.state = 'resolved' and not v_healed
    and (v_known.stripe, v_known.ours) is not distinct from (v_stripe, v_ours)) then
    update public.reconciliation_findings f
    set last_run_id = p_run_id, last_seen_at = now(), stripe = v_stripe, ours = v_ours,
      state = case when v_healed then 'healed' else f.state end::public.finding_state,
      closed_at = case when v_healed then now() else f.closed_at end
    where f.id = v_known.id;
    return case when v_healed then 'healed' when v_known.state = 'open' then 'known' else 'accepted' end;
  end if;
  insert into public.reconciliation_findings
    (kind, object_type, object_id, payment_id, stripe, ours, state, run_id, last_run_id, closed_at)
  values (v_kind, p_finding ->> 'objectType', v_object,
    (select p.id from public.payments p where p.id::text = p_finding ->> 'paymentId'), v_stripe, v_ours,
    case when v_healed then 'healed' else 'open' end::public.finding_state, p_run_id, p_run_id, case when v_healed then now() end);
  perform private.write_audit(case when v_healed then 'reconciliation.healed' else 'reconciliation.found' end,
    p_finding ->> 'objectType', v_object, jsonb_build_object('kind', v_kind, 'run', p_run_id));
  return case when v_healed then 'healed' else 'new' end;
end
$$;
comment on function private.record_finding(uuid, jsonb) is
  'Lists one difference, once however often it is seen: new, known, accepted or healed. New ones are audited.';

create function private.resolve_finding(p_id uuid, p_note text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_finding public.reconciliation_findings;
begin
  if char_length(btrim(coalesce(p_note, ''))) < 3 then
    raise exception 'note_missing';
  end if;
  update public.reconciliation_findings
  set state = 'resolved', closed_at = now(), closed_by = auth.uid(), note = left(btrim(p_note), 2000)
  where id = p_id and state = 'open'
  returning * into v_finding;
  if not found then
    raise exception 'not_found';
  end if;
  perform private.write_audit('reconciliation.resolved', v_finding.object_type, v_finding.object_id,
    jsonb_build_object('finding', p_id, 'kind', v_finding.kind, 'note', v_finding.note));
end
$$;

create function public.resolve_finding(p_id uuid, p_note text) returns void
language sql security invoker set search_path = '' as $$
  select private.resolve_finding(p_id, p_note)
$$;
comment on function public.resolve_finding(uuid, text) is
  'For the SQL editor and commands: a person has looked at an open difference and accepts it, with a note. Errors: not_found, note_missing.';

revoke execute on function private.alert_administrators(text, integer, text), private.record_finding(uuid, jsonb),
  private.resolve_finding(uuid, text), public.resolve_finding(uuid, text) from public, anon, authenticated;
grant execute on function private.resolve_finding(uuid, text), public.resolve_finding(uuid, text) to service_role;
