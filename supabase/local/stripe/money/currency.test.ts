import { describe, expect, it } from 'vitest';
import {
  bankTransferType,
  chargeFee,
  decimalsOf,
  formatAmount,
  fromHundredths,
  isCurrency,
  stepOf,
} from './currency.ts';

const fee = { feeBps: 150, feeFixed: 25 };

describe('currencies', () => {
  it.each([
    ['eur', 2, 1],
    ['jpy', 0, 1],
    ['kwd', 3, 10],
    ['isk', 2, 100],
    ['ugx', 2, 100],
  ])('%s has %i decimals in steps of %i', (code, decimals, step) => {
    expect([isCurrency(code), decimalsOf(code), stepOf(code)]).toEqual([true, decimals, step]);
  });

  it('knows what is none', () => {
    expect(isCurrency('eux')).toBe(false);
    expect(isCurrency('EUR')).toBe(false);
  });

  it('takes a share and a fixed part', () => {
    expect(chargeFee(9500, 'eur', fee)).toBe(143 + 25);
    expect(chargeFee(10_000, 'jpy', fee)).toBe(150 + 1);
    expect(chargeFee(28_500, 'kwd', fee)).toBe(430 + 250);
    // Never more than the charge itself.
    expect(chargeFee(20, 'eur', fee)).toBe(20);
  });

  it('changes hundredths into minor units', () => {
    expect(fromHundredths(1500, 'eur')).toBe(1500);
    expect(fromHundredths(1500, 'jpy')).toBe(15);
    expect(fromHundredths(1500, 'kwd')).toBe(15_000);
    expect(fromHundredths(1500, 'isk')).toBe(1500);
  });

  it('writes amounts for people', () => {
    expect(formatAmount(9500, 'eur')).toBe('€95.00');
    expect(formatAmount(28_500, 'kwd').replace(/\s/g, ' ')).toBe('KWD 28.500');
    expect(formatAmount(12_000, 'jpy')).toBe('JP¥12,000');
  });

  it('knows where a bank transfer is possible', () => {
    expect(bankTransferType('eur')).toBe('eu_bank_transfer');
    expect(bankTransferType('inr')).toBeNull();
  });
});
