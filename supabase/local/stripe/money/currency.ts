/** https://docs.stripe.com/currencies */
const zeroDecimal = new Set([
  'bif', 'clp', 'djf', 'gnf', 'jpy', 'kmf', 'krw', 'mga', 'pyg', 'rwf', 'vnd', 'vuv', 'xaf', 'xof', 'xpf',
]); // prettier-ignore
const threeDecimal = new Set(['bhd', 'jod', 'kwd', 'omr', 'tnd']);
/** Without decimals in life, but sent to Stripe with two, which must be 00. */
const wholeOnly = new Set(['isk', 'ugx']);

const twoDecimal = new Set(
  (
    'aed afn all amd aoa ars aud awg azn bam bbd bdt bgn bmd bnd bob brl bsd bwp byn bzd cad cdf chf cny cop crc cve ' +
    'czk dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gtq gyd hkd hnl htg huf idr ils inr isk jmd kes kgs khr kyd ' +
    'kzt lak lbp lkr lrd lsl mad mdl mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd pab pen pgk php ' +
    'pkr pln qar ron rsd rub sar sbd scr sek sgd shp sle sos srd std szl thb tjs top try ttd twd tzs uah ugx usd uyu ' +
    'uzs wst yer zar zmw'
  ).split(' '),
);

/** Smallest charge, in minor units, of the currencies for which Stripe names one. */
const smallest: Record<string, number> = {
  usd: 50, aed: 200, aud: 50, bgn: 100, brl: 50, cad: 50, chf: 50, czk: 1500, dkk: 250, eur: 50, gbp: 30, hkd: 400,
  huf: 17500, inr: 50, jpy: 50, mxn: 1000, myr: 200, nok: 300, nzd: 50, pln: 200, ron: 200, sek: 300, sgd: 50, thb: 1000,
}; // prettier-ignore

/** Currencies in which a customer can pay by bank transfer. */
const bankTransfers: Record<string, string> = {
  usd: 'us_bank_transfer',
  gbp: 'gb_bank_transfer',
  eur: 'eu_bank_transfer',
  jpy: 'jp_bank_transfer',
  mxn: 'mx_bank_transfer',
};

/** @param currency lower-case ISO code, as in Stripe's objects */
export const isCurrency = (currency: string): boolean =>
  zeroDecimal.has(currency) || threeDecimal.has(currency) || twoDecimal.has(currency);

/** How many decimals the API's amounts in this currency have. */
export const decimalsOf = (currency: string): number =>
  zeroDecimal.has(currency) ? 0 : threeDecimal.has(currency) ? 3 : 2;

/** Amounts must be a multiple of this. */
export const stepOf = (currency: string): number =>
  threeDecimal.has(currency) ? 10 : wholeOnly.has(currency) ? 100 : 1;

export const smallestCharge = (currency: string): number => smallest[currency] ?? stepOf(currency);

export const bankTransferType = (currency: string): string | null => bankTransfers[currency] ?? null;

/** `amount` hundredths of a major unit in minor units of `currency`, rounded up to what the currency can express. */
export function fromHundredths(amount: number, currency: string): number {
  const step = stepOf(currency);
  return Math.ceil((amount * 10 ** decimalsOf(currency)) / 100 / step) * step;
}

/** Stripe's fee on a charge: a share and a fixed part, rounded half up to what the currency can express. */
export function chargeFee(
  amount: number,
  currency: string,
  fee: { feeBps: number; feeFixed: number },
): number {
  const step = stepOf(currency);
  const share = Math.round((amount * fee.feeBps) / 10_000 / step) * step;
  return Math.min(amount, share + fromHundredths(fee.feeFixed, currency));
}

/** For people: `€95.00`. */
export function formatAmount(amount: number, currency: string): string {
  const decimals = wholeOnly.has(currency) ? 0 : decimalsOf(currency);
  return new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency: currency.toUpperCase(),
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount / 10 ** decimalsOf(currency));
}
