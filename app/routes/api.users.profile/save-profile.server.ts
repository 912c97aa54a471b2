import { Problem, refused } from '~/http/api/problem';
import type { Viewer } from '~/http/viewer';
import {
  giveConsentsSchema,
  patientDetailsSchema,
  type PatientDetails,
  type SaveError,
} from '~/modules/accounts';
import { giveConsents, savePatientDetails, updateProfile } from '~/modules/accounts/index.server';
import type { Db } from '~/platform/supabase.server';
import type { Result } from '~/shared/result';

type Change = Omit<PatientDetails, 'birthDate'> & { birthDate?: string; consents?: string[] };

const invalid = (field: string, code: string, detail: string) =>
  new Problem({
    status: 422,
    code: 'validation_failed',
    errors: [{ in: 'body', field, code, detail }],
  });

/**
 * Stores what was sent, by the steps that the pages take.
 * @param seen when the profile had last changed as its caller saw it; a later change is not overwritten
 * @throws {Problem} 409, 412, 422
 */
export async function saveOwnProfile(
  db: Db,
  { id, role }: Viewer,
  change: Change,
  seen?: string,
): Promise<void> {
  const { consents = [], ...details } = change;
  if (role === 'patient') {
    const whole = patientDetailsSchema.safeParse(details);
    if (!whole.success) throw invalid('/birthDate', 'birthDateMissing', 'Patients give their date of birth.');
    requireSaved(await savePatientDetails(db, whole.data, seen));
  } else requireSaved(await updateProfile(db, id, details, seen));
  if (consents.length > 0) await give(db, consents);
}

function requireSaved(saved: Result<null, SaveError>): void {
  if (!saved.ok) throw refused(saved.error, 412);
}

async function give(db: Db, consents: string[]): Promise<void> {
  const given = giveConsentsSchema.safeParse({ consents });
  if (!given.success) throw invalid('/consents', 'consentsMissing', 'Send the ids that the profile names.');
  const stored = await giveConsents(db, given.data.consents);
  if (stored.ok) return;
  if (stored.error.code === 'consent_outdated') throw new Problem({ status: 409, code: 'consent_outdated' });
  throw invalid('/consents', stored.error.code, 'Send the ids that the profile names.');
}
