import { on, resource } from '~/http/api/resource.server';
import { getProfile, putProfile } from './contract';
import { readOwnProfile } from './read-profile.server';
import { saveOwnProfile } from './save-profile.server';

export const loader = resource(
  on(getProfile, async ({ scope, viewer }) => ({ status: 200, body: await readOwnProfile(scope, viewer) })),
  on(
    putProfile,
    async ({ scope, viewer, body }) => {
      await saveOwnProfile(scope.db, viewer, body);
      return { status: 200, body: await readOwnProfile(scope, viewer) };
    },
    ({ scope, viewer }) => readOwnProfile(scope, viewer),
  ),
);

export const action = loader;
