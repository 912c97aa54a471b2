import type { Db } from '~/platform/supabase.server';
import type { Result } from '~/shared/result';
import type { ActError } from './errors';
import { overviewSchema, type Overview } from './overview-schema';
import { actAnswer } from './users-store.server';

/** What waits for a person, and how things go. */
export async function getOverview(db: Db): Promise<Overview> {
  const { data, error } = await db.rpc('admin_overview');
  if (error) throw new Error(`reading the overview failed: ${error.message}`);
  return overviewSchema.parse(data);
}

/** Takes an alert off the overview, with a note of what was done. */
export async function acknowledgeAlert(db: Db, id: string, note: string): Promise<Result<null, ActError>> {
  const { error } = await db.rpc('acknowledge_alert', { p_id: id, p_note: note });
  return actAnswer(error);
}
