import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { setFlash } from '~/http/flash.server';
import { found, requireRole } from '~/http/guards.server';
import { startConsultation } from '~/modules/appointments/index.server';
import { isId } from '~/shared/id';

/** Opened by hand there is nothing to see here. */
export const loader = ({ params }: { params: { id?: string } }) =>
  redirect(`/appointments/${params.id ?? ''}`);

/** The doctor begins the consultation. */
export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'doctor');
  const { scope } = args.context;
  const id = found(isId(args.params.id) ? args.params.id : null);
  const started = await startConsultation(scope.db, id);
  if (!started.ok) {
    const { code } = started.error;
    if (code === 'not_found') throw new Response('not_found', { status: 404 });
    const key = code === 'too_early' ? 'consultationTooEarly' : 'movedOn';
    await setFlash(scope, { kind: 'note', key });
  } else {
    await setFlash(scope, { kind: 'done', key: 'consultationStarted' });
  }
  return redirect(`/appointments/${id}`, 303);
}
