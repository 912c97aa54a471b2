import { on, resource } from '~/http/api/resource.server';
import { me } from './contract';
import { readUser } from './read-user.server';

export const loader = resource(
  on(me, async ({ scope, viewer }) => ({ status: 200, body: await readUser(scope, viewer) })),
);

export const action = loader;
