import type { LoaderFunctionArgs } from '@remix-run/node';
import { found, requireViewer } from '~/http/guards.server';
import { isId } from '~/shared/id';
import { sendRecord } from './send-record.server';

export async function loader(args: LoaderFunctionArgs) {
  const { request, context, params } = args;
  await requireViewer(args);
  const id = found(isId(params.id) ? params.id : null);
  return found(await sendRecord(request, context.scope, id));
}
