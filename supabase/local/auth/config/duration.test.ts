import { describe, expect, it } from 'vitest';
import { parseDuration } from './duration.ts';

describe('parseDuration', () => {
  it.each([
    ['60s', 60_000],
    ['1h30m', 5_400_000],
    ['1.5h', 5_400_000],
    ['250ms', 250],
    ['876000h', 876_000 * 3_600_000],
    ['0', 0],
    ['0s', 0],
  ])('reads %s', (text, milliseconds) => expect(parseDuration(text)).toBe(milliseconds));

  it.each(['', '5', 'soon', '1d', '-1h', '1h ', 'h'])('refuses %j', (text) =>
    expect(parseDuration(text)).toBeNull(),
  );
});
