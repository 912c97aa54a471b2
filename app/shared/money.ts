/** An amount in the currency's minor unit (cents; whole yen; thousandths of a dinar) and its ISO 4217 code. */
export type Money = { amount: number; currency: string };

const ZERO_DECIMAL = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
const THREE_DECIMAL = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND']);

/**
 * Decimal places of the currency's minor unit, as Stripe counts them.
 * @see https://docs.stripe.com/currencies#zero-decimal
 */
export function currencyExponent(currency: string): 0 | 2 | 3 {
  if (ZERO_DECIMAL.has(currency)) return 0;
  return THREE_DECIMAL.has(currency) ? 3 : 2;
}

/** Minor units as a number of whole units, for display and for comparison only: never store it. */
export function toMajor({ amount, currency }: Money): number {
  return amount / 10 ** currencyExponent(currency);
}

/** The exact number of whole units as text, "95.00" or "-0.250", for files that other programmes read. */
export function toDecimalText({ amount, currency }: Money): string {
  const digits = currencyExponent(currency);
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const sign = amount < 0 ? '-' : '';
  return sign + (digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`);
}

/**
 * An amount as somebody typed it, "20", "20.5" or "20,50", in minor units; null when it is none, or finer than the
 * currency.
 */
export function readAmount(text: string, currency: string): number | null {
  const digits = currencyExponent(currency);
  const [, whole = '', fraction = ''] = /^(\d{1,12})(?:[.,](\d*))?$/.exec(text.trim()) ?? [];
  if (whole === '' || fraction.length > digits) return null;
  return Number(whole) * 10 ** digits + Number(fraction.padEnd(digits, '0'));
}

/**
 * "€95.00" in payments, "€95" in lists (`whole`); a list still shows the decimals of an amount that has some.
 * @param locale BCP 47 tag for formatting
 */
export function formatMoney(money: Money, locale: string, { whole = false } = {}): string {
  const digits = currencyExponent(money.currency);
  const isWhole = money.amount % 10 ** digits === 0;
  return formatter(locale, money.currency, whole && isWhole ? 0 : digits).format(toMajor(money));
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Making an `Intl.NumberFormat` costs more than using it a hundred times. */
function formatter(locale: string, currency: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${digits}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'symbol',
      numberingSystem: 'latn',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formatters.set(key, found);
  }
  return found;
}
