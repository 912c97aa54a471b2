import { z } from 'zod';
import { instantSchema } from '~/modules/payments';
import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { PROPOSAL_CODES, type ProposalError } from './proposal-schema';

/** Proposes one to three free times of one of the doctor's visit types, instead of those proposed before. */
export async function proposeTimes(
  db: Db,
  appointmentId: string,
  { visitTypeId, times }: { visitTypeId: string; times: string[] },
): Promise<Result<null, ProposalError>> {
  const { error } = await db.rpc('propose_times', {
    p_appointment_id: appointmentId,
    p_visit_type_id: visitTypeId,
    p_times: times,
  });
  return error ? fail({ code: rpcErrorCode(error, PROPOSAL_CODES) }) : ok(null);
}

const followUpsSchema = z.array(
  z.object({
    appointmentId: z.uuid(),
    doctorName: z.string(),
    firstAt: instantSchema,
    count: z.number().int(),
  }),
);
/** Times that a doctor has proposed and the patient has not answered yet. */
export type WaitingProposal = z.infer<typeof followUpsSchema>[number];

/** The proposals that wait for the signed-in patient. */
export async function listFollowUps(db: Db): Promise<WaitingProposal[]> {
  const { data, error } = await db.rpc('list_follow_ups');
  if (error) throw new Error(`reading the proposals failed: ${error.message}`);
  return followUpsSchema.parse(data);
}
