import { describe, expect, it } from 'vitest';
import { ageOn } from './age';

describe('ageOn', () => {
  it('counts a year from the birthday on, not from the day before', () => {
    expect(ageOn('1988-05-14', '2026-05-13')).toBe(37);
    expect(ageOn('1988-05-14', '2026-05-14')).toBe(38);
    expect(ageOn('2000-02-29', '2026-02-28')).toBe(25);
    expect(ageOn('2000-02-29', '2026-03-01')).toBe(26);
  });
});
