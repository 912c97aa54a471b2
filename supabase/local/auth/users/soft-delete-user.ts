import { createHash } from 'node:crypto';
import { deleteFactorsOfUser } from '../db/factors.ts';
import { clearTokens } from '../db/one-time-tokens.ts';
import { deleteSessionsOfUser } from '../db/sessions.ts';
import { type Sql } from '../db/sql.ts';
import { updateUser, type User } from '../db/users.ts';

const PHONE_LENGTH = 15;

/** Unreadable, yet the same for the same value: the row keeps its place and says nothing. */
function obfuscate(userId: string, value: string): string {
  return createHash('sha256')
    .update(userId + value)
    .digest('base64url');
}

/** Keeps the row of a user for what refers to it, and takes everything personal out. */
export async function softDeleteUser(sql: Sql, user: User): Promise<void> {
  if (user.deleted_at) return;
  await updateUser(sql, user, {
    email: obfuscate(user.id, user.email ?? ''),
    phone: obfuscate(user.id, user.phone ?? '').slice(0, PHONE_LENGTH),
    email_change: obfuscate(user.id, user.email_change ?? ''),
    phone_change: obfuscate(user.id, user.phone_change ?? '').slice(0, PHONE_LENGTH),
    encrypted_password: null,
    confirmation_token: '',
    recovery_token: '',
    email_change_token_current: '',
    email_change_token_new: '',
    phone_change_token: '',
    deleted_at: new Date(),
    raw_user_meta_data: {},
    raw_app_meta_data: {},
  });
  for (const identity of user.identities) {
    const providerId = obfuscate(user.id, `${identity.provider}:${identity.provider_id}`);
    await sql.query(
      `update auth.identities set identity_data = '{}', provider_id = $2, updated_at = now() where id = $1`,
      [identity.id, providerId],
    );
  }
  await clearTokens(sql, user.id);
  await deleteFactorsOfUser(sql, user.id);
  await deleteSessionsOfUser(sql, user.id);
}
