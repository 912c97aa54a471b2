import { present, refused } from '~/http/api/problem';
import { on, resource } from '~/http/api/resource.server';
import { deleteRecord, getRecord } from '~/modules/records/index.server';
import { deleteUpload, getUpload } from './contract';

export const loader = resource(
  on(getUpload, async ({ scope, params }) => ({
    status: 200,
    body: present(await getRecord(scope.db, params.id)),
  })),
  on(deleteUpload, async ({ scope, viewer, params }) => {
    const deleted = await deleteRecord(scope.db, viewer.id, params.id);
    if (!deleted.ok) throw refused(deleted.error, 404);
    return { status: 204 };
  }),
);

export const action = loader;
