import { describe, expect, it } from 'vitest';
import { isRoomOpen, roomOpensAt, roomUrl, secondsToLook } from './room';

const visit = {
  status: 'confirmed',
  mode: 'video',
  startsAt: '2026-12-01T10:30:00Z',
  endsAt: '2026-12-01T11:00:00Z',
} as const;

describe('isRoomOpen', () => {
  it('opens a quarter of an hour before and not a second sooner', () => {
    expect(roomOpensAt(visit.startsAt)).toBe('2026-12-01T10:15:00.000Z');
    expect(isRoomOpen(visit, '2026-12-01T10:14:59Z')).toBe(false);
    expect(isRoomOpen(visit, '2026-12-01T10:15:00Z')).toBe(true);
  });

  it('stays open while the consultation runs over, and closes after that', () => {
    expect(isRoomOpen(visit, '2026-12-01T12:59:59Z')).toBe(true);
    expect(isRoomOpen(visit, '2026-12-01T13:00:00Z')).toBe(false);
  });

  it('is only for confirmed visits by video', () => {
    const at = '2026-12-01T10:30:00Z';
    expect(isRoomOpen({ ...visit, mode: 'in_person' }, at)).toBe(false);
    for (const status of ['held', 'completed', 'cancelled', 'expired', 'no_show'] as const)
      expect(isRoomOpen({ ...visit, status }, at)).toBe(false);
  });
});

describe('roomUrl', () => {
  it('cannot be led astray by its token', () => {
    expect(roomUrl('https://meet.example', 'a/../b?c')).toBe('https://meet.example/ecuretrip-a%2F..%2Fb%3Fc');
  });
});

describe('secondsToLook', () => {
  const opens = '2026-12-01T10:15:00.000Z';
  it.each([
    ['2026-12-01T10:13:00.000Z', 121],
    ['2026-12-01T10:14:59.000Z', 15],
    ['2026-12-01T10:20:00.000Z', 15],
    ['2026-11-24T10:15:00.000Z', 300],
  ])('at %s is %i', (now, seconds) => expect(secondsToLook(opens, now)).toBe(seconds));
});
