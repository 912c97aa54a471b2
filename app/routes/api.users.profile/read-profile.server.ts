import { present } from '~/http/api/problem';
import type { RequestScope } from '~/http/scope.server';
import type { Viewer } from '~/http/viewer';
import { consentValue } from '~/modules/accounts';
import {
  getBirthDate,
  getOnboarding,
  getProfile,
  listAccountConsents,
} from '~/modules/accounts/index.server';

/** The viewer's own profile, with what is still to be done before they can book or be booked. */
export async function readOwnProfile({ db, locale }: RequestScope, { id, email, role }: Viewer) {
  const isParty = role !== 'admin';
  const [profile, birthDate, onboarding, consents] = await Promise.all([
    getProfile(db, id),
    role === 'patient' ? getBirthDate(db, id) : null,
    isParty ? getOnboarding(db) : null,
    isParty ? listAccountConsents(db, locale) : [],
  ]);
  return {
    ...present(profile),
    email,
    role,
    birthDate,
    steps: onboarding?.steps ?? [],
    consents: consents.map((consent) => ({ ...consent, id: consentValue(consent) })),
  };
}
