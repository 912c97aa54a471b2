import { present } from '~/http/api/problem';
import { on, resource } from '~/http/api/resource.server';
import { sendRecord } from '../medical-records.$id_.content/send-record.server';
import { getContent } from './contract';

export const loader = resource(
  on(getContent, async ({ request, scope, params }) => present(await sendRecord(request, scope, params.id))),
);

export const action = loader;
