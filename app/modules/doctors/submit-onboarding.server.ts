import type { Db } from '~/platform/supabase.server';
import { minorUnits, weeklyHours, type DoctorOnboarding } from './onboarding-schema';

/**
 * Stores a doctor's whole profile with one kind of visit and weekly hours, and asks for verification. Sent again
 * before it is verified, it replaces what was sent before.
 */
export async function submitDoctorOnboarding(db: Db, input: DoctorOnboarding): Promise<void> {
  const { error } = await db.rpc('submit_doctor_onboarding', {
    p: {
      displayName: input.displayName,
      headline: input.headline,
      specialty: input.specialty,
      languages: input.languages,
      bio: input.bio,
      countryCode: input.countryCode,
      city: input.city,
      timeZone: input.timeZone,
      clinicName: input.clinicName ?? null,
      address: input.address ?? null,
      education: input.education ?? null,
      licenceRegistry: input.licenceRegistry,
      licenceNumber: input.licenceNumber,
      licenceCountry: input.countryCode,
      licenceValidUntil: input.licenceValidUntil,
      visitType: {
        mode: input.mode,
        minutes: input.minutes,
        amount: minorUnits(input.amount, input.currency),
        currency: input.currency,
      },
      weeklyHours: weeklyHours(input),
    },
  });
  if (error) throw new Error(`saving the doctor's profile failed: ${error.message}`);
}
