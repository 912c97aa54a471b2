import { useTranslations } from '~/messages/translations';
import type { AdminPayment } from '~/modules/administration';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { DataTable } from '~/ui/data-table';

/** Every entry of the ledger for this payment. */
export function Entries({ payment }: { payment: AdminPayment }) {
  const t = useTranslations('adminMoney.ledger');
  const { money, moment } = useReader();
  if (payment.entries.length === 0) return null;
  return (
    <section aria-labelledby="ledger-h">
      <h2 id="ledger-h">{t('title')}</h2>
      <p className="small soft">{t('caption')}</p>
      <DataTable
        caption={t('caption')}
        captionHidden
        variant="dense"
        onPhone="scroll"
        scrollLabel={t('scroll')}
        rows={payment.entries}
        rowKey={({ id }) => String(id)}
        columns={[
          { key: 'at', header: t('at'), noWrap: true, cell: ({ at }) => moment(at) },
          {
            key: 'movement',
            header: t('movement'),
            rowHeader: true,
            cell: ({ kind }) => <bdi>{kind.replaceAll('_', ' ')}</bdi>,
          },
          {
            key: 'account',
            header: t('account'),
            cell: ({ account }) => <bdi>{account.replaceAll('_', ' ')}</bdi>,
          },
          { key: 'amount', header: t('amount'), align: 'end', noWrap: true, cell: (row) => money(row) },
        ]}
      />
    </section>
  );
}
