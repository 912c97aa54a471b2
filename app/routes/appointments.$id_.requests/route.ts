import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { setFlash } from '~/http/flash.server';
import { parseForm } from '~/http/forms.server';
import { found, requireViewer } from '~/http/guards.server';
import { closeRecordRequest } from '~/modules/records/index.server';
import { isId } from '~/shared/id';

const schema = z.object({ request: z.uuid() });

/** Opened by hand there is nothing to see here. */
export const loader = ({ params }: { params: { id?: string } }) =>
  redirect(`/appointments/${params.id ?? ''}`);

/** The patient declines a request for a file, or the doctor takes it back. */
export async function action(args: ActionFunctionArgs) {
  await requireViewer(args);
  const { scope } = args.context;
  const id = found(isId(args.params.id) ? args.params.id : null);
  const form = await parseForm(args.request, schema);
  if (form.status !== 'success') throw new Response('bad_request', { status: 400 });
  const closed = await closeRecordRequest(scope.db, form.value.request);
  if (!closed.ok) throw new Response('not_found', { status: 404 });
  await setFlash(scope, { kind: 'done', key: 'requestClosed' });
  return redirect(`/appointments/${id}#files`, 303);
}
