import { useTranslations } from '~/messages/translations';
import type { RefundMoment } from '~/modules/payments';
import { dayDiffers } from '~/shared/time';
import { DataTable } from '~/ui/data-table';
import { State } from '~/ui/state';
import type { ReactNode } from 'react';
import { useReader } from './use-reader';

type RefundTermsProps = {
  /** As the database tells them: the first is what holds now. */
  moments: readonly RefundMoment[];
  price: { amount: number; currency: string };
  /** Whose clock stands on the second line. */
  there: { timeZone: string; city: string };
  /** Marks the row that holds now, where one is about to cancel. */
  markNow?: boolean;
};

type Row = { key: string; when: ReactNode; get: ReactNode; now: boolean };

/** What comes back and until when, in moments on both clocks: decided before paying, never a countdown. */
export function RefundTerms({ moments, price, there, markNow }: RefundTermsProps) {
  const t = useTranslations('booking.refund');
  const { money } = useReader();
  const rows: Row[] = moments.map(({ until, amount }, index) => ({
    key: until ?? 'after',
    now: index === 0 && markNow === true,
    when: until ? (
      <Until until={until} first={index === 0} there={there} />
    ) : (
      t(index === 0 ? 'fromNow' : 'after')
    ),
    get: money({ amount, currency: price.currency }),
  }));
  rows.push({
    key: 'doctor',
    now: false,
    when: t('doctorCancels'),
    get: <b>{money(price)}</b>,
  });
  return (
    <DataTable
      caption={t('title')}
      captionHidden
      onPhone="plain"
      rows={rows}
      rowKey={({ key }) => key}
      isCurrent={markNow ? ({ now }) => now : undefined}
      columns={[
        {
          key: 'when',
          header: t('when'),
          cell: ({ when, now }) => (
            <>
              {when}
              {now ? (
                <>
                  <br />
                  <State kind="next">{t('thisHolds')}</State>
                </>
              ) : null}
            </>
          ),
        },
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
