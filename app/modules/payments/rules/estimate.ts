import { currencyExponent, toMajor, type Money } from '~/shared/money';

/** The currency of those countries whose patients are shown an estimate (ISO 3166-1 and 4217). */
const COUNTRIES_BY_CURRENCY: Record<string, string> = {
  AED: 'AE',
  ARS: 'AR',
  AUD: 'AU',
  BGN: 'BG',
  BHD: 'BH',
  BRL: 'BR',
  CAD: 'CA',
  CHF: 'CH LI',
  CLP: 'CL',
  COP: 'CO',
  CRC: 'CR',
  CZK: 'CZ',
  DKK: 'DK',
  EGP: 'EG',
  EUR: 'AD AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA XK',
  GBP: 'GB',
  GEL: 'GE',
  HUF: 'HU',
  IDR: 'ID',
  ILS: 'IL',
  INR: 'IN',
  ISK: 'IS',
  JOD: 'JO',
  JPY: 'JP',
  KRW: 'KR',
  KWD: 'KW',
  MAD: 'MA',
  MXN: 'MX',
  MYR: 'MY',
  NOK: 'NO',
  NPR: 'NP',
  NZD: 'NZ',
  OMR: 'OM',
  PHP: 'PH',
  PLN: 'PL',
  QAR: 'QA',
  RON: 'RO',
  RSD: 'RS',
  SAR: 'SA',
  SEK: 'SE',
  SGD: 'SG',
  THB: 'TH',
  TND: 'TN',
  TRY: 'TR',
  USD: 'US EC SV PA PR',
  VND: 'VN',
  ZAR: 'ZA',
};

const CURRENCY_OF = new Map(
  Object.entries(COUNTRIES_BY_CURRENCY).flatMap(([currency, countries]) =>
    countries.split(' ').map((country) => [country, currency] as const),
  ),
);

/** The currency people of a country count in; null where we have no rate to estimate by. */
export const currencyOfCountry = (country: string): string | null => CURRENCY_OF.get(country) ?? null;

/** Units of the currency for one euro, and the day the rate is from. */
export type Rate = { currency: string; perEuro: number; asOf: string };

/** What an amount is about in another currency; for reading only, never charged. */
export function estimateIn(money: Money, from: Rate, to: Rate): Money {
  const units = (toMajor(money) / from.perEuro) * to.perEuro;
  return { amount: Math.round(units * 10 ** currencyExponent(to.currency)), currency: to.currency };
}
