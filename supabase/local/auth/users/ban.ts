import { parseDuration } from '../config/duration.ts';
import { invalid } from '../errors.ts';

/** Until when a `ban_duration` bans from now on; null lifts the ban, undefined leaves it as it is. */
export function bannedUntil(duration: string): Date | null | undefined {
  if (duration === '') return undefined;
  if (duration === 'none') return null;
  const milliseconds = parseDuration(duration);
  if (milliseconds === null) {
    throw invalid(`invalid format for ban duration: time: invalid duration "${duration}"`);
  }
  return milliseconds === 0 ? null : new Date(Date.now() + milliseconds);
}
