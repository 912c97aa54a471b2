import { useTranslations } from '~/messages/translations';
import type { StoppedAddress } from '~/modules/administration/index.server';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { QuietLink } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { VisuallyHidden } from '~/ui/visually-hidden';

/** Addresses that get no mails any more, and why. */
export function StoppedAddresses({ addresses }: { addresses: StoppedAddress[] }) {
  const t = useTranslations('adminStopped');
  const { moment } = useReader();
  return (
    <section aria-labelledby="stopped-h" className="stack">
      <h2 id="stopped-h" className="as3">
        {t('title')}
      </h2>
      {addresses.length === 0 ? (
        <p className="soft">{t('none')}</p>
      ) : (
        <>
          <p>{t('lead')}</p>
          <DataTable
            caption={t('title')}
            captionHidden
            variant="dense"
            rows={addresses}
            rowKey={({ key, cause }) => `${key} ${cause}`}
            columns={[
              {
                key: 'address',
                header: t('address'),
                rowHeader: true,
                cell: ({ masked }) => <bdi className="wrap-anywhere">{masked}</bdi>,
              },
              {
                key: 'cause',
                header: t('cause'),
                foldLabel: t('cause'),
                cell: ({ cause }) => t(`causes.${cause}`),
              },
              {
                key: 'since',
                header: t('since'),
                foldLabel: t('since'),
                noWrap: true,
                cell: ({ since }) => moment(since),
              },
              {
                key: 'act',
                header: t('act'),
                headerHidden: true,
                cell: ({ key, masked, waits }) =>
                  waits ? (
                    <span className="soft">{t('waits')}</span>
                  ) : (
                    <QuietLink to={`/admin/mails/stopped/${key}`}>
                      {t('open')}
                      <VisuallyHidden>{t('openOf', { address: masked })}</VisuallyHidden>
                    </QuietLink>
                  ),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
