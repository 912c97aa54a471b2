import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, SaveState } from './autosave-state';
import { Autosaver } from './autosaver';

const AT = '2026-12-01T10:30:00.000Z';
const saved = (revision: number): Answer => ({ kind: 'saved', revision, savedAt: AT });

function start(...answers: Answer[]) {
  const sent: { revision: number; keep: boolean }[] = [];
  const states: SaveState['kind'][] = [];
  const saver = new Autosaver(1, {
    send: (revision, keep) => {
      sent.push({ revision, keep });
      return Promise.resolve(answers.shift() ?? saved(revision + 1));
    },
    tell: ({ kind }) => void states.push(kind),
  });
  return { saver, sent, states };
}

describe('Autosaver', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits for a pause in typing, and then sends once', async () => {
    const { saver, sent } = start();
    for (let key = 0; key < 5; key += 1) {
      saver.changed();
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1200);
    expect(sent).toEqual([{ revision: 1, keep: false }]);
    expect(saver.unsaved).toBe(false);
  });

  it('tries again until it arrives, over the same revision', async () => {
    const offline: Answer = { kind: 'waiting', why: 'offline' };
    const { saver, sent, states } = start(offline, offline);
    saver.changed();
    await vi.advanceTimersByTimeAsync(1200);
    expect(saver.unsaved).toBe(true);
    await vi.advanceTimersByTimeAsync(2000 + 4000);
    expect(sent.map(({ revision }) => revision)).toEqual([1, 1, 1]);
    expect(states.at(-1)).toBe('saved');
    expect(saver.unsaved).toBe(false);
  });

  it('sends what was typed while a request was on its way', async () => {
    let answer = (_: Answer) => undefined as void;
    const sent: number[] = [];
    const saver = new Autosaver(1, {
      send: (revision) => {
        sent.push(revision);
        return new Promise((resolve) => (answer = resolve));
      },
      tell: () => undefined,
    });
    saver.changed();
    await vi.advanceTimersByTimeAsync(1200);
    saver.changed();
    answer(saved(2));
    await vi.advanceTimersByTimeAsync(1200);
    expect(sent).toEqual([1, 2]);
  });

  it('stops when another window has written, until the doctor chooses', async () => {
    const theirs = { revision: 7 } as Extract<Answer, { kind: 'stale' }>['theirs'];
    const { saver, sent } = start({ kind: 'stale', theirs });
    saver.changed();
    await vi.advanceTimersByTimeAsync(1200);
    saver.changed();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(saver.unsaved).toBe(true);
    saver.goOnFrom(7);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent.at(-1)).toEqual({ revision: 7, keep: false });
    expect(saver.unsaved).toBe(false);
  });

  it('does not repeat what is too long, but takes it when it was shortened', async () => {
    const { saver, sent } = start({ kind: 'refused', why: 'invalid' });
    saver.changed();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    saver.changed();
    await vi.advanceTimersByTimeAsync(1200);
    expect(sent).toHaveLength(2);
    expect(saver.unsaved).toBe(false);
  });

  it('answers whether a last saving arrived', async () => {
    const { saver, sent } = start({ kind: 'waiting', why: 'offline' });
    saver.changed();
    expect(await saver.flush()).toBe(false);
    expect(await saver.flush(true)).toBe(true);
    expect(sent.at(-1)?.keep).toBe(true);
    expect(await saver.flush()).toBe(true);
    expect(sent).toHaveLength(2);
  });
});
