import { log } from '~/platform/log.server';
import { anchorAccessLogs } from './export-jobs-store.server';

/** Writes the ends of access logs that have grown where the logs themselves do not reach, and into our own log. */
export async function anchorLogs(): Promise<void> {
  const { anchored, digest } = await anchorAccessLogs();
  if (anchored > 0) log.info({ anchored, digest }, 'access logs anchored');
}
