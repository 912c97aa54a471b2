import { useTranslations } from '~/messages/translations';
import { useReader } from '~/modules/appointments/ui/use-reader';
import type { DoctorCheck } from '~/modules/doctors';
import { DataTable } from '~/ui/data-table';
import { State } from '~/ui/state';

const KINDS = { confirmed: 'done', differs: 'stop', not_found: 'stop' } as const;

/** What was looked up so far, the latest first. */
export function Checks({ checks }: { checks: DoctorCheck[] }) {
  const t = useTranslations('verification.check');
  const { moment } = useReader();
  return (
    <section id="checks" aria-labelledby="checks-h" tabIndex={-1}>
      <h2 id="checks-h">{t('title')}</h2>
      <p className="soft mb-4">{t('lead')}</p>
      {checks.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <DataTable
          caption={t('caption')}
          captionHidden
          variant="dense"
          rows={checks}
          rowKey={({ id }) => String(id)}
          columns={[
            {
              key: 'kind',
              header: t('kind'),
              rowHeader: true,
              cell: (check) => <What check={check} />,
            },
            {
              key: 'where',
              header: t('where'),
              foldLabel: t('where'),
              cell: ({ place }) => <bdi className="wrap-anywhere">{place}</bdi>,
            },
            {
              key: 'found',
              header: t('found'),
              foldLabel: t('found'),
              cell: ({ result }) => <State kind={KINDS[result]}>{t(`results.${result}`)}</State>,
            },
            {
              key: 'when',
              header: t('when'),
              foldLabel: t('when'),
              cell: ({ at }) => <time dateTime={at}>{moment(at)}</time>,
            },
            {
              key: 'by',
              header: t('by'),
              foldLabel: t('by'),
              cell: ({ by }) => <bdi>{by ?? t('dashboard')}</bdi>,
            },
          ]}
        />
      )}
    </section>
  );
}

function What({ check: { kind, note, counts } }: { check: DoctorCheck }) {
  const t = useTranslations('verification.check');
  return (
    <>
      {t(`kinds.${kind}`)}
      {note ? (
        <>
          <br />
          <span className="small soft wrap-anywhere">{note}</span>
        </>
      ) : null}
      {counts ? null : (
        <>
          <br />
          <span className="small soft">{t('outdated')}</span>
        </>
      )}
    </>
  );
}
