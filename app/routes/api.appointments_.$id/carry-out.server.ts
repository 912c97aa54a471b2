import type { z } from 'zod';
import { refused } from '~/http/api/problem';
import { endingErrorStatus, type MoveError, type NoShowError } from '~/modules/appointments';
import {
  answerNoShow,
  confirmCompletion,
  moveAppointment,
  reportNoShow,
  withdrawNoShow,
} from '~/modules/appointments/index.server';
import type { Db } from '~/platform/supabase.server';
import type { Result } from '~/shared/result';
import type { changeAppointment } from './contract';

type Seen = { id: string; sequence: number };
type Change = z.output<NonNullable<(typeof changeAppointment)['body']>>;

/** What a caller wants to become of an appointment that they have seen, by the use case that the pages call. */
export async function carryOut(db: Db, seen: Seen, change: Change): Promise<void> {
  const done = await act(db, seen, change);
  if (!done.ok) throw refused(done.error, endingErrorStatus(done.error));
}

async function act(
  db: Db,
  { id, sequence }: Seen,
  change: Change,
): Promise<Result<null, MoveError | NoShowError>> {
  switch (change.action) {
    case 'reschedule':
      return moveAppointment(db, id, { startsAt: change.startsAt, sequence });
    case 'report_no_show':
      return reportNoShow(db, id);
    case 'withdraw_no_show':
      return withdrawNoShow(db, id);
    case 'agree_no_show':
      return answerNoShow(db, id, { agree: true });
    case 'contest_no_show':
      return answerNoShow(db, id, { agree: false, text: change.text });
    case 'confirm_completion':
      return confirmCompletion(db, id);
  }
}
