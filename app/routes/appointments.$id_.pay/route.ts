import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { setFlash, type Flash } from '~/http/flash.server';
import { found, requireRole } from '~/http/guards.server';
import { translator } from '~/http/i18n.server';
import { siteUrl } from '~/http/links.server';
import { getAppointment } from '~/modules/appointments/index.server';
import { beginCheckout } from '~/modules/payments/index.server';
import { isId } from '~/shared/id';
import { formatLocale } from '~/shared/locales';
import { formatClock } from '~/shared/time';

const NOTICES = {
  hold_lapsed: { kind: 'note', key: 'holdLapsed' },
  already_paid: { kind: 'note', key: 'alreadyPaid' },
  stripe_unavailable: { kind: 'stop', key: 'payLater' },
} as const satisfies Record<string, Flash>;

/** Opened by hand there is nothing to see here. */
export const loader = ({ params }: { params: { id?: string } }) =>
  redirect(`/appointments/${params.id ?? ''}`);

/** To Stripe's page for a kept time; again to the same one, or to a new one when that has ended. */
export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'patient');
  const { scope } = args.context;
  const id = found(isId(args.params.id) ? args.params.id : null);
  const t = translator(scope);
  const checkout = await beginCheckout(scope.db, id, {
    urlOf: siteUrl,
    locale: scope.locale,
    describe: ({ doctorName, visitMinutes }) =>
      t('booking.stripeItem', { name: doctorName, minutes: visitMinutes }),
  });
  if (checkout.ok) return redirect(checkout.value.url, 303);
  const { code } = checkout.error;
  if (code === 'not_found') throw new Response('not_found', { status: 404 });
  const until = found(await getAppointment(scope.db, id)).holdExpiresAt;
  const time = until ? formatClock(until, (await scope.zone()).name, formatLocale(scope.locale)) : '';
  await setFlash(scope, { ...NOTICES[code], values: { time } });
  return redirect(`/appointments/${id}`, 303);
}
