import { on, resource } from '~/http/api/resource.server';
import { endSessionOf, signOut } from '~/modules/accounts/index.server';
import { logout } from './contract';

export const loader = resource(
  on(logout, async ({ scope }) => {
    if (scope.bearer !== null) await endSessionOf(scope.bearer);
    else await signOut(scope.db);
    return { status: 204 };
  }),
);

export const action = loader;
