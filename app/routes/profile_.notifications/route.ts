import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { setFlash } from '~/http/flash.server';
import { requireViewer } from '~/http/guards.server';
import { readForm } from '~/http/read-form.server';
import { saveNotificationChoices } from '~/modules/accounts/index.server';

/** Opened by hand there is nothing to see here. */
export const loader = () => redirect('/profile#mails');

/** Keeps the topics that are ticked, for each channel. */
export async function action(args: ActionFunctionArgs) {
  await requireViewer(args);
  const { scope } = args.context;
  const form = await readForm(args.request);
  const ticked = (name: string) => form.getAll(name).map(String);
  await saveNotificationChoices(scope.db, { mail: ticked('mail'), inApp: ticked('inApp') });
  await setFlash(scope, { kind: 'done', key: 'profileSaved' });
  return redirect('/profile#mails', 303);
}
