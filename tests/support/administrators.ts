/** Administrators with a session, as the application's own cookies. */
import type pg from 'pg';
import { makeAdmin } from '../db/support/people.ts';
import { commit, type Session } from '../db/support/session.ts';
import { giveSecondFactor } from './second-factor.ts';
import { cookiesOf } from './signed-in.ts';
import { stack } from './stack.ts';

const PASSWORD = 'a-test-password-2026';

/** Lets an account that was made by SQL sign in with the tests' password. @returns its address, once this is committed */
export async function letSignIn(session: Session, id: string): Promise<string> {
  const [row] = await session.sql<{ email: string }>(
    `update auth.users set instance_id = '00000000-0000-0000-0000-000000000000', confirmation_token = '', recovery_token = '',
       email_change_token_new = '', email_change = '', encrypted_password = extensions.crypt($2, extensions.gen_salt('bf', 4)),
       raw_app_meta_data = '{"provider":"email","providers":["email"]}' where id = $1 returning email`,
    [id, PASSWORD],
  );
  return row?.email ?? '';
}

/** An administrator who has a second factor and gave it. */
export async function makeAdminCookie(db: pg.Pool): Promise<string> {
  return (await makeAdministrator(db)).cookie;
}

export type Administrator = {
  id: string;
  cookie: string;
  /** A session of the same person that gave the password and not yet the code. */
  halfCookie: string;
  /** From before there was a second factor. */
  bareCookie: string;
};

/** An administrator at every stage of signing in. */
export async function makeAdministrator(db: pg.Pool): Promise<Administrator> {
  const { id, email } = await commit(db, async (session) => {
    const id = await makeAdmin(session);
    return { id, email: await letSignIn(session, id) };
  });
  const bareCookie = await cookiesOf(stack, email, PASSWORD);
  const cookie = await cookiesOf(stack, email, PASSWORD, giveSecondFactor);
  const halfCookie = await cookiesOf(stack, email, PASSWORD);
  return { id, cookie, halfCookie, bareCookie };
}
