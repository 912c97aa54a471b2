import { log } from '~/platform/log.server';
import { standingWorkEnds } from '~/platform/standing-work.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { checkPassword } from './change-credentials.server';
import { advanceDeletion, requestDeletion } from './deletion-store.server';
import type { AccountError } from './errors';
import { signOut } from './sign-in.server';

export { readDeletion } from './deletion-store.server';

type Leaver = { id: string; email: string };

/** Begins the deletion of the viewer's account and signs them out; with a wrong password nothing happens. */
export async function deleteAccount(
  db: Db,
  { id, email }: Leaver,
  password: string,
): Promise<Result<null, AccountError | { code: 'deletionObstacles' }>> {
  const wrong = await checkPassword(email, password);
  if (wrong) return fail(wrong);
  const obstacles = await requestDeletion(id);
  if (obstacles.length > 0) return fail({ code: 'deletionObstacles' });
  await signOut(db);
  return ok(null);
}

/** More than any number of accounts needs in one round; the next round comes in seconds. */
const STEPS_PER_ROUND = 50;

/** Does what is due of all deletions. Several servers may do it at once: each step holds its row. */
export async function keepDeleting(): Promise<void> {
  for (let count = 0; count < STEPS_PER_ROUND && !standingWorkEnds(); count += 1) {
    const step = await advanceDeletion();
    if (!step) return;
    if (step.error)
      log.error(
        { account: step.id, state: step.from, err: step.error },
        'deleting an account failed; it is tried again',
      );
    else if (step.to === 'done') log.info({ account: step.id }, 'an account was deleted');
  }
}
