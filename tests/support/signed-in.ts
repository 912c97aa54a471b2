/** People with a session, as the application's own cookies, without walking through forms. */
import { createServerClient } from '@supabase/ssr';
import type { SupabaseClient } from '@supabase/supabase-js';
import type pg from 'pg';
import ws from 'ws';
import type { StackClient } from './stack-client.ts';

const PASSWORD = 'a-test-password-2026';
let batch = 0;

/**
 * Makes patients who may book. By SQL with a cheap hash: two hundred of them through the API would spend the test on
 * bcrypt.
 * @returns their mail addresses
 */
export async function makePatients(database: pg.Pool, count: number): Promise<string[]> {
  const prefix = `patient-${Date.now().toString(36)}-${(batch += 1)}`;
  const { rows } = await database.query<{ id: string; email: string }>(
    `insert into auth.users (instance_id, id, aud, role, email, encrypted_password, email_confirmed_at, confirmation_token,
       recovery_token, email_change_token_new, email_change, raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
     select '00000000-0000-0000-0000-000000000000', gen_random_uuid(), 'authenticated', 'authenticated',
       $1 || '-' || n || '@test.example.org', h.hash, now(), '', '', '', '', '{"provider":"email","providers":["email"]}',
       jsonb_build_object('role', 'patient', 'full_name', 'Ada Example', 'time_zone', 'Europe/London', 'locale', 'en'), now(), now()
     from (select extensions.crypt($3, extensions.gen_salt('bf', 4)) as hash) as h, generate_series(1, $2::integer) as n
     returning id, email`,
    [prefix, count, PASSWORD],
  );
  const ids = rows.map(({ id }) => id);
  await database.query(
    `update public.profiles set onboarded_at = now(), country_code = 'GB' where id = any($1)`,
    [ids],
  );
  await database.query(`update public.patients set birth_date = '1990-04-12' where id = any($1)`, [ids]);
  await agreeToAll(database, ids);
  return rows.map(({ email }) => email);
}

/** The consents that each of these accounts is asked for now. */
export async function agreeToAll(database: Pick<pg.Pool, 'query'>, ids: string[]): Promise<void> {
  await database.query(
    `insert into public.consents (user_id, kind, version, locale)
     select p.id, k.kind, k.version, 'en' from public.profiles p join public.consent_kinds k on k.role = p.role
     where p.id = any($1)`,
    [ids],
  );
}

/** Signs in, does what is left to do, and gives the `Cookie` header that a browser would send from then on. */
export async function cookiesOf(
  stack: StackClient,
  email: string,
  password = PASSWORD,
  further?: (client: SupabaseClient) => Promise<unknown>,
): Promise<string> {
  const jar = new Map<string, string>();
  const client = createServerClient(stack.urls.api, stack.keys.publishable, {
    realtime: { transport: ws as never },
    cookies: {
      getAll: () => [...jar].map(([name, value]) => ({ name, value })),
      setAll: (cookies) => cookies.forEach(({ name, value }) => jar.set(name, value)),
    },
  });
  const { error } = await client.auth.signInWithPassword({ email, password });
  if (error) throw error;
  await further?.(client);
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

/** One new patient with a session. */
export async function signedInPatient(stack: StackClient): Promise<{ email: string; cookie: string }> {
  const database = stack.database(1);
  const [email = ''] = await makePatients(database, 1);
  await database.end();
  return { email, cookie: await cookiesOf(stack, email) };
}

type FormPost = {
  url: string;
  cookie: string;
  fields: Record<string, string>;
  headers?: Record<string, string>;
};

/** Sends a form as a browser without JavaScript does; redirects are not followed. */
export function postForm({ url, cookie, fields, headers }: FormPost): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie,
      origin: new URL(url).origin,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    body: new URLSearchParams(fields),
  });
}
