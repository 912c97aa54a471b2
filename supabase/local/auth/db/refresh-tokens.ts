import { randomBytes } from 'node:crypto';
import { one, type Sql } from './sql.ts';

export type RefreshTokenRow = {
  id: string;
  token: string;
  user_id: string;
  revoked: boolean;
  updated_at: Date;
  parent: string | null;
  session_id: string | null;
};

const INSTANCE = '00000000-0000-0000-0000-000000000000';
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Length of a refresh token. */
const REFRESH_TOKEN_LENGTH = 12;
export const REFRESH_TOKEN_SHAPE = /^[a-z0-9]{12}$/i;

function newToken(): string {
  return Array.from(randomBytes(REFRESH_TOKEN_LENGTH), (byte) =>
    ALPHABET.charAt(byte % ALPHABET.length),
  ).join('');
}

export function findRefreshToken(sql: Sql, token: string): Promise<RefreshTokenRow | null> {
  return one(sql, 'select * from auth.refresh_tokens where token = $1', [token]);
}

/** The token a session may be refreshed with: the last one issued that is not revoked. */
export function findActiveToken(sql: Sql, sessionId: string): Promise<RefreshTokenRow | null> {
  return one(
    sql,
    'select * from auth.refresh_tokens where session_id = $1 and not revoked order by id desc limit 1',
    [sessionId],
  );
}

/** The last token issued to a session, revoked or not. */
export function findLatestToken(sql: Sql, sessionId: string): Promise<RefreshTokenRow | null> {
  return one(sql, 'select * from auth.refresh_tokens where session_id = $1 order by id desc limit 1', [
    sessionId,
  ]);
}

export async function insertRefreshToken(
  sql: Sql,
  owner: { userId: string; sessionId: string; parent: string | null },
  now: Date,
): Promise<string> {
  const token = newToken();
  await sql.query(
    `insert into auth.refresh_tokens (instance_id, token, user_id, session_id, parent, revoked, created_at, updated_at)
     values ($1, $2, $3, $4, $5, false, $6, $6)`,
    [INSTANCE, token, owner.userId, owner.sessionId, owner.parent, now],
  );
  return token;
}

/** Revokes a token and issues its child. */
export async function swapRefreshToken(sql: Sql, current: RefreshTokenRow, now: Date): Promise<string> {
  if (current.session_id === null) throw new Error('a refresh token without a session cannot be swapped');
  // The moment of the first revocation stays: the reuse interval counts from it.
  await sql.query(
    'update auth.refresh_tokens set revoked = true, updated_at = $2 where id = $1 and not revoked',
    [current.id, now],
  );
  return insertRefreshToken(
    sql,
    { userId: current.user_id, sessionId: current.session_id, parent: current.token },
    now,
  );
}

/** Revokes every token of a session, after one of them was used by someone who should not have it. */
export async function revokeFamily(sql: Sql, sessionId: string, now: Date): Promise<void> {
  await sql.query(
    'update auth.refresh_tokens set revoked = true, updated_at = $2 where session_id = $1 and not revoked',
    [sessionId, now],
  );
}

export async function deleteRefreshToken(sql: Sql, id: string): Promise<void> {
  await sql.query('delete from auth.refresh_tokens where id = $1', [id]);
}
