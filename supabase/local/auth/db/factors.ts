import { randomUUID } from 'node:crypto';
import { one, type Sql } from './sql.ts';

export type FactorRow = {
  id: string;
  user_id: string;
  friendly_name: string | null;
  factor_type: 'totp' | 'webauthn' | 'phone';
  status: 'unverified' | 'verified';
  created_at: Date;
  updated_at: Date;
  secret: string | null;
  phone: string | null;
  last_challenged_at: Date | null;
};

export type ChallengeRow = {
  id: string;
  factor_id: string;
  created_at: Date;
  verified_at: Date | null;
  ip_address: string;
};

export async function listFactors(sql: Sql, userId: string): Promise<FactorRow[]> {
  const { rows } = await sql.query<FactorRow>(
    'select * from auth.mfa_factors where user_id = $1 order by created_at, id',
    [userId],
  );
  return rows;
}

export function findFactor(sql: Sql, userId: string, factorId: string): Promise<FactorRow | null> {
  return one(sql, 'select * from auth.mfa_factors where user_id = $1 and id = $2', [userId, factorId]);
}

export async function insertTotpFactor(
  sql: Sql,
  factor: { userId: string; friendlyName: string; secret: string },
  now: Date,
): Promise<FactorRow> {
  const row = await one<FactorRow>(
    sql,
    `insert into auth.mfa_factors (id, user_id, friendly_name, factor_type, status, secret, created_at, updated_at)
     values ($1, $2, $3, 'totp', 'unverified', $4, $5, $5) returning *`,
    [randomUUID(), factor.userId, factor.friendlyName, factor.secret, now],
  );
  if (!row) throw new Error('insert into auth.mfa_factors returned no row');
  return row;
}

/** Removes factors that were begun and never verified, so that they don't count towards the limit. */
export async function deleteStaleFactors(sql: Sql, olderThan: Date): Promise<void> {
  await sql.query(`delete from auth.mfa_factors where status = 'unverified' and created_at < $1`, [
    olderThan,
  ]);
}

export async function deleteFactor(sql: Sql, factorId: string): Promise<void> {
  await sql.query('delete from auth.mfa_factors where id = $1', [factorId]);
}

export async function deleteFactorsOfUser(sql: Sql, userId: string): Promise<void> {
  await sql.query('delete from auth.mfa_factors where user_id = $1', [userId]);
}

export async function markFactorVerified(sql: Sql, factor: FactorRow): Promise<void> {
  await sql.query(`update auth.mfa_factors set status = 'verified', updated_at = now() where id = $1`, [
    factor.id,
  ]);
}

export async function deleteOtherUnverifiedFactors(sql: Sql, factor: FactorRow): Promise<void> {
  await sql.query(
    `delete from auth.mfa_factors where user_id = $1 and status = 'unverified' and factor_type = $2`,
    [factor.user_id, factor.factor_type],
  );
}

export async function renameFactor(sql: Sql, factorId: string, friendlyName: string): Promise<void> {
  await sql.query('update auth.mfa_factors set friendly_name = $2, updated_at = now() where id = $1', [
    factorId,
    friendlyName,
  ]);
}

export async function insertChallenge(
  sql: Sql,
  factorId: string,
  ip: string,
  now: Date,
): Promise<ChallengeRow> {
  const row = await one<ChallengeRow>(
    sql,
    `insert into auth.mfa_challenges (id, factor_id, created_at, ip_address) values ($1, $2, $3, $4)
     returning id, factor_id, created_at, verified_at, host(ip_address) as ip_address`,
    [randomUUID(), factorId, now, ip],
  );
  if (!row) throw new Error('insert into auth.mfa_challenges returned no row');
  // clock_timestamp(): the column is unique, and two challenges may fall into one millisecond.
  await sql.query(
    'update auth.mfa_factors set last_challenged_at = clock_timestamp(), updated_at = now() where id = $1',
    [factorId],
  );
  return row;
}

/** A challenge of a factor, locked until the transaction ends so that it is answered once. */
export function lockChallenge(sql: Sql, factorId: string, challengeId: string): Promise<ChallengeRow | null> {
  return one(
    sql,
    `select id, factor_id, created_at, verified_at, host(ip_address) as ip_address
     from auth.mfa_challenges where factor_id = $1 and id = $2 for update`,
    [factorId, challengeId],
  );
}

export async function markChallengeVerified(sql: Sql, challengeId: string, now: Date): Promise<void> {
  await sql.query('update auth.mfa_challenges set verified_at = $2 where id = $1', [challengeId, now]);
}

export async function deleteChallenge(sql: Sql, challengeId: string): Promise<void> {
  await sql.query('delete from auth.mfa_challenges where id = $1', [challengeId]);
}
