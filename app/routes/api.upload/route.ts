import { present } from '~/http/api/problem';
import { on, resource } from '~/http/api/resource.server';
import { getRecord } from '~/modules/records/index.server';
import { upload } from './contract';
import { receiveFile } from './receive-file.server';

export const loader = resource(
  on(upload, ({ request, scope }) =>
    receiveFile(request, scope, async (id) => ({
      status: 201,
      body: upload.success[201]?.body?.parse(present(await getRecord(scope.db, id))),
      headers: { Location: `/api/upload/${id}` },
    })),
  ),
);

export const action = loader;
