import { describe, expect, it } from 'vitest';
import { groupByDay, nearestSlots } from './slot-days';

const slot = (startsAt: string) => ({ startsAt, endsAt: startsAt });

describe('groupByDay', () => {
  it('puts one instant on different days for different readers', () => {
    const slots = [slot('2026-12-01T21:30:00Z')];
    expect(groupByDay(slots, 'Europe/London', '2026-12-01', 2).map((d) => d.slots.length)).toEqual([1, 0]);
    expect(groupByDay(slots, 'Europe/Istanbul', '2026-12-01', 2).map((d) => d.slots.length)).toEqual([0, 1]);
  });
});

describe('nearestSlots', () => {
  it('chooses by distance and shows in order', () => {
    const slots = [
      '2026-12-01T08:00:00Z',
      '2026-12-01T12:00:00Z',
      '2026-12-01T09:30:00Z',
      '2026-12-02T09:00:00Z',
    ].map(slot);
    expect(nearestSlots(slots, '2026-12-01T10:00:00Z', 3).map((s) => s.startsAt)).toEqual([
      '2026-12-01T08:00:00Z',
      '2026-12-01T09:30:00Z',
      '2026-12-01T12:00:00Z',
    ]);
  });
});
