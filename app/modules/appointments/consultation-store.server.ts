import type { Db } from '~/platform/supabase.server';
import {
  consultationViewSchema,
  isEmptyLine,
  type ConsultationView,
  type Written,
} from './consultation-schema';

/** What was written and given at an appointment, and who may come along; null for a stranger, and before it is paid. */
export async function getConsultation(db: Db, appointmentId: string): Promise<ConsultationView | null> {
  const { data, error } = await db.rpc('get_consultation', { p_appointment_id: appointmentId });
  if (error) throw new Error(`reading the consultation failed: ${error.message}`);
  return data === null ? null : consultationViewSchema.parse(data);
}

/** What a doctor wrote; a part that is missing stays as it is. */
export type WrittenParts = Pick<Written, 'sharedSummary' | 'privateNote'> & Partial<Written>;

/** What a doctor wrote, as the database's functions take it. Empty lines of a prescription are left out. */
export const writtenArgs = ({ sharedSummary, privateNote, prescription, ...followUp }: WrittenParts) => ({
  p_shared_summary: sharedSummary,
  p_private_note: privateNote,
  p_prescription: prescription?.filter((line) => !isEmptyLine(line)),
  p_follow_up:
    followUp.followUpWeeks === undefined
      ? undefined
      : { weeks: followUp.followUpWeeks, mode: followUp.followUpMode, text: followUp.followUpText },
});
