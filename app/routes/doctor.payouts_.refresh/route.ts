import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { setFlash } from '~/http/flash.server';
import { requireRole } from '~/http/guards.server';
import { siteUrl } from '~/http/links.server';
import { setUpPayouts } from '~/modules/payments/index.server';

/** Stripe sends a doctor here whose link was used or has run out: a new one, and on. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'doctor');
  const { scope } = args.context;
  const link = await setUpPayouts(scope.db, viewer, siteUrl);
  if (link.ok) return redirect(link.value.url, 303);
  await setFlash(scope, { kind: 'stop', key: 'payoutUnknown' });
  return redirect('/doctor/payouts');
}
