import { useTranslations } from '~/messages/translations';
import { refundMoments, type RefundTier } from '~/modules/payments';
import { dayDiffers } from '~/shared/time';
import { DataTable } from '~/ui/data-table';
import type { ReactNode } from 'react';
import { useReader } from './use-reader';

type RefundTermsProps = {
  tiers: readonly RefundTier[];
  startsAt: string;
  price: { amount: number; currency: string };
  /** Whose clock stands on the second line. */
  there: { timeZone: string; city: string };
  now: string;
};

type Row = { key: string; when: ReactNode; get: ReactNode };

/** What comes back and until when, in moments on both clocks: decided before paying, never a countdown. */
export function RefundTerms({ tiers, startsAt, price, there, now }: RefundTermsProps) {
  const t = useTranslations('booking.refund');
  const { money } = useReader();
  const moments = refundMoments(tiers, startsAt, price, now);
  const rows: Row[] = moments.map(({ until, refund }, index) => ({
    key: until ?? 'after',
    when: until ? (
      <Until until={until} first={index === 0} there={there} />
    ) : (
      t(index === 0 ? 'fromNow' : 'after')
    ),
    get: money(refund),
  }));
  rows.push({ key: 'doctor', when: t('doctorCancels'), get: <b>{money(price)}</b> });
  return (
    <DataTable
      caption={t('title')}
      captionHidden
      onPhone="plain"
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'when', header: t('when'), cell: ({ when }) => when },
        { key: 'get', header: t('get'), align: 'end', cell: ({ get }) => get },
      ]}
    />
  );
}

type UntilProps = { until: string; first: boolean; there: RefundTermsProps['there'] };

function Until({ until, first, there }: UntilProps) {
  const t = useTranslations('booking.refund');
  const { timeZone, moment, clock, day } = useReader();
  const time = clock(until, there.timeZone);
  return (
    <>
      {t.rich(first ? 'until' : 'thenUntil', { moment: moment(until), b: (words) => <b>{words}</b> })}
      <br />
      <span className="soft">
        {dayDiffers(until, timeZone, there.timeZone)
          ? t('thereOnDay', { day: day(until, 'short', there.timeZone), time, city: there.city })
          : t('there', { time, city: there.city })}
      </span>
    </>
  );
}
