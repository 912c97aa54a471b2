import { translator } from '~/http/i18n.server';
import { siteUrl } from '~/http/links.server';
import type { RequestScope } from '~/http/scope.server';
import { getShareDays } from '~/modules/records/index.server';

/** Which files go with a booking, and for how many days after it. */
export async function filesOf({ db, trace }: RequestScope, recordIds: string[]) {
  return { recordIds, days: recordIds.length === 0 ? 0 : await getShareDays(db), trace };
}

/** How Stripe's page is made for this request. */
export function checkoutPage(scope: RequestScope) {
  const t = translator(scope);
  return {
    urlOf: siteUrl,
    locale: scope.locale,
    describe: ({ doctorName, visitMinutes }: { doctorName: string; visitMinutes: number }) =>
      t('booking.stripeItem', { name: doctorName, minutes: visitMinutes }),
  };
}
