import { redirect, redirectDocument, type ActionFunctionArgs } from '@remix-run/node';
import { setFlash } from '~/http/flash.server';
import { signOut } from '~/modules/accounts/index.server';

/** Nothing to see: somebody who follows a link here has not asked to be signed out. */
export const loader = () => redirect('/');

export async function action({ context: { scope } }: ActionFunctionArgs) {
  await signOut(scope.db);
  await setFlash(scope, { kind: 'done', key: 'signedOut' });
  return redirectDocument('/');
}
