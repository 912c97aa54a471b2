import { useTranslations } from '~/messages/translations';
import { useReader } from '~/modules/appointments/ui/use-reader';
import type { Queue, VerificationQueue } from '~/modules/doctors';
import { useSpecialtyName } from '~/modules/doctors/ui/words';
import { countryName } from '~/shared/places';
import { daysSince, formatPlainDay } from '~/shared/time';
import { AppLink } from '~/ui/app-link';
import { QuietLink } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { VisuallyHidden } from '~/ui/visually-hidden';

type Row = VerificationQueue['rows'][number];

/** The doctors of one queue; on a phone each is a card. */
export function QueueTable({ rows, show }: { rows: Row[]; show: Queue }) {
  const t = useTranslations('verification');
  const specialtyName = useSpecialtyName();
  const waits = show === 'waiting' || show === 'asked';
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      variant="dense"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'doctor',
          header: t('doctor'),
          rowHeader: true,
          cell: ({ id, displayName, specialty }) => (
            <>
              <AppLink to={`/admin/verification/${id}`}>
                <bdi>{displayName || t('unnamed')}</bdi>
              </AppLink>
              {specialty ? <span className="soft"> {specialtyName(specialty)}</span> : null}
            </>
          ),
        },
        {
          key: 'licence',
          header: t('licence'),
          foldLabel: t('licence'),
          cell: (row) => <Licence row={row} />,
        },
        show === 'ending'
          ? { key: 'ends', header: t('ends'), foldLabel: t('ends'), cell: (row) => <Ends row={row} /> }
          : {
              key: 'since',
              header: waits ? t('since') : t('sinceState'),
              foldLabel: waits ? t('since') : t('sinceState'),
              cell: (row) => <Since row={row} waits={waits} />,
            },
        {
          key: 'checks',
          header: t('checks'),
          foldLabel: t('checks'),
          cell: ({ checks }) => t('checkCount', { count: checks }),
        },
        {
          key: 'open',
          header: t('open'),
          headerHidden: true,
          align: 'end',
          cell: ({ id, displayName }) => (
            <QuietLink to={`/admin/verification/${id}`} iconEnd="go">
              <span aria-hidden>{t('open')}</span>
              <VisuallyHidden>{t('openOf', { name: displayName || t('unnamed') })}</VisuallyHidden>
            </QuietLink>
          ),
        },
      ]}
    />
  );
}

function Licence({ row: { registry, number, country } }: { row: Row }) {
  const { locale } = useReader();
  return (
    <>
      <bdi>{registry}</bdi> <bdi className="num">{number}</bdi>
      {country ? <span className="soft"> {countryName(country, locale)}</span> : null}
    </>
  );
}

function Since({ row: { since }, waits }: { row: Row; waits: boolean }) {
  const t = useTranslations('verification');
  const { now, moment } = useReader();
  return <time dateTime={since}>{waits ? t('waited', { days: daysSince(since, now) }) : moment(since)}</time>;
}

function Ends({ row: { validUntil } }: { row: Row }) {
  const { locale } = useReader();
  return validUntil ? (
    <time dateTime={validUntil}>{formatPlainDay(validUntil, locale, 'medium')}</time>
  ) : null;
}
