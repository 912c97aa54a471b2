import { randomUUID } from 'node:crypto';
import bcrypt from 'bcryptjs';
import { type Session, type SupabaseClient } from '@supabase/supabase-js';
import { type Mail } from '../../../../supabase/local/auth/index.ts';
import { type AuthServer } from './auth-server.ts';

export const PASSWORD = 'correct horse 7';
/** Cheap to check, since most tests need someone signed in and few are about passwords. */
const PASSWORD_HASH = bcrypt.hashSync(PASSWORD, 4);

export function newEmail(name = 'person'): string {
  return `${name}-${randomUUID().slice(0, 8)}@example.com`;
}

/** The value of a result that must not have failed. */
export function expectValue<T>(value: T | null | undefined, error: unknown): T {
  if (error) throw error instanceof Error ? error : new Error(String(error));
  if (value === null || value === undefined) throw new Error('the call returned nothing');
  return value;
}

/** The last mail to an address. */
export function lastMail(server: AuthServer, to: string): Mail {
  const mail = server.mails.findLast((sent) => sent.to === to);
  if (!mail) throw new Error(`no mail to ${to}`);
  return mail;
}

export type Person = { email: string; client: SupabaseClient; session: Session };

/** A confirmed user who is signed in. */
export async function signInSomeone(server: AuthServer, email = newEmail()): Promise<Person> {
  const created = await server
    .admin()
    .auth.admin.createUser({ email, password_hash: PASSWORD_HASH, email_confirm: true });
  expectValue(created.data.user, created.error);
  const client = server.client();
  const { data, error } = await client.auth.signInWithPassword({ email, password: PASSWORD });
  return { email, client, session: expectValue(data.session, error) };
}
