import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { NO_SHOW_CODES, type NoShowError } from './ending-errors';

type Answer = Promise<Result<null, NoShowError>>;

/** The viewer says that the other party did not come; the other may object for two days. */
export async function reportNoShow(db: Db, appointmentId: string): Answer {
  const { error } = await db.rpc('report_no_show', { p_appointment_id: appointmentId });
  return error ? fail({ code: rpcErrorCode(error, NO_SHOW_CODES) }) : ok(null);
}

/** The viewer takes the report back, as long as nothing is decided. */
export async function withdrawNoShow(db: Db, appointmentId: string): Answer {
  const { error } = await db.rpc('withdraw_no_show', { p_appointment_id: appointmentId });
  return error ? fail({ code: rpcErrorCode(error, NO_SHOW_CODES) }) : ok(null);
}

/**
 * The party who is said not to have come answers: agreeing settles it at once, objecting with a text freezes the money
 * until an administrator decides.
 */
export async function answerNoShow(
  db: Db,
  appointmentId: string,
  answer: { agree: true } | { agree: false; text: string },
): Answer {
  const { error } = await db.rpc('answer_no_show', {
    p_appointment_id: appointmentId,
    p_agree: answer.agree,
    p_text: answer.agree ? '' : answer.text,
  });
  return error ? fail({ code: rpcErrorCode(error, NO_SHOW_CODES) }) : ok(null);
}
