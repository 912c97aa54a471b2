import { refused } from '~/http/api/problem';
import { on, resource } from '~/http/api/resource.server';
import { accountErrorStatus } from '~/modules/accounts';
import { refreshSession } from '~/modules/accounts/index.server';
import { refresh } from './contract';

export const loader = resource(
  on(refresh, async ({ scope, body }) => {
    const renewed = await refreshSession(scope.db, body.refreshToken ?? null);
    if (renewed.ok) return { status: 200, body: renewed.value };
    const { error } = renewed;
    throw refused(error, error.code === 'signInAgain' ? 401 : accountErrorStatus(error));
  }),
);

export const action = loader;
