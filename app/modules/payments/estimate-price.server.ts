import { z } from 'zod';
import type { Db } from '~/platform/supabase.server';
import type { Money } from '~/shared/money';
import { currencyOfCountry, estimateIn, type Rate } from './rules/estimate';

const rateRows = z.array(
  z
    .object({ currency: z.string(), per_eur: z.coerce.number(), as_of: z.string() })
    .transform((row): Rate => ({ currency: row.currency, perEuro: row.per_eur, asOf: row.as_of })),
);

/** An estimate with the day of the rate it was made by. */
export type Estimate = { money: Money; asOf: string };

/** What a price is about in the money of the patient's country; null when it is charged in it, or no rate is known. */
export async function estimatePrice(
  db: Db,
  price: Money,
  countryCode: string | null | undefined,
): Promise<Estimate | null> {
  const currency = countryCode ? currencyOfCountry(countryCode) : null;
  if (!currency || currency === price.currency) return null;
  const { data, error } = await db
    .from('currency_rates')
    .select('currency, per_eur, as_of')
    .in('currency', [price.currency, currency]);
  if (error) throw new Error(`reading the rates failed: ${error.message}`);
  const rates = rateRows.parse(data);
  const from = rates.find((rate) => rate.currency === price.currency);
  const to = rates.find((rate) => rate.currency === currency);
  return from && to
    ? { money: estimateIn(price, from, to), asOf: to.asOf < from.asOf ? to.asOf : from.asOf }
    : null;
}
