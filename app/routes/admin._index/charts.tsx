import type { ReactNode } from 'react';
import { useTranslations } from '~/messages/translations';
import type { Overview } from '~/modules/administration';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { formatPlainDay } from '~/shared/time';
import { BarChart } from '~/ui/bar-chart';
import { DataTable, type Column } from '~/ui/data-table';
import { Disclosure } from '~/ui/disclosure';
import { DistBars } from '~/ui/figures';

type Charts = Overview['charts'];
type Days = Charts['bookings'];

type FrameProps<Row> = {
  id: string;
  title: string;
  rows: Row[];
  columns: Column<Row>[];
  keyOf: (row: Row) => string;
  children: ReactNode;
  /** Where the picture alone does not say the numbers. */
  open?: boolean;
};

/** A picture with its heading, and the same numbers as a table for whoever cannot see it, or wants to copy them. */
function Frame<Row>({ id, title, rows, columns, keyOf, children, open }: FrameProps<Row>) {
  const t = useTranslations('adminOverview');
  return (
    <section aria-labelledby={`${id}-h`} className="stack">
      <h2 id={`${id}-h`} className="as3">
        {title}
      </h2>
      {children}
      <Disclosure summary={t('table')} open={open}>
        <DataTable
          caption={title}
          captionHidden
          variant="mini"
          onPhone="plain"
          rows={rows}
          rowKey={keyOf}
          columns={columns}
        />
      </Disclosure>
    </section>
  );
}

/** "22 Nov": short enough for an axis. */
const axisDay = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));

type DailyProps = { id: string; title: string; description: string; days: Days };

function Daily({ id, title, description, days }: DailyProps) {
  const t = useTranslations('adminOverview');
  const { locale } = useReader();
  return (
    <Frame
      id={id}
      title={title}
      rows={days}
      keyOf={({ day }) => day}
      columns={[
        {
          key: 'day',
          header: t('day'),
          rowHeader: true,
          cell: ({ day }) => formatPlainDay(day, locale, 'medium'),
        },
        { key: 'count', header: t('count'), align: 'end', cell: ({ count }) => count },
      ]}
    >
      <BarChart
        id={id}
        title={title}
        description={description}
        bars={days.map(({ day, count }, index) => ({
          key: day,
          label: axisDay(day, locale),
          value: count,
          now: index === days.length - 1,
        }))}
      />
    </Frame>
  );
}

const sumOf = (days: Days) => days.reduce((sum, { count }) => sum + count, 0);

export function BookingsChart({ days }: { days: Days }) {
  const t = useTranslations('adminOverview.bookings');
  const most = Math.max(...days.map(({ count }) => count), 0);
  return (
    <Daily
      id="bookings"
      title={t('title')}
      description={t('description', { sum: sumOf(days), most })}
      days={days}
    />
  );
}

export function FailuresChart({ days }: { days: Days }) {
  const t = useTranslations('adminOverview.failures');
  return (
    <Daily
      id="failures"
      title={t('title')}
      description={t('description', { sum: sumOf(days) })}
      days={days}
    />
  );
}

export function VerifiedChart({ weeks }: { weeks: Charts['verified'] }) {
  const t = useTranslations('adminOverview');
  const { locale } = useReader();
  const title = t('verified.title');
  if (weeks.length === 0) return <None id="verified" title={title} text={t('verified.none')} />;
  const count = weeks.reduce((sum, { doctors }) => sum + doctors, 0);
  return (
    <Frame
      id="verified"
      title={title}
      rows={weeks}
      keyOf={({ week }) => week}
      columns={[
        {
          key: 'week',
          header: t('week'),
          rowHeader: true,
          cell: ({ week }) => formatPlainDay(week, locale, 'medium'),
        },
        { key: 'hours', header: t('verified.hours'), align: 'end', cell: ({ hours }) => hours },
        { key: 'doctors', header: t('verified.doctors'), align: 'end', cell: ({ doctors }) => doctors },
      ]}
    >
      <BarChart
        id="verified"
        title={title}
        description={t('verified.description', { count })}
        bars={weeks.map(({ week, hours }) => ({
          key: week,
          label: axisDay(week, locale),
          value: hours,
        }))}
      />
    </Frame>
  );
}

export function HeldChart({ held }: { held: Charts['held'] }) {
  const t = useTranslations('adminOverview');
  const { money } = useReader();
  const title = t('held.title');
  if (held.length === 0) return <None id="held" title={title} text={t('held.none')} />;
  const most = Math.max(...held.map(({ eur }) => eur), 1);
  return (
    <Frame
      id="held"
      open
      title={title}
      rows={held}
      keyOf={({ currency }) => currency}
      columns={[
        { key: 'currency', header: t('held.currency'), rowHeader: true, cell: ({ currency }) => currency },
        { key: 'amount', header: t('held.amount'), align: 'end', cell: (row) => money(row) },
        { key: 'payments', header: t('held.payments'), align: 'end', cell: ({ payments }) => payments },
      ]}
    >
      <p className="small soft">{t('held.description')}</p>
      <DistBars
        label={title}
        rows={held.map((row) => ({
          label: row.currency,
          share: row.eur / most,
          count: row.payments,
        }))}
      />
    </Frame>
  );
}

function None({ id, title, text }: { id: string; title: string; text: string }) {
  return (
    <section aria-labelledby={`${id}-h`} className="stack stack-2">
      <h2 id={`${id}-h`} className="as3">
        {title}
      </h2>
      <p className="soft">{text}</p>
    </section>
  );
}
