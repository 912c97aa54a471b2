import { useLocale, useTranslations } from '~/messages/translations';
import { useReader } from '~/modules/appointments/ui/use-reader';
import type { LicenceDocument } from '~/modules/doctors';
import { formatBytes } from '~/shared/bytes';
import { AppLink } from '~/ui/app-link';
import { DataTable } from '~/ui/data-table';
import { State } from '~/ui/state';

const SCAN = { pending: 'held', clean: 'done', infected: 'stop', failed: 'stop' } as const;

/** The papers of the licence that the doctor has sent, the latest first. Opening one is written down. */
export function Documents({ documents }: { documents: LicenceDocument[] }) {
  const t = useTranslations('verification.documents');
  const locale = useLocale();
  const { moment } = useReader();
  return (
    <section id="documents" aria-labelledby="documents-h">
      <h2 id="documents-h">{t('title')}</h2>
      <p className="soft mb-4">{t(documents.length > 0 ? 'lead' : 'none')}</p>
      {documents.length > 0 ? (
        <DataTable
          caption={t('title')}
          captionHidden
          variant="dense"
          rows={documents}
          rowKey={({ id }) => id}
          columns={[
            { key: 'file', header: t('file'), rowHeader: true, cell: (row) => <FileName document={row} /> },
            {
              key: 'scan',
              header: t('scan'),
              foldLabel: t('scan'),
              cell: ({ scan }) => <State kind={SCAN[scan]}>{t(`scans.${scan}`)}</State>,
            },
            {
              key: 'size',
              header: t('size'),
              foldLabel: t('size'),
              cell: ({ bytes }) => formatBytes(bytes, locale),
            },
            {
              key: 'sent',
              header: t('sent'),
              foldLabel: t('sent'),
              cell: ({ at }) => <time dateTime={at}>{moment(at)}</time>,
            },
          ]}
        />
      ) : null}
    </section>
  );
}

function FileName({ document: { id, fileName, scan } }: { document: LicenceDocument }) {
  const name = <bdi className="wrap-anywhere">{fileName}</bdi>;
  if (scan !== 'clean') return name;
  return (
    <AppLink to={`/licence-documents/${id}`} reloadDocument>
      {name}
    </AppLink>
  );
}
