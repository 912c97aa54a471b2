import { describe, expect, it } from 'vitest';
import { readAnswer, waitAfter } from './autosave-state';

const draft = {
  revision: 4,
  privateNote: 'a',
  sharedSummary: 'b',
  prescription: [],
  followUp: null,
  updatedAt: '2026-12-01T10:30:00.000Z',
};

describe('readAnswer', () => {
  it('takes a saving only when it says which one', () => {
    const body = { revision: 3, savedAt: '2026-12-01T10:30:00.000Z' };
    expect(readAnswer(200, body)).toEqual({ kind: 'saved', ...body });
    // A proxy or a sign-in page that answers 200 has saved nothing.
    expect(readAnswer(200, null)).toEqual({ kind: 'waiting', why: 'fault' });
  });

  it('tries again when it is not the text that is at fault', () => {
    expect(readAnswer(401, { code: 'signed_out' })).toEqual({ kind: 'waiting', why: 'signedOut' });
    expect(readAnswer(502, null)).toEqual({ kind: 'waiting', why: 'fault' });
  });

  it('stops where trying again would not help', () => {
    expect(readAnswer(409, { code: 'stale', theirs: draft })).toEqual({ kind: 'stale', theirs: draft });
    expect(readAnswer(409, { code: 'wrong_state' })).toEqual({ kind: 'refused', why: 'movedOn' });
    expect(readAnswer(422, { code: 'invalid' })).toEqual({ kind: 'refused', why: 'invalid' });
  });
});

describe('waitAfter', () => {
  it('grows to half a minute', () => {
    expect([1, 2, 3, 4, 5, 9].map(waitAfter)).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000]);
  });
});
