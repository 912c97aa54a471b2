-- What has to run again and again. One table for both schedules: pg_cron on a hosted project, the ticker of the embedded stack.

create table private.scheduled_jobs (
  name text primary key,
  every_seconds integer not null,
  function_name text not null,
  body jsonb not null default '{}',
  active boolean not null default true,
  last_run_at timestamptz,
  created_at timestamptz not null default now(),
  constraint scheduled_jobs_name_check check (name ~ '^[a-z]+(-[a-z]+)*$'),
  -- pg_cron counts seconds up to 59 and minutes beyond.
  constraint scheduled_jobs_every_seconds_check check (every_seconds between 1 and 59 or every_seconds % 60 = 0)
);
comment on table private.scheduled_jobs is 'Edge Functions called on a schedule, with the header x-cron-secret. Each has to bear being called twice, late, or not at all for a while.';
alter table private.scheduled_jobs enable row level security;

insert into private.scheduled_jobs (name, every_seconds, function_name) values
  ('send-mails', 10, 'mail-worker'),
  ('settle-payments', 15, 'payments-worker'),
  ('reconcile', 3600, 'reconciler');

create function private.run_scheduled_job(p_name text) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  v_job private.scheduled_jobs;
  v_url text;
  v_secret text;
  v_request bigint;
begin
  select * into v_job from private.scheduled_jobs where name = p_name and active;
  if not found then
    return null;
  end if;
  -- Two secrets that an operator keeps in Vault: where the functions are, and what they ask for.
  execute 'select decrypted_secret from vault.decrypted_secrets where name = $1' into v_url using 'project_url';
  execute 'select decrypted_secret from vault.decrypted_secrets where name = $1' into v_secret using 'cron_secret';
  if v_url is null or v_secret is null then
    raise warning 'scheduled job % skipped: vault lacks project_url or cron_secret', p_name;
    return null;
  end if;
  -- What was skipped has not run: monitoring has to see it.
  update private.scheduled_jobs set last_run_at = now() where name = p_name;
  execute 'select net.http_post(url := $1, headers := $2, body := $3, timeout_milliseconds := 55000)' into v_request
    using v_url || '/functions/v1/' || v_job.function_name,
      jsonb_build_object('content-type', 'application/json', 'x-cron-secret', v_secret), v_job.body;
  return v_request;
end
$$;
comment on function private.run_scheduled_job(text) is 'Calls the Edge Function of a job over pg_net; used by pg_cron on a hosted project only.';
revoke execute on function private.run_scheduled_job(text) from public, anon, authenticated;

do $$
declare
  v_job private.scheduled_jobs;
begin
  if (select count(*) from pg_available_extensions where name in ('pg_cron', 'pg_net', 'supabase_vault')) < 3 then
    return;
  end if;
  create extension if not exists pg_cron;
  create extension if not exists pg_net with schema extensions;
  for v_job in select * from private.scheduled_jobs loop
    execute 'select cron.schedule($1, $2, $3)' using
      v_job.name,
      case when v_job.every_seconds < 60 then v_job.every_seconds || ' seconds'
        when v_job.every_seconds < 3600 then '*/' || v_job.every_seconds / 60 || ' * * * *'
        else '0 */' || greatest(v_job.every_seconds / 3600, 1) || ' * * *' end,
      format('select private.run_scheduled_job(%L)', v_job.name);
  end loop;
end
$$;
