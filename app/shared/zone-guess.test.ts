import { describe, expect, it } from 'vitest';
import { guessTimeZone } from './zone-guess';

describe('guessTimeZone', () => {
  it('believes an edge header before the language', () => {
    expect(guessTimeZone({ 'cf-timezone': 'Asia/Tokyo', 'accept-language': 'en-GB' }, true)).toBe(
      'Asia/Tokyo',
    );
    expect(guessTimeZone({ 'cf-timezone': 'nonsense', 'accept-language': 'en-GB,en;q=0.8' }, true)).toBe(
      'Europe/London',
    );
    expect(guessTimeZone({ 'cf-timezone': 'Asia/Tokyo', 'accept-language': 'en-GB' }, false)).toBe(
      'Europe/London',
    );
  });

  it('uses the region of the most wanted language', () => {
    expect(guessTimeZone({ 'accept-language': 'de;q=0.5, tr-TR;q=0.9' }, false)).toBe('Europe/Istanbul');
    expect(guessTimeZone({ 'accept-language': 'en-US' }, false)).toBe('America/New_York');
  });

  it('admits that it does not know', () => {
    expect(guessTimeZone({ 'accept-language': 'en' }, false)).toBeNull();
    expect(guessTimeZone({ 'accept-language': '***' }, false)).toBeNull();
    expect(guessTimeZone({}, false)).toBeNull();
  });
});
