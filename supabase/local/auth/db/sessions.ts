import { randomUUID } from 'node:crypto';
import { one, type Sql } from './sql.ts';

export type Aal = 'aal1' | 'aal2' | 'aal3';

export type SessionRow = {
  id: string;
  user_id: string;
  created_at: Date;
  updated_at: Date;
  factor_id: string | null;
  aal: Aal | null;
  not_after: Date | null;
  refreshed_at: Date | null;
};

export type AmrEntry = { method: string; timestamp: number };

/** Where a request came from; kept on the session. */
export type Origin = { ip: string; userAgent: string | null };

// refreshed_at is a timestamp without zone that GoTrue writes in UTC.
const COLUMNS = `id, user_id, created_at, updated_at, factor_id, aal, not_after,
  refreshed_at at time zone 'utc' as refreshed_at`;

export function findSession(sql: Sql, id: string): Promise<SessionRow | null> {
  return one(sql, `select ${COLUMNS} from auth.sessions where id = $1`, [id]);
}

/** As findSession, keeping the row locked until the transaction ends: one refresh of a session at a time. */
export function lockSession(sql: Sql, id: string): Promise<SessionRow | null> {
  return one(sql, `select ${COLUMNS} from auth.sessions where id = $1 for update`, [id]);
}

export async function insertSession(sql: Sql, userId: string, origin: Origin, now: Date): Promise<string> {
  const id = randomUUID();
  await sql.query(
    `insert into auth.sessions (id, user_id, created_at, updated_at, aal, user_agent, ip)
     values ($1, $2, $3, $3, 'aal1', $4, $5)`,
    [id, userId, now, origin.userAgent, origin.ip],
  );
  return id;
}

export async function recordRefresh(sql: Sql, sessionId: string, origin: Origin, now: Date): Promise<void> {
  await sql.query(
    `update auth.sessions set refreshed_at = $2::timestamptz at time zone 'utc', updated_at = $2,
       user_agent = $3, ip = $4 where id = $1`,
    [sessionId, now, origin.userAgent, origin.ip],
  );
}

/** Notes that a session proved itself by a method, again or for the first time. */
export async function addAmrClaim(sql: Sql, sessionId: string, method: string, now: Date): Promise<void> {
  await sql.query(
    `insert into auth.mfa_amr_claims (id, session_id, created_at, updated_at, authentication_method)
     values ($1, $2, $3, $3, $4)
     on conflict (session_id, authentication_method) do update set updated_at = excluded.updated_at`,
    [randomUUID(), sessionId, now, method],
  );
}

/** Methods a session used, oldest first. */
export async function listAmrEntries(sql: Sql, sessionId: string): Promise<AmrEntry[]> {
  const { rows } = await sql.query<{ method: string; at: Date }>(
    `select authentication_method as method, updated_at as at
     from auth.mfa_amr_claims where session_id = $1 order by updated_at, created_at`,
    [sessionId],
  );
  return rows.map(({ method, at }) => ({ method, timestamp: Math.floor(at.getTime() / 1000) }));
}

export async function raiseSession(sql: Sql, sessionId: string, aal: Aal, factorId: string): Promise<void> {
  await sql.query('update auth.sessions set aal = $2, factor_id = $3, updated_at = now() where id = $1', [
    sessionId,
    aal,
    factorId,
  ]);
}

/** After a factor is gone, sessions raised by it are worth a password again. */
export async function lowerSessionsOfFactor(sql: Sql, userId: string, factorId: string): Promise<void> {
  const { rows } = await sql.query<{ id: string }>(
    `update auth.sessions set aal = 'aal1', factor_id = null, updated_at = now()
     where user_id = $1 and factor_id = $2 returning id`,
    [userId, factorId],
  );
  await sql.query(
    `delete from auth.mfa_amr_claims where session_id = any ($1::uuid[]) and authentication_method like any ($2)`,
    [rows.map((row) => row.id), ['totp', 'mfa/%']],
  );
}

export async function deleteSession(sql: Sql, sessionId: string): Promise<void> {
  await sql.query('delete from auth.sessions where id = $1', [sessionId]);
}

/** Ends the sessions of a user, except the given one. */
export async function deleteSessionsOfUser(sql: Sql, userId: string, exceptId?: string): Promise<void> {
  await sql.query('delete from auth.sessions where user_id = $1 and id is distinct from $2::uuid', [
    userId,
    exceptId ?? null,
  ]);
}

export async function deleteSessionsBelow(sql: Sql, userId: string, aal: Aal): Promise<void> {
  await sql.query('delete from auth.sessions where user_id = $1 and aal < $2::auth.aal_level', [userId, aal]);
}
