import { z } from 'zod';
import { COUNTRIES } from '~/shared/places';
import { doctorOnboardingSchema } from './onboarding-schema';

const { headline, bio, languages, city, clinicName, address, education } = doctorOnboardingSchema.shape;
const { licenceRegistry, licenceNumber, licenceValidUntil } = doctorOnboardingSchema.shape;

/** What a doctor may change at any time. Messages are keys of the `errors` catalogue. */
export const practiceSchema = z.object({
  headline,
  bio,
  languages,
  city,
  clinicName,
  address,
  education,
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
export type PracticeInput = z.output<typeof practiceSchema>;

/** What is checked in a register before a doctor is listed. */
export const licenceSchema = z.object({
  licenceRegistry,
  licenceNumber,
  licenceCountry: z.enum(COUNTRIES as [string, ...string[]], { error: 'countryMissing' }),
  licenceValidUntil,
});
export type LicenceInput = z.output<typeof licenceSchema>;

const text = z.string().nullable();

export const ownPracticeSchema = z.object({
  slug: text,
  displayName: z.string(),
  headline: z.string(),
  bio: z.string(),
  languages: z.array(z.string()),
  city: text,
  clinicName: text,
  address: text,
  education: text,
  practisingSince: z.number().nullable(),
  verification: z.enum(['draft', 'pending', 'verified', 'refused', 'suspended']),
  isListed: z.boolean(),
  licenceRegistry: text,
  licenceNumber: text,
  licenceCountry: text,
  licenceValidUntil: text,
  licenceCheckedOn: text,
});
/** A doctor's own profile with the licence, as they see it themselves. */
export type OwnPractice = z.infer<typeof ownPracticeSchema>;
