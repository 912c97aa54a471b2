import type { AppointmentStatus, StateWord } from '../schema';

export type AppointmentWord = 'kept' | 'confirmed' | 'tookPlace' | 'didNotCome' | 'cancelled' | 'expired';

const WORDS: Record<Exclude<AppointmentStatus, 'held'>, StateWord<AppointmentWord>> = {
  confirmed: { glyph: 'done', word: 'confirmed' },
  completed: { glyph: 'done', word: 'tookPlace' },
  no_show: { glyph: 'stop', word: 'didNotCome' },
  cancelled: { glyph: 'off', word: 'cancelled' },
  expired: { glyph: 'off', word: 'expired' },
};

type Held = { status: AppointmentStatus; holdExpiresAt: string | null };

/** Whether a time is kept for a patient who has not paid yet. A hold past its end is none, whoever has yet to clear it. */
export function isHoldAlive({ status, holdExpiresAt }: Held, now: string): boolean {
  return status === 'held' && holdExpiresAt !== null && Date.parse(holdExpiresAt) > Date.parse(now);
}

/** The glyph and the word for where an appointment stands. */
export function appointmentState(appointment: Held, now: string): StateWord<AppointmentWord> {
  if (appointment.status !== 'held') return WORDS[appointment.status];
  return isHoldAlive(appointment, now) ? { glyph: 'held', word: 'kept' } : WORDS.expired;
}
