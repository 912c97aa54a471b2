import { z } from 'zod';
import { currencyExponent } from '~/shared/money';
import { COUNTRIES, LANGUAGES } from '~/shared/places';
import { isTimeZone } from '~/shared/time';

/** Currencies a doctor can charge in: those the directory has a rate for. */
export const CHARGE_CURRENCIES = [
  'EUR',
  'USD',
  'GBP',
  'TRY',
  'INR',
  'THB',
  'AED',
  'JOD',
  'JPY',
  'KRW',
  'MXN',
  'PLN',
] as const;
/** Slugs of the `specialties` table, which is seeded by migration. */
export const SPECIALTIES = [
  'cardiology',
  'dental-surgery',
  'dermatology',
  'ent',
  'eye-surgery',
  'fertility',
  'gastroenterology',
  'neurology',
  'oncology',
  'orthopaedics',
  'plastic-surgery',
  'urology',
] as const;
export const VISIT_MINUTES = [15, 20, 30, 45, 60, 90] as const;
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Messages are keys of the `errors` catalogue. */
const text = (missing: string, min: number, max: number) =>
  z.string({ error: missing }).trim().min(min, missing).max(max, 'textLong');

const country = z.enum(COUNTRIES as [string, ...string[]], { error: 'countryMissing' });
const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'hoursShape')
  .optional();

const languages = z.preprocess(
  (value) => [...new Set((Array.isArray(value) ? value : [value]).filter(Boolean))],
  z.array(z.enum(LANGUAGES as [string, ...string[]], { error: 'languageMissing' })).min(1, 'languageMissing'),
);

/** What patients read of a doctor first. Name and field are part of what is verified. */
export const introductionSchema = z.object({
  displayName: text('displayNameMissing', 3, 120),
  specialty: z.string({ error: 'specialtyMissing' }).regex(/^[a-z-]{2,40}$/, 'specialtyMissing'),
  headline: text('headlineMissing', 5, 160),
  languages,
  bio: text('bioShort', 80, 4000),
  education: z.string().trim().max(2000, 'textLong').optional(),
  practisingSince: z
    .string()
    .trim()
    .regex(/^\d{4}$/, 'practisingSinceShape')
    .refine(
      (year) => Number(year) >= 1940 && Number(year) <= new Date().getUTCFullYear(),
      'practisingSinceShape',
    )
    .transform(Number)
    .optional(),
});
/** The part of it that changes at any time. */
export const openIntroductionSchema = introductionSchema.omit({ displayName: true, specialty: true });
export type Introduction = z.output<typeof openIntroductionSchema> &
  Partial<z.output<typeof introductionSchema>>;

/** Where a doctor works. The country is part of what is verified, and the zone moves the hours. */
export const practiceSchema = z.object({
  countryCode: country,
  city: text('cityMissing', 1, 100),
  timeZone: z.string({ error: 'timeZoneMissing' }).refine(isTimeZone, 'timeZoneMissing'),
  clinicName: z.string().trim().max(160, 'textLong').optional(),
  address: z.string().trim().max(300, 'textLong').optional(),
});
export const openPracticeSchema = practiceSchema.omit({ countryCode: true, timeZone: true });
export type Practice = z.output<typeof openPracticeSchema> & Partial<z.output<typeof practiceSchema>>;

/** What is checked in a register before a doctor is listed. */
export const licenceSchema = z.object({
  licenceRegistry: text('registryMissing', 2, 160),
  licenceNumber: text('licenceNumberMissing', 2, 60),
  licenceCountry: country,
  licenceValidUntil: z
    .string({ error: 'licenceUntilMissing' })
    .pipe(z.iso.date('licenceUntilMissing'))
    .refine((day) => day > new Date().toISOString().slice(0, 10), 'licenceUntilPast'),
});
export type LicenceInput = z.output<typeof licenceSchema>;

/** The one kind of visit and the weekly hours a doctor begins with. */
export const firstOfferSchema = z
  .object({
    mode: z.enum(['video', 'in_person'], { error: 'modeMissing' }),
    minutes: z.coerce
      .number({ error: 'minutesMissing' })
      .refine((n) => (VISIT_MINUTES as readonly number[]).includes(n), 'minutesMissing'),
    amount: z
      .string({ error: 'amountMissing' })
      .trim()
      .regex(/^\d{1,7}([.,]\d{1,3})?$/, 'amountShape'),
    currency: z.enum(CHARGE_CURRENCIES, { error: 'currencyMissing' }),
    from1: clock,
    to1: clock,
    from2: clock,
    to2: clock,
    from3: clock,
    to3: clock,
    from4: clock,
    to4: clock,
    from5: clock,
    to5: clock,
    from6: clock,
    to6: clock,
    from7: clock,
    to7: clock,
  })
  .check((context) => {
    const { value, issues } = context;
    if (minorUnits(value.amount, value.currency) === null) {
      issues.push({ code: 'custom', path: ['amount'], message: 'amountShape', input: value.amount });
    }
    for (const day of WEEKDAYS) {
      const [from, to] = [value[`from${day}`], value[`to${day}`]];
      const wrong = Boolean(from) !== Boolean(to) || (from !== undefined && to !== undefined && from >= to);
      if (wrong) issues.push({ code: 'custom', path: [`from${day}`], message: 'hoursOrder', input: from });
    }
    if (WEEKDAYS.every((day) => !value[`from${day}`])) {
      issues.push({ code: 'custom', path: ['from1'], message: 'hoursMissing', input: undefined });
    }
  });

export type FirstOffer = z.output<typeof firstOfferSchema>;

/**
 * "95", "95.50" or "95,50" in minor units; null when it is nothing, or finer than the currency allows. Stripe takes
 * three-decimal currencies in steps of ten.
 */
export function minorUnits(amount: string, currency: string): number | null {
  const [whole = '0', fraction = ''] = amount.replace(',', '.').split('.');
  const exponent = currencyExponent(currency);
  if (fraction.length > exponent) return null;
  const minor = Number(whole) * 10 ** exponent + Number(fraction.padEnd(exponent, '0') || '0');
  if (minor <= 0 || (exponent === 3 && minor % 10 !== 0)) return null;
  return minor;
}

/** The weekly hours of the form, in the zone of the profile. */
export function weeklyHours(input: FirstOffer) {
  return WEEKDAYS.flatMap((weekday) => {
    const [startsAt, endsAt] = [input[`from${weekday}`], input[`to${weekday}`]];
    return startsAt && endsAt ? [{ weekday, startsAt, endsAt }] : [];
  });
}
