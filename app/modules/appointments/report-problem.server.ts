import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { PROBLEM_CODES, type ProblemError, type ProblemForm } from './problem-schema';

/**
 * What a party does about a problem with a consultation: the patient reports it, which keeps the money held, or takes
 * the report back; the doctor answers, once.
 */
export async function actOnProblem(
  db: Db,
  appointmentId: string,
  { intent, kind, text, hope }: ProblemForm,
): Promise<Result<null, ProblemError>> {
  const id = { p_appointment_id: appointmentId };
  const { error } =
    intent === 'report'
      ? await db.rpc('report_problem', { ...id, p_kind: kind ?? '', p_body: text, p_hope: hope })
      : intent === 'answer'
        ? await db.rpc('answer_problem', { ...id, p_answer: text })
        : await db.rpc('withdraw_problem', id);
  return error ? fail({ code: rpcErrorCode(error, PROBLEM_CODES) }) : ok(null);
}
