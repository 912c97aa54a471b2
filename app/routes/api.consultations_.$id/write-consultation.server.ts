import type { z } from 'zod';
import { Problem, refused } from '~/http/api/problem';
import { consultationErrorStatus, type ConsultationError } from '~/modules/appointments';
import {
  amendConsultation,
  completeConsultation,
  saveConsultation,
  startConsultation,
} from '~/modules/appointments/index.server';
import type { Db } from '~/platform/supabase.server';
import type { Result } from '~/shared/result';
import type { readConsultation } from '../api.consultations/read-consultation.server';
import type { changeConsultation } from './contract';

type Seen = Awaited<ReturnType<typeof readConsultation>>;
type Change = z.output<NonNullable<(typeof changeConsultation)['body']>>;
type Written = Parameters<typeof completeConsultation>[2];

/** Carries a change out by the steps that the doctor's page takes. */
export async function writeConsultation(db: Db, seen: Seen, change: Change): Promise<void> {
  const { appointmentId: id, status } = seen;
  if (status === 'completed') return must(amend(db, seen, change));
  const over = { revision: seen.desk?.draft?.revision ?? 0 };
  if (change.status === 'completed') {
    return must(completeConsultation(db, id, written(seen, change), over));
  }
  if (change.status === 'in_progress') await must(startConsultation(db, id));
  if (isWritten(change)) await must(saveConsultation(db, id, written(seen, change), over));
}

async function must(act: Promise<Result<unknown, ConsultationError>>): Promise<void> {
  const done = await act;
  if (!done.ok) throw refused(done.error, consultationErrorStatus(done.error));
}

const isWritten = ({ sharedSummary, privateNote, prescription, followUp }: Change) =>
  [sharedSummary, privateNote, prescription, followUp].some((part) => part !== undefined);

/** What was sent, over what stands there already. */
function written({ desk }: Seen, { sharedSummary, privateNote, prescription, followUp }: Change): Written {
  const [draft, note] = [desk?.draft, desk?.notes[0]];
  return {
    sharedSummary: sharedSummary ?? draft?.sharedSummary ?? '',
    privateNote: privateNote ?? draft?.privateNote ?? note?.privateNote ?? '',
    ...(prescription ? { prescription } : {}),
    ...(followUp
      ? {
          followUpWeeks: followUp.weeks === null ? '' : String(followUp.weeks),
          followUpMode: followUp.mode ?? '',
          followUpText: followUp.text,
        }
      : {}),
  };
}

/** A further version of what the patient was given. */
function amend(db: Db, seen: Seen, change: Change) {
  const [latest] = seen.versions;
  if (!latest || !isWritten(change)) throw new Problem({ status: 409, code: 'wrong_state' });
  const { sharedSummary, prescription, followUp } = latest;
  const given = written(seen, change);
  return amendConsultation(db, seen.appointmentId, {
    version: latest.version,
    reason: change.changeReason ?? '',
    sharedSummary: change.sharedSummary ?? sharedSummary,
    privateNote: given.privateNote,
    prescription: change.prescription ?? prescription,
    followUpWeeks: given.followUpWeeks ?? String(followUp?.weeks ?? ''),
    followUpMode: given.followUpMode ?? followUp?.mode ?? '',
    followUpText: given.followUpText ?? followUp?.text ?? '',
  });
}
