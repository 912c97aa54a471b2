import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { setFlash, type Flash } from '~/http/flash.server';
import { requireRole } from '~/http/guards.server';
import type { PayoutStatus } from '~/modules/payments';
import { getPayoutProfile, refreshPayoutAccount } from '~/modules/payments/index.server';

const NOTICES: Record<PayoutStatus, Flash> = {
  none: { kind: 'note', key: 'payoutPending' },
  pending: { kind: 'note', key: 'payoutPending' },
  active: { kind: 'done', key: 'payoutActive' },
  restricted: { kind: 'stop', key: 'payoutRestricted' },
};

/** Back from Stripe's form. Coming back proves nothing: the account is read again, and its state is told. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'doctor');
  const { scope } = args.context;
  const refreshed = await refreshPayoutAccount(scope.db, viewer.id);
  const status = (await getPayoutProfile(scope.db, viewer.id))?.status ?? 'none';
  await setFlash(scope, refreshed.ok ? NOTICES[status] : { kind: 'note', key: 'payoutUnknown' });
  return redirect('/doctor/payouts');
}
