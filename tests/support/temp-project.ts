import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export type TempProject = { dir: string; dataDir: string; remove(): Promise<void> };

/** A folder with a small `supabase/` in it, files by their path below it. */
export async function makeProject(files: Record<string, string>): Promise<TempProject> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'project-'));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(dir, 'supabase', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return {
    dir,
    dataDir: path.join(dir, '.local', 'stack'),
    remove: () => rm(dir, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** A project of notes that belong to people, with two functions and a scheduled job. */
export const NOTES_PROJECT: Record<string, string> = {
  'config.toml': `
project_id = "notes"
[api]
schemas = ["public"]
auto_expose_new_tables = false
[db.seed]
sql_paths = ["./seed.sql"]
[auth.email]
enable_confirmations = true
[edge_runtime.secrets]
GREETING = "env(NOTES_GREETING)"
[functions.hello]
verify_jwt = false
[functions.private-hello]
verify_jwt = true
[functions.count]
verify_jwt = false
`,
  'migrations/20260101000000_notes.sql': `
create table public.notes (
  id int generated always as identity primary key,
  owner_id uuid not null,
  body text not null
);
alter table public.notes enable row level security;
create policy notes_select_owner on public.notes for select to authenticated
  using (owner_id = (select auth.uid()));
create policy notes_select_anon on public.notes for select to anon using (body = 'for everyone');
grant select on public.notes to anon, authenticated;
grant select, insert, delete on public.notes to service_role;
`,
  'migrations/20260102000000_jobs.sql': `
create schema private;
create table private.scheduled_jobs (
  name text primary key,
  every_seconds int not null,
  function_name text not null,
  body jsonb not null default '{}',
  active bool not null default true,
  last_run_at timestamptz
);
insert into private.scheduled_jobs (name, every_seconds, function_name, body)
values ('counting', 3600, 'count', '{"by": 1}');
`,
  'seed.sql': `
insert into public.notes (owner_id, body) values
  ('00000000-0000-4000-8000-000000000001', 'of the first'),
  ('00000000-0000-4000-8000-000000000002', 'of the second'),
  ('00000000-0000-4000-8000-000000000002', 'for everyone');
`,
  'functions/_shared/greeting.ts': `
export const greeting = (name: string) => (Deno.env.get('GREETING') ?? 'hello') + ' ' + name;
`,
  'functions/hello/index.ts': `
import { greeting } from '../_shared/greeting.ts';
declare const EdgeRuntime: { waitUntil(work: Promise<unknown>): void };
let later = 'not yet';
Deno.serve(async (request: Request) => {
  const url = new URL(request.url);
  if (url.searchParams.has('later')) return new Response(later);
  EdgeRuntime.waitUntil(new Promise((resolve) => setTimeout(resolve, 20)).then(() => { later = 'done'; }));
  return Response.json({
    greeting: greeting(await request.text()),
    path: url.pathname,
    url: Deno.env.get('SUPABASE_URL') ?? null,
    session: Deno.env.get('SESSION_SECRET') ?? null,
  });
});
`,
  'functions/private-hello/index.ts': `
export default { fetch: () => new Response('private') };
`,
  'functions/broken/index.ts': `
throw new Error('broken on purpose');
`,
  'functions/count/index.ts': `
let calls: unknown[] = [];
Deno.serve(async (request: Request) => {
  if (request.method === 'GET') return Response.json(calls);
  if (request.headers.get('x-cron-secret') !== Deno.env.get('CRON_SECRET')) {
    return new Response('no', { status: 401 });
  }
  calls.push(await request.json());
  await new Promise((resolve) => setTimeout(resolve, 300));
  return Response.json({ calls: calls.length });
});
`,
};
