import { refused } from '~/http/api/problem';
import { on, resource } from '~/http/api/resource.server';
import { siteUrl } from '~/http/links.server';
import { accountErrorStatus } from '~/modules/accounts';
import { register } from '~/modules/accounts/index.server';
import { registration } from './contract';

export const loader = resource(
  on(registration, async ({ scope, body: { timeZone, ...person } }) => {
    const registered = await register(scope.db, person, {
      timeZone: timeZone ?? (await scope.zone()).name,
      locale: scope.locale,
      continueAt: siteUrl('/onboarding'),
    });
    if (!registered.ok) throw refused(registered.error, accountErrorStatus(registered.error));
    return { status: 201, body: { email: person.email, status: 'confirmation_sent' } };
  }),
);

export const action = loader;
