/** Dates, clocks and money as the recipient reads them, all by Intl. */

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

/** "GMT+3", "GMT", "GMT−5": the offset of the zone at that instant, with a minus sign, after which no line breaks. */
function offset(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(
    instant,
  );
  const name = parts.find((part) => part.type === 'timeZoneName')?.value.replace('-', '−') ?? 'GMT';
  return name === 'GMT+0' ? 'GMT' : name;
}

/** "Istanbul" of `Europe/Istanbul`, "Argentina, Buenos Aires" of `America/Argentina/Buenos_Aires`. */
function zoneCity(timeZone: string): string {
  const city = timeZone.split('/').slice(1).join(', ') || timeZone;
  return city.replaceAll('_', ' ');
}

export type Formats = ReturnType<typeof createFormats>;

/** Formatters for one language. `tag` is a BCP 47 tag with a region. */
export function createFormats(tag: string) {
  const date = (instant: string | Date, timeZone: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, {
      timeZone,
      numberingSystem: 'latn',
      calendar: 'gregory',
      ...options,
    }).format(new Date(instant));
  /** "Tue 1 Dec" */
  const shortDay = (instant: string | Date, timeZone: string) =>
    date(instant, timeZone, { weekday: 'short', day: 'numeric', month: 'short' }).replace(/,(?= \d)/, '');
  /** "10:30", always 24 hours. */
  const clock = (instant: string | Date, timeZone: string) =>
    date(instant, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const comma = tag.startsWith('ar') ? '، ' : ', ';
  return {
    clock,
    shortDay,
    /** "Tuesday 1 December 2026" */
    day: (instant: string | Date, timeZone: string) =>
      date(instant, timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    /** "Tue 1 Dec, 10:30" */
    moment: (instant: string | Date, timeZone: string) =>
      `${shortDay(instant, timeZone)}${comma}${clock(instant, timeZone)}`,
    city: zoneCity,
    /** "Istanbul (GMT+3)" */
    place: (city: string, instant: string | Date, timeZone: string) =>
      `${city} (${offset(new Date(instant), timeZone)})`,
    /** "London, GMT": whose clock a moment in a sentence is on. */
    zone: (instant: string | Date, timeZone: string) =>
      `${zoneCity(timeZone)}${comma}${offset(new Date(instant), timeZone)}`,
    /** "€95.00" of 9500 minor units. */
    money: (amount: number, currency: string) => formatMoney(tag, amount, currency),
  };
}

function formatMoney(tag: string, amount: number, currency: string): string {
  const digits = currencyExponent(currency);
  return new Intl.NumberFormat(tag, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    numberingSystem: 'latn',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 10 ** digits);
}
