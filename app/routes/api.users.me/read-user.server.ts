import { present } from '~/http/api/problem';
import type { RequestScope } from '~/http/scope.server';
import type { Viewer } from '~/http/viewer';
import { getProfile } from '~/modules/accounts/index.server';

/** An account as its owner sees it. */
export async function readUser({ db }: RequestScope, { id, email, role, secondFactor }: Viewer) {
  const { fullName, timeZone, locale, countryCode, onboarded } = present(await getProfile(db, id));
  return { id, email, role, fullName, timeZone, locale, countryCode, onboarded, secondFactor };
}
