import type { MailContext } from '../context.ts';
import type { Payload } from '../payloads.ts';
import type { MailView } from '../view.ts';

type Row = readonly [string, string];

/**
 * What comes back when the patient cancels, as the database told it: one row for each deadline still ahead, what holds
 * after the last, and what holds when the doctor is the one who does not come.
 */
export function refundTable(
  payload: Payload<'appointment_confirmed_patient'>,
  context: MailContext,
  timeZone: string,
): MailView['table'] {
  const { t, formats, isolate, now } = context;
  const ahead = (payload.refundMoments ?? []).filter(({ until }) => until === null || new Date(until) > now);
  if (ahead.length === 0) return undefined;
  const rows = ahead.map(({ until, amount }, index): Row => {
    const money = formats.money(amount, payload.currency);
    if (until === null) return [t(index === 0 ? 'refund_terms.fromNow' : 'refund_terms.after'), money];
    const moment = formats.moment(until, timeZone);
    return [t(index === 0 ? 'refund_terms.until' : 'refund_terms.thenUntil', { moment }), money];
  });
  return {
    head: [t('refund_terms.ifYouCancel'), t('refund_terms.youGetBack')],
    rows: [
      ...rows,
      [
        t('refund_terms.doctorCancels', { doctor: isolate(payload.doctorName) }),
        formats.money(payload.amount, payload.currency),
      ],
    ],
  };
}
