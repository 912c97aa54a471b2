import { describe, expect, it } from 'vitest';
import { aVisit } from '../testing/a-visit';
import { isDay, isSummaryMissing, nextOfDay, withoutSummary } from './day';

const at = (id: string, startsAt: string, status: 'confirmed' | 'completed' = 'confirmed') =>
  aVisit({
    id,
    status,
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 30 * 60_000).toISOString(),
  });
const now = '2026-12-01T11:15:00Z';

describe('isDay', () => {
  it('knows the calendar', () => {
    expect(isDay('2028-02-29')).toBe(true);
    for (const wrong of ['2026-02-29', '2026-13-01', '2026-1-1', 'today', '', null])
      expect(isDay(wrong)).toBe(false);
  });
});

describe('nextOfDay', () => {
  it('is the one that is not over, also while it runs late', () => {
    const over = at('over', '2026-12-01T10:30:00Z');
    const soon = at('soon', '2026-12-01T13:00:00Z');
    expect(nextOfDay({ today: [over, soon], next: [] }, now)?.id).toBe('soon');
    const running = {
      ...over,
      consultation: {
        status: 'in_progress' as const,
        startedAt: now,
        completedAt: null,
        sharedSummary: null,
      },
    };
    expect(nextOfDay({ today: [running, soon], next: [] }, now)?.id).toBe('over');
  });

  it('looks at later days when today is done, and says when there is none', () => {
    const done = at('done', '2026-12-01T10:30:00Z', 'completed');
    expect(nextOfDay({ today: [done], next: [at('later', '2026-12-03T09:00:00Z')] }, now)?.id).toBe('later');
    expect(nextOfDay({ today: [done], next: [] }, now)).toBeNull();
  });
});

describe('withoutSummary', () => {
  it('collects what is over and not written, the latest first', () => {
    const day = {
      today: [at('today', '2026-12-01T10:30:00Z'), at('soon', '2026-12-01T13:00:00Z')],
      open: [at('yesterday', '2026-11-30T10:30:00Z')],
    };
    expect(withoutSummary(day, now).map(({ id }) => id)).toEqual(['today', 'yesterday']);
  });

  it('begins with the end of the consultation', () => {
    const visit = at('x', '2026-12-01T10:45:00Z');
    expect(isSummaryMissing(visit, '2026-12-01T11:14:59Z')).toBe(false);
    expect(isSummaryMissing(visit, '2026-12-01T11:15:00Z')).toBe(true);
  });
});
