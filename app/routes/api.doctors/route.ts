import { on, resource } from '~/http/api/resource.server';
import { publicDb } from '~/http/scope.server';
import { searchDoctors as search } from '~/modules/doctors/index.server';
import { searchDoctors } from './contract';

export const loader = resource(
  on(searchDoctors, async ({ scope, query: { limit, free, q, ...rest } }) => {
    const wanted = { ...rest, q: q || undefined, free: free === undefined ? undefined : Number(free) };
    return { status: 200, body: await search(await publicDb(scope), wanted, limit) };
  }),
);

export const action = loader;
