import { randomUUID } from 'node:crypto';
import { one, type Sql } from './sql.ts';
import { findUserById, type User } from './users.ts';

export type OneTimeTokenType =
  | 'confirmation_token'
  | 'reauthentication_token'
  | 'recovery_token'
  | 'email_change_token_new'
  | 'email_change_token_current'
  | 'phone_change_token';

/** Stores the token of one kind for a user, replacing the one before. */
export async function saveOneTimeToken(
  sql: Sql,
  token: { userId: string; type: OneTimeTokenType; hash: string; relatesTo: string },
): Promise<void> {
  await sql.query(
    `insert into auth.one_time_tokens (id, user_id, token_type, token_hash, relates_to, created_at, updated_at)
     values ($1, $2, $3, $4, lower($5), now() at time zone 'utc', now() at time zone 'utc')
     on conflict (user_id, token_type) do update
       set token_hash = excluded.token_hash, relates_to = excluded.relates_to, updated_at = excluded.updated_at`,
    [randomUUID(), token.userId, token.type, token.hash, token.relatesTo],
  );
}

/** The user who holds a token of one of the given kinds; links of the PKCE flow carry their prefix. */
export async function findUserByToken(
  sql: Sql,
  hash: string,
  types: OneTimeTokenType[],
): Promise<User | null> {
  const row = await one<{ user_id: string }>(
    sql,
    `select user_id from auth.one_time_tokens
     where (token_hash = $1 or token_hash = 'pkce_' || $1) and token_type::text = any ($2) limit 1`,
    [hash, types],
  );
  return row && findUserById(sql, row.user_id);
}

export async function clearTokens(sql: Sql, userId: string, type?: OneTimeTokenType): Promise<void> {
  await sql.query(
    'delete from auth.one_time_tokens where user_id = $1 and ($2::text is null or token_type::text = $2)',
    [userId, type ?? null],
  );
}
