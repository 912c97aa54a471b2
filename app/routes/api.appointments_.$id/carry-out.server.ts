import type { z } from 'zod';
import { present, refused } from '~/http/api/problem';
import { endingErrorStatus, type MoveError, type NoShowError } from '~/modules/appointments';
import {
  answerNoShow,
  confirmCompletion,
  getAppointment,
  moveAppointment,
  reportNoShow,
  withdrawNoShow,
} from '~/modules/appointments/index.server';
import type { Db } from '~/platform/supabase.server';
import type { Result } from '~/shared/result';
import type { changeAppointment } from './contract';

type Change = z.output<NonNullable<(typeof changeAppointment)['body']>>;

/** What a caller wants to become of an appointment, by the use case that the pages call. */
export async function carryOut(db: Db, id: string, change: Change): Promise<void> {
  const done = await act(db, id, change);
  if (!done.ok) throw refused(done.error, endingErrorStatus(done.error));
}

async function act(db: Db, id: string, change: Change): Promise<Result<null, MoveError | NoShowError>> {
  switch (change.action) {
    case 'reschedule': {
      const { sequence } = present(await getAppointment(db, id));
      return moveAppointment(db, id, { startsAt: change.startsAt, sequence });
    }
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
