import { z } from 'zod';
import { VERIFICATION_STATES } from './verification-schema';

const text = z.string().nullable();

export const ownPracticeSchema = z.object({
  slug: text,
  displayName: z.string(),
  specialty: text,
  headline: z.string(),
  bio: z.string(),
  languages: z.array(z.string()),
  countryCode: text,
  timeZone: z.string(),
  city: text,
  clinicName: text,
  address: text,
  education: text,
  practisingSince: z.number().nullable(),
  verification: z.enum(VERIFICATION_STATES),
  /** Whether name, field, country and zone may still be changed. */
  mayChange: z.boolean(),
  isListed: z.boolean(),
  licenceRegistry: text,
  licenceNumber: text,
  licenceCountry: text,
  licenceValidUntil: text,
  licenceCheckedOn: text,
});
/** A doctor's own profile with the licence, as they see it themselves. */
export type OwnPractice = z.infer<typeof ownPracticeSchema>;
