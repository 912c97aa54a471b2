import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { setFlash } from '~/http/flash.server';
import { found, requireRole } from '~/http/guards.server';
import { confirmCompletion } from '~/modules/appointments/index.server';
import { isId } from '~/shared/id';

/** Opened by hand there is nothing to see here. */
export const loader = ({ params }: { params: { id?: string } }) =>
  redirect(`/appointments/${params.id ?? ''}`);

/** "It took place": the patient lets the money go. */
export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'patient');
  const { scope } = args.context;
  const id = found(isId(args.params.id) ? args.params.id : null);
  const confirmed = await confirmCompletion(scope.db, id);
  if (!confirmed.ok && confirmed.error.code === 'not_found') throw new Response('not_found', { status: 404 });
  await setFlash(
    scope,
    confirmed.ok ? { kind: 'done', key: 'completionConfirmed' } : { kind: 'note', key: 'movedOn' },
  );
  return redirect(`/appointments/${id}`, 303);
}
