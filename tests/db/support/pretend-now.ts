import { owner, type Session } from './session.ts';

/**
 * Free times with the clock of the test instead of today's, so that days on which clocks change can be looked at in
 * any season. Only `now()` is replaced; the rest are the functions that run.
 */
export async function pretendNow(session: Session, now: string): Promise<void> {
  for (const name of ['slots_in_hours', 'free_slots']) {
    const definition = await session.value<string>(
      owner,
      `select pg_get_functiondef(('private.' || $1)::regproc)`,
      [name],
    );
    await session.sql(definition.replaceAll(/\bnow\(\)/g, `'${now}'::timestamptz`));
  }
}
