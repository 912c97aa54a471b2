import type { MailContext } from '../context.ts';
import type { Payload } from '../payloads.ts';
import type { MailView } from '../view.ts';

type Row = readonly [string, string];

/**
 * What comes back when the patient cancels, as it was shown before paying: one row for each deadline still ahead, what
 * holds after the last, and what holds when the doctor is the one who does not come.
 */
export function refundTable(
  payload: Payload<'appointment_confirmed_patient'>,
  context: MailContext,
  timeZone: string,
): MailView['table'] {
  const { t, formats, isolate } = context;
  const terms = [...(payload.refundTerms ?? [])].sort((a, b) => b.hours_before - a.hours_before);
  if (terms.length === 0) return undefined;
  const money = (percent: number) =>
    formats.money(Math.floor((payload.amount * percent) / 100), payload.currency);
  const deadline = (hours: number) => new Date(Date.parse(payload.startsAt) - hours * 3_600_000);
  const ahead = terms.filter(({ hours_before }) => hours_before > 0 && deadline(hours_before) > context.now);
  const dated = ahead.map(({ hours_before, percent }, index): Row => {
    const moment = formats.moment(deadline(hours_before), timeZone);
    const label = index === 0 ? t('refund_terms.until', { moment }) : t('refund_terms.thenUntil', { moment });
    return [label, money(percent)];
  });
  const last = terms.find(({ hours_before }) => hours_before === 0)?.percent ?? 0;
  const after = ahead.length > 0 ? t('refund_terms.after') : t('refund_terms.fromNow');
  return {
    head: [t('refund_terms.ifYouCancel'), t('refund_terms.youGetBack')],
    rows: [
      ...dated,
      [after, money(last)],
      [t('refund_terms.doctorCancels', { doctor: isolate(payload.doctorName) }), money(100)],
    ],
  };
}
