import { useTranslations } from '~/messages/translations';
import type { StuckEvent } from '~/modules/administration';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { DataTable } from '~/ui/data-table';
import { Empty } from '~/ui/empty';

/** What Stripe told and we could not take in, with the reason. */
export function StuckEvents({ events }: { events: StuckEvent[] }) {
  const t = useTranslations('adminMoney.events');
  const { moment } = useReader();
  if (events.length === 0)
    return (
      <Empty title={t('none')} level={2}>
        <p>{t('noneText')}</p>
      </Empty>
    );
  return (
    <>
      <p>{t('lead')}</p>
      <DataTable
        caption={t('caption')}
        captionHidden
        variant="dense"
        rows={events}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'type',
            header: t('type'),
            rowHeader: true,
            cell: ({ type, id }) => (
              <>
                {type}
                <br />
                <bdi className="small soft wrap-anywhere">{id}</bdi>
              </>
            ),
          },
          {
            key: 'received',
            header: t('received'),
            foldLabel: t('received'),
            cell: ({ receivedAt }) => moment(receivedAt),
          },
          {
            key: 'attempts',
            header: t('attempts'),
            foldLabel: t('attempts'),
            align: 'end',
            cell: ({ attempts }) => attempts,
          },
          {
            key: 'error',
            header: t('error'),
            foldLabel: t('error'),
            cell: ({ error }) => <bdi className="wrap-anywhere">{error}</bdi>,
          },
        ]}
      />
    </>
  );
}
