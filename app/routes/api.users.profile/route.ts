import { on, onSeen, resource } from '~/http/api/resource.server';
import { getProfile, putProfile } from './contract';
import { readOwnProfile } from './read-profile.server';
import { saveOwnProfile } from './save-profile.server';

export const loader = resource(
  on(getProfile, async ({ scope, viewer }) => ({ status: 200, body: await readOwnProfile(scope, viewer) })),
  onSeen(
    putProfile,
    ({ scope, viewer }) => readOwnProfile(scope, viewer),
    async ({ scope, viewer, body, seen }) => {
      await saveOwnProfile(scope.db, viewer, body, seen.updatedAt);
      return { status: 200, body: await readOwnProfile(scope, viewer) };
    },
  ),
);

export const action = loader;
