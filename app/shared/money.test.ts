import { describe, expect, it } from 'vitest';
import { currencyExponent, formatMoney, readAmount, toMajor } from './money';

describe('money', () => {
  it('knows zero-, two- and three-decimal currencies', () => {
    expect([currencyExponent('JPY'), currencyExponent('EUR'), currencyExponent('KWD')]).toEqual([0, 2, 3]);
    expect(toMajor({ amount: 15_000, currency: 'JPY' })).toBe(15_000);
    expect(toMajor({ amount: 12_500, currency: 'KWD' })).toBe(12.5);
  });

  it('shows decimals in payments and whole units in lists', () => {
    expect(formatMoney({ amount: 9500, currency: 'EUR' }, 'en-GB')).toBe('€95.00');
    expect(formatMoney({ amount: 9500, currency: 'EUR' }, 'en-GB', { whole: true })).toBe('€95');
    expect(formatMoney({ amount: 9550, currency: 'EUR' }, 'en-GB', { whole: true })).toBe('€95.50');
    expect(formatMoney({ amount: 15_000, currency: 'JPY' }, 'en-GB')).toBe('JP¥15,000');
  });
});

describe('readAmount', () => {
  it.each([
    ['20', 'EUR', 2000],
    [' 20.5 ', 'EUR', 2050],
    ['20,05', 'EUR', 2005],
    ['20.', 'EUR', 2000],
    ['1500', 'JPY', 1500],
    ['1.250', 'KWD', 1250],
    ['20.505', 'EUR', null],
    ['1.5', 'JPY', null],
    ['1,000.00', 'EUR', null],
    ['-1', 'EUR', null],
    ['ten', 'EUR', null],
    ['', 'EUR', null],
  ])('reads %j in %s as %s', (text, currency, amount) => {
    expect(readAmount(text, currency)).toBe(amount);
  });
});
