import type { Draft } from '~/modules/appointments';

/** How it stands with what the doctor has typed. */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  /** It is tried again by itself. */
  | { kind: 'waiting'; why: 'offline' | 'signedOut' | 'fault' }
  /** Another window has written meanwhile; nothing is sent until the doctor has chosen. */
  | { kind: 'stale'; theirs: Draft }
  /** It will not be taken as it is. */
  | { kind: 'refused'; why: 'invalid' | 'movedOn' };

export type Answer =
  | { kind: 'saved'; revision: number; savedAt: string }
  | Extract<SaveState, { kind: 'waiting' | 'stale' | 'refused' }>;

type Body = { code?: string; theirs?: Draft | null; revision?: number; savedAt?: string };

/** What an answer of the draft's address means. */
export function readAnswer(status: number, body: Body | null): Answer {
  if (status === 200 && body?.revision !== undefined && body.savedAt !== undefined)
    return { kind: 'saved', revision: body.revision, savedAt: body.savedAt };
  if (status === 401) return { kind: 'waiting', why: 'signedOut' };
  if (status === 409 && body?.code === 'stale' && body.theirs) return { kind: 'stale', theirs: body.theirs };
  if (status === 409 || status === 404) return { kind: 'refused', why: 'movedOn' };
  if (status === 422) return { kind: 'refused', why: 'invalid' };
  return { kind: 'waiting', why: 'fault' };
}

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 30_000;

/** Milliseconds until the next try after so many that failed. */
export const waitAfter = (failures: number) =>
  Math.min(FIRST_WAIT_MS * 2 ** Math.max(failures - 1, 0), LONGEST_WAIT_MS);
