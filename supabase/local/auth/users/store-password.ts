import { clearTokens } from '../db/one-time-tokens.ts';
import { deleteSessionsOfUser } from '../db/sessions.ts';
import { type Sql } from '../db/sql.ts';
import { updateUser, type User } from '../db/users.ts';

/**
 * Stores a password's hash. Whoever knew the old password may hold sessions and open links, so every other session
 * ends and every token becomes void.
 */
export async function storePassword(
  sql: Sql,
  user: User,
  hash: string,
  keepSessionId?: string,
): Promise<User> {
  const updated = await updateUser(sql, user, {
    encrypted_password: hash,
    confirmation_token: '',
    confirmation_sent_at: null,
    recovery_token: '',
    recovery_sent_at: null,
    email_change_token_current: '',
    email_change_token_new: '',
    email_change_sent_at: null,
    phone_change_token: '',
    phone_change_sent_at: null,
    reauthentication_token: '',
    reauthentication_sent_at: null,
  });
  await clearTokens(sql, user.id);
  await deleteSessionsOfUser(sql, user.id, keepSessionId);
  return updated;
}
