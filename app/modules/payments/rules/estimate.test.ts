import { describe, expect, it } from 'vitest';
import { currencyOfCountry, estimateIn } from './estimate';

const rate = (currency: string, perEuro: number) => ({ currency, perEuro, asOf: '2026-11-20' });

describe('estimateIn', () => {
  it('goes through the euro and lands in the minor unit of the target', () => {
    expect(estimateIn({ amount: 9500, currency: 'EUR' }, rate('EUR', 1), rate('GBP', 0.868))).toEqual({
      amount: 8246,
      currency: 'GBP',
    });
    expect(estimateIn({ amount: 9500, currency: 'EUR' }, rate('EUR', 1), rate('JPY', 180.3))).toEqual({
      amount: 17129,
      currency: 'JPY',
    });
    expect(estimateIn({ amount: 18030, currency: 'JPY' }, rate('JPY', 180.3), rate('KWD', 0.3562))).toEqual({
      amount: 35620,
      currency: 'KWD',
    });
  });
});

describe('currencyOfCountry', () => {
  it('knows the euro area and says nothing of the rest of the world', () => {
    expect(currencyOfCountry('DE')).toBe('EUR');
    expect(currencyOfCountry('GB')).toBe('GBP');
    expect(currencyOfCountry('AQ')).toBeNull();
  });
});
