import { ADMINISTRATOR, recordAudit } from '../db/audit-log.ts';
import { insertIdentity, passwordIdentityData } from '../db/identities.ts';
import { type Sql } from '../db/sql.ts';
import { type Metadata } from '../db/metadata.ts';
import { isConfirmed, reloadUser, type User } from '../db/users.ts';
import { unprocessable } from '../errors.ts';
import { createUser, USER_ROLE } from './register-user.ts';

export type NewAccount = {
  email: string;
  data: Metadata | null;
  aud: string;
  encryptedPassword: string | null;
};

/** Throws when an address belongs to someone who confirmed it. */
export function requireUnconfirmed(user: User | null): void {
  if (user && isConfirmed(user)) {
    throw unprocessable('email_exists', 'A user with this email address has already been registered');
  }
}

/** Creates an account with an e-mail identity, not yet confirmed. */
export async function createAccount(sql: Sql, account: NewAccount): Promise<User> {
  const { email, aud, encryptedPassword } = account;
  const user = await createUser(sql, {
    aud,
    role: USER_ROLE,
    email,
    encryptedPassword,
    appMetadata: { provider: 'email', providers: ['email'] },
    userMetadata: account.data ?? {},
  });
  await insertIdentity(sql, user.id, 'email', passwordIdentityData(user.id, { email }), new Date());
  return reloadUser(sql, user);
}

/** The account to be invited: the unconfirmed one there is, or a new one without a password. */
export async function inviteAccount(
  sql: Sql,
  existing: User | null,
  account: Omit<NewAccount, 'encryptedPassword'>,
  ip: string,
): Promise<User> {
  requireUnconfirmed(existing);
  const user = existing ?? (await createAccount(sql, { ...account, encryptedPassword: null }));
  await recordAudit(sql, ADMINISTRATOR, 'user_invited', ip, { user_id: user.id, user_email: user.email });
  return user;
}
