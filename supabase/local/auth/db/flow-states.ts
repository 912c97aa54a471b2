import { randomUUID } from 'node:crypto';
import { one, type Sql } from './sql.ts';

export type FlowStateRow = {
  id: string;
  user_id: string | null;
  auth_code: string | null;
  code_challenge_method: 's256' | 'plain' | null;
  code_challenge: string | null;
  provider_type: string;
  created_at: Date;
  authentication_method: string;
  auth_code_issued_at: Date | null;
};

/** Remembers the challenge of a PKCE flow until its code is exchanged. */
export async function insertFlowState(
  sql: Sql,
  flow: {
    userId: string;
    provider: string;
    method: string;
    challenge: string;
    challengeMethod: 's256' | 'plain';
  },
  now: Date,
): Promise<void> {
  await sql.query(
    `insert into auth.flow_state (id, user_id, auth_code, code_challenge_method, code_challenge, provider_type,
       created_at, updated_at, authentication_method)
     values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
    [
      randomUUID(),
      flow.userId,
      randomUUID(),
      flow.challengeMethod,
      flow.challenge,
      flow.provider,
      now,
      flow.method,
    ],
  );
}

/** Gives out the code of the newest flow a user began with a method; null when there is none. */
export async function issueAuthCode(
  sql: Sql,
  userId: string,
  method: string,
  now: Date,
): Promise<string | null> {
  const row = await one<{ auth_code: string }>(
    sql,
    `update auth.flow_state set auth_code_issued_at = $3, updated_at = $3
     where id = (
       select id from auth.flow_state where user_id = $1 and authentication_method = $2
       order by created_at desc limit 1
     ) returning auth_code`,
    [userId, method, now],
  );
  return row?.auth_code ?? null;
}

/** The flow of a code, locked so that the code is exchanged once. */
export function lockFlowState(sql: Sql, authCode: string): Promise<FlowStateRow | null> {
  return one(sql, 'select * from auth.flow_state where auth_code = $1 for update', [authCode]);
}

export async function deleteFlowState(sql: Sql, id: string): Promise<void> {
  await sql.query('delete from auth.flow_state where id = $1', [id]);
}
