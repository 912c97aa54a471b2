import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { setFlash } from '~/http/flash.server';
import { requireViewer } from '~/http/guards.server';
import { saveNotificationChoices } from '~/modules/accounts/index.server';

/** Opened by hand there is nothing to see here. */
export const loader = () => redirect('/profile#mails');

/** Keeps the kinds of mail that are ticked. */
export async function action(args: ActionFunctionArgs) {
  await requireViewer(args);
  const { scope } = args.context;
  const wanted = (await args.request.formData()).getAll('wanted').map(String);
  await saveNotificationChoices(scope.db, wanted);
  await setFlash(scope, { kind: 'done', key: 'profileSaved' });
  return redirect('/profile#mails', 303);
}
