import { present, Problem } from '~/http/api/problem';
import { on, resource } from '~/http/api/resource.server';
import { sendRecord } from '../medical-records.$id_.content/send-record.server';
import { getContent } from './contract';

export const loader = resource(
  on(getContent, async ({ request, scope, params }) => {
    const sent = present(await sendRecord(request, scope, params.id));
    if (sent.status !== 416) return sent;
    const headers = { 'Content-Range': sent.headers.get('Content-Range') ?? '' };
    throw new Problem({ status: 416, code: 'range_beyond_end', headers });
  }),
);

export const action = loader;
