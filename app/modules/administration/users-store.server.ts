import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { ACT_CODES, type ActError } from './errors';
import { userPageSchema, userSchema, type User, type UserQuery, type UserRow } from './users-schema';

type Refusal = Parameters<typeof rpcErrorCode>[0];

/** How an act ended. */
export const actAnswer = (error: Refusal | null): Result<null, ActError> =>
  error ? fail({ code: rpcErrorCode(error, ACT_CODES) }) : ok(null);

/** Accounts, the newest first, one page. */
export async function listUsers(
  db: Db,
  { q, role, state, cursor }: UserQuery,
): Promise<{ users: UserRow[]; nextCursor: string | null }> {
  const { data, error } = await db.rpc('list_users', {
    p_query: q || undefined,
    p_role: role ?? undefined,
    p_state: state ?? undefined,
    p_cursor: cursor ?? undefined,
  });
  if (error) throw new Error(`reading the accounts failed: ${error.message}`);
  return userPageSchema.parse(data);
}

/** One account as administrators see it; null when there is none. */
export async function getUser(db: Db, id: string): Promise<User | null> {
  const { data, error } = await db.rpc('get_user', { p_user_id: id });
  if (error) throw new Error(`reading an account failed: ${error.message}`);
  return data ? userSchema.parse(data) : null;
}

/** Signs an account out everywhere and closes it until it is restored. */
export async function suspendUser(db: Db, id: string, reason: string): Promise<Result<null, ActError>> {
  const { error } = await db.rpc('suspend_user', { p_user_id: id, p_reason: reason });
  return actAnswer(error);
}

/** Opens a suspended account again. */
export async function restoreUser(db: Db, id: string, reason: string): Promise<Result<null, ActError>> {
  const { error } = await db.rpc('restore_user', { p_user_id: id, p_reason: reason });
  return actAnswer(error);
}

/** Makes an account a patient, a doctor or an administrator. */
export async function changeRole(
  db: Db,
  id: string,
  role: User['role'],
  reason: string,
): Promise<Result<null, ActError>> {
  const { error } = await db.rpc('change_role', { p_user_id: id, p_role: role, p_reason: reason });
  return actAnswer(error);
}

/** Calls off one appointment in place of its doctor, or all that are still to come (null); patients get everything back. */
export async function cancelForDoctor(
  db: Db,
  doctorId: string,
  appointmentId: string | null,
  reason: string,
): Promise<Result<null, ActError>> {
  const { error } = await db.rpc('cancel_for_doctor', {
    p_doctor_id: doctorId,
    p_appointment_id: appointmentId ?? undefined,
    p_reason: reason,
  });
  return actAnswer(error);
}
