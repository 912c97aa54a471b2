import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { setFlash } from '~/http/flash.server';
import { found, requireRole } from '~/http/guards.server';
import { releaseHold } from '~/modules/appointments/index.server';
import { isId } from '~/shared/id';

/** Opened by hand there is nothing to see here. */
export const loader = ({ params }: { params: { id?: string } }) =>
  redirect(`/appointments/${params.id ?? ''}`);

/** The patient gives a kept time back; the appointment's page says that nothing was paid. */
export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'patient');
  const { scope } = args.context;
  const id = found(isId(args.params.id) ? args.params.id : null);
  const released = await releaseHold(scope.db, id);
  if (!released.ok) {
    if (released.error.code === 'not_found') throw new Response('not_found', { status: 404 });
    await setFlash(scope, { kind: 'note', key: 'movedOn' });
  }
  return redirect(`/appointments/${id}`, 303);
}
