import { useTranslations } from '~/messages/translations';
import type { PaymentRow } from '~/modules/administration';
import { PaymentFlags } from '~/modules/administration/ui/payment-flags';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { AppLink } from '~/ui/app-link';
import { DataTable } from '~/ui/data-table';

/** One row for each payment. */
export function PaymentTable({ payments }: { payments: PaymentRow[] }) {
  const t = useTranslations('adminMoney');
  const { moment, money } = useReader();
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      variant="dense"
      rows={payments}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'reference',
          header: t('reference'),
          rowHeader: true,
          noWrap: true,
          cell: ({ id, reference }) => <AppLink to={`/admin/payments/${id}`}>{reference}</AppLink>,
        },
        {
          key: 'between',
          header: t('between'),
          foldLabel: t('between'),
          cell: ({ patientName, doctorName }) => (
            <>
              <bdi>{patientName}</bdi>
              <br />
              <bdi className="soft">{doctorName}</bdi>
            </>
          ),
        },
        {
          key: 'amount',
          header: t('amount'),
          foldLabel: t('amount'),
          align: 'end',
          cell: (row) => money(row),
        },
        {
          key: 'due',
          header: t('due'),
          foldLabel: t('due'),
          cell: ({ dueAt, releasedAt }) => (dueAt && !releasedAt ? moment(dueAt) : '–'),
        },
        { key: 'state', header: t('state'), cell: (row) => <PaymentFlags payment={row} /> },
      ]}
    />
  );
}
