import { randomUUID } from 'node:crypto';
import { type Sql } from './sql.ts';

const LOG_TYPES = {
  login: 'account',
  logout: 'account',
  user_invited: 'team',
  user_signedup: 'team',
  user_deleted: 'team',
  user_modified: 'user',
  user_updated_password: 'user',
  user_recovery_requested: 'user',
  user_reauthenticate_requested: 'user',
  user_confirmation_requested: 'user',
  user_repeated_signup: 'user',
  token_revoked: 'token',
  token_refreshed: 'token',
  factor_in_progress: 'factor',
  challenge_created: 'factor',
  verification_attempted: 'factor',
  factor_unenrolled: 'factor',
  factor_deleted: 'factor',
  factor_updated: 'factor',
} as const;

export type AuditAction = keyof typeof LOG_TYPES;

/** Who acted: a user, or the holder of an administrator's key. */
export type Actor = { id: string; email: string | null; phone: string | null };

/** The actor of requests made with the service key. */
export const ADMINISTRATOR: Actor = {
  id: '00000000-0000-0000-0000-000000000000',
  email: 'service_role',
  phone: null,
};

/** Writes one line of auth.audit_log_entries. */
export async function recordAudit(
  sql: Sql,
  actor: Actor,
  action: AuditAction,
  ip: string,
  traits?: Record<string, unknown>,
): Promise<void> {
  const payload = {
    action,
    actor_id: actor.id,
    actor_username: actor.email || actor.phone || '',
    actor_via_sso: false,
    log_type: LOG_TYPES[action],
    ...(traits ? { traits } : {}),
  };
  await sql.query(
    `insert into auth.audit_log_entries (instance_id, id, payload, created_at, ip_address)
     values ('00000000-0000-0000-0000-000000000000', $1, $2, now(), $3)`,
    [randomUUID(), JSON.stringify(payload), ip],
  );
}
