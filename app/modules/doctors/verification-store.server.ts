import type { Db } from '~/platform/supabase.server';
import { rpcErrorCode } from '~/platform/rpc-error.server';
import { fail, ok, type Result } from '~/shared/result';
import {
  ownVerificationSchema,
  queueSchema,
  verificationSchema,
  type CheckInput,
  type Decision,
  type OwnVerification,
  type QueueFilter,
  type Verification,
  type VerificationQueue,
} from './verification-schema';

const PAGE = 25;

/** Doctors by state, who waits longest first; for administrators. */
export async function listVerifications(db: Db, { show, q, after }: QueueFilter): Promise<VerificationQueue> {
  const [at, id] = after?.split('_') ?? [];
  const { data, error } = await db.rpc('list_verifications', {
    p_show: show,
    p_query: q,
    p_after_at: at,
    p_after_id: id,
    p_limit: PAGE,
  });
  if (error) throw new Error(`reading the queue of doctors failed: ${error.message}`);
  return queueSchema.parse(data);
}

/** Everything about one doctor's verification, for administrators; null when there is no such doctor. */
export async function getVerification(db: Db, doctorId: string): Promise<Verification | null> {
  const { data, error } = await db.rpc('get_verification', { p_doctor_id: doctorId });
  if (error) throw new Error(`reading a verification failed: ${error.message}`);
  return data === null ? null : verificationSchema.parse(data);
}

/** Writes down what an administrator looked up. */
export async function recordCheck(db: Db, doctorId: string, check: CheckInput): Promise<void> {
  const { error } = await db.rpc('record_check', {
    p_doctor_id: doctorId,
    p_kind: check.kind,
    p_place: check.place,
    p_result: check.result,
    p_note: check.note,
  });
  if (error) throw new Error(`recording a check failed: ${error.message}`);
}

const DECISION_ERRORS = ['wrong_state', 'checks_missing', 'licence_expired', 'licence_missing'] as const;
export type DecisionError = { code: (typeof DECISION_ERRORS)[number] };

/** Approves, asks for more or refuses, with a reason that the doctor reads. */
export async function decideVerification(
  db: Db,
  doctorId: string,
  decision: Decision,
  reason: string,
): Promise<Result<void, DecisionError>> {
  const { error } = await db.rpc('decide_verification', {
    p_doctor_id: doctorId,
    p_decision: decision,
    p_reason: reason,
  });
  return error ? fail({ code: rpcErrorCode(error, DECISION_ERRORS) }) : ok(undefined);
}

/** The viewer's own verification; null for everybody who is not a doctor. */
export async function getOwnVerification(db: Db): Promise<OwnVerification | null> {
  const { data, error } = await db.rpc('own_verification');
  if (error) throw new Error(`reading the own verification failed: ${error.message}`);
  return data === null ? null : ownVerificationSchema.parse(data);
}

/** The doctor's answer to what was asked, or to a refusal; the doctor is looked at again. */
export async function answerVerification(
  db: Db,
  text: string,
): Promise<Result<void, { code: 'wrong_state' }>> {
  const { error } = await db.rpc('answer_verification', { p_text: text });
  return error ? fail({ code: rpcErrorCode(error, ['wrong_state']) }) : ok(undefined);
}
