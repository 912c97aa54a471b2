import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { requireViewer } from '~/http/guards.server';
import { readForm } from '~/http/read-form.server';
import { markRead } from '~/modules/notifications/index.server';

const asked = z.union([
  z.object({ id: z.uuid() }).transform(({ id }) => ({ id })),
  z.object({ until: z.iso.datetime({ offset: true }) }).transform(({ until }) => ({ until })),
]);

/** Opened by hand there is nothing to see here. */
export const loader = () => redirect('/notifications');

/** Marks one message as read, or all that the page showed. */
export async function action(args: ActionFunctionArgs) {
  await requireViewer(args);
  const form = Object.fromEntries(await readForm(args.request));
  const which = asked.safeParse(form);
  if (!which.success) throw new Response('bad_request', { status: 400 });
  await markRead(args.context.scope.db, which.data);
  return redirect(form.show === 'unread' ? '/notifications?show=unread' : '/notifications', 303);
}
