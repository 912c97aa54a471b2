import { useTranslations } from '~/messages/translations';
import type { AdminInstruction, AdminPayment } from '~/modules/administration';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { QuietLink } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { State, type StateKind } from '~/ui/state';

const GLYPHS: Record<AdminInstruction['status'], StateKind> = {
  pending: 'next',
  running: 'held',
  done: 'done',
  parked: 'stop',
  withdrawn: 'off',
};

/** What Stripe was asked to do, with the acts on what is stuck. */
export function Instructions({ payment }: { payment: AdminPayment }) {
  const t = useTranslations('adminMoney.instructions');
  const { money } = useReader();
  return (
    <section aria-labelledby="instructions-h">
      <h2 id="instructions-h">{t('title')}</h2>
      {payment.instructions.length === 0 ? (
        <p className="soft">{t('none')}</p>
      ) : (
        <DataTable
          caption={t('title')}
          captionHidden
          variant="dense"
          rows={payment.instructions}
          rowKey={({ id }) => id}
          columns={[
            { key: 'what', header: t('what'), rowHeader: true, cell: ({ kind }) => t(`kinds.${kind}`) },
            {
              key: 'amount',
              header: t('amount'),
              foldLabel: t('amount'),
              align: 'end',
              cell: ({ amount, currency }) =>
                amount !== null && currency ? money({ amount, currency }) : '–',
            },
            {
              key: 'state',
              header: t('state'),
              cell: ({ status, waits }) => (
                <>
                  <State kind={GLYPHS[status]}>{t(`status.${status}`)}</State>
                  {waits ? <span className="small soft"> {t('waitsFor')}</span> : null}
                </>
              ),
            },
            {
              key: 'tries',
              header: t('tries'),
              foldLabel: t('tries'),
              align: 'end',
              cell: ({ attempts }) => attempts,
            },
            {
              key: 'error',
              header: t('error'),
              foldLabel: t('error'),
              cell: ({ error }) => <bdi className="small wrap-anywhere">{error ?? '–'}</bdi>,
            },
            {
              key: 'act',
              header: t('act'),
              cell: (row) => <Act payment={payment} instruction={row} />,
            },
          ]}
        />
      )}
    </section>
  );
}

function Act({ payment, instruction }: { payment: AdminPayment; instruction: AdminInstruction }) {
  const t = useTranslations('adminMoney.instructions');
  const { id, status, stripeId } = instruction;
  const page = `/admin/payments/${payment.id}/instructions/${id}`;
  if (status === 'parked' && stripeId === null)
    return <QuietLink to={`${page}?act=retry`}>{t('retry')}</QuietLink>;
  if (status === 'pending') return <QuietLink to={`${page}?act=park`}>{t('park')}</QuietLink>;
  return null;
}
