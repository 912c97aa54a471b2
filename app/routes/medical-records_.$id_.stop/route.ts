import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { setFlash } from '~/http/flash.server';
import { parseForm } from '~/http/forms.server';
import { found, requireRole } from '~/http/guards.server';
import { stopSharingSchema } from '~/modules/records';
import { stopSharing } from '~/modules/records/index.server';
import { isId } from '~/shared/id';

/** Opened by hand there is nothing to see here. */
export const loader = ({ params }: { params: { id?: string } }) =>
  redirect(`/medical-records/${params.id ?? ''}/share`);

/** The patient stops sharing a file with a doctor; from now on it cannot be opened any more. */
export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'patient');
  const { scope } = args.context;
  const recordId = found(isId(args.params.id) ? args.params.id : null);
  const form = await parseForm(args.request, stopSharingSchema);
  if (form.status !== 'success') throw new Response('bad_request', { status: 400 });
  const stopped = await stopSharing(scope.db, { recordId, doctorId: form.value.doctor }, scope.trace);
  if (!stopped.ok) throw new Response('not_found', { status: 404 });
  await setFlash(scope, { kind: 'done', key: 'sharingStopped' });
  const { visit, to } = form.value;
  const own = `/medical-records/${recordId}`;
  return redirect(visit ? `/appointments/${visit}#files` : to === 'file' ? own : `${own}/share`, 303);
}
