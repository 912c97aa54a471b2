import { useTranslations } from '~/messages/translations';
import { useReader } from '~/modules/appointments/ui/use-reader';
import {
  EARNING_STATES,
  paymentState,
  payoutOf,
  type Earning,
  type EarningState as StateFilter,
} from '~/modules/payments';
import type { EarningsPage } from '~/modules/payments/index.server';
import { AppLink } from '~/ui/app-link';
import { ButtonLink, QuietLink } from '~/ui/button';
import { DataTable, type Column } from '~/ui/data-table';
import { Empty } from '~/ui/empty';
import { Pager } from '~/ui/pager';
import { State } from '~/ui/state';
import { Tabs } from '~/ui/tabs';

type EarningsProps = { page: EarningsPage; state: StateFilter | null; first: boolean };

const pathOf = (state: StateFilter | null, cursor?: string) => {
  const params = new URLSearchParams({ ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) });
  return params.size > 0 ? `/doctor/payouts?${params}` : '/doctor/payouts';
};

/** Every payment that was made for this doctor's consultations: what was paid, what the fee is, when it is released. */
export function Earnings({ page, state, first }: EarningsProps) {
  const t = useTranslations('payouts');
  if (page.earnings.length === 0 && state === null) {
    return (
      <Empty title={t('earnings.none')} level={2}>
        <p>{t('earnings.noneText')}</p>
        <ButtonLink variant="secondary" to="/doctor/dashboard">
          {t('earnings.today')}
        </ButtonLink>
      </Empty>
    );
  }
  return (
    <section aria-labelledby="earnings-h">
      <h2 id="earnings-h" className="as3">
        {t('earnings.title')}
      </h2>
      <p className="small soft">{t('how')}</p>
      <p className="flex flex-wrap gap-x-6">
        <QuietLink to="/receipts">{t('earnings.statements')}</QuietLink>
        <QuietLink to={`/doctor/payouts.csv${state ? `?state=${state}` : ''}`} reloadDocument>
          {t('earnings.table')}
        </QuietLink>
      </p>
      <Tabs
        label={t('earnings.which')}
        items={[null, ...EARNING_STATES].map((one) => ({
          to: pathOf(one),
          text: t(`earnings.states.${one ?? 'all'}`),
          current: one === state,
        }))}
      />
      {page.earnings.length === 0 ? (
        <p className="mt-4">{t('earnings.noneLikeThat')}</p>
      ) : (
        <EarningsTable earnings={page.earnings} />
      )}
      {!first || page.nextCursor ? (
        <Pager
          label={t('earnings.pages')}
          prev={first ? undefined : { to: pathOf(state), text: t('earnings.first') }}
          next={
            page.nextCursor ? { to: pathOf(state, page.nextCursor), text: t('earnings.older') } : undefined
          }
        />
      ) : null}
    </section>
  );
}

function EarningsTable({ earnings }: { earnings: Earning[] }) {
  const t = useTranslations('payouts.earnings');
  const { moment, money } = useReader();
  const sum = (key: 'paid' | 'fee' | 'yours', amountOf: (row: Earning) => number): Column<Earning> => ({
    key,
    header: t(key),
    foldLabel: t(key),
    align: 'end',
    cell: (row) => money({ amount: amountOf(row), currency: row.currency }),
  });
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      variant="dense"
      rows={earnings}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'when',
          header: t('when'),
          rowHeader: true,
          cell: (row) => <AppLink to={`/appointments/${row.appointmentId}`}>{moment(row.startsAt)}</AppLink>,
        },
        {
          key: 'reference',
          header: t('reference'),
          foldLabel: t('reference'),
          noWrap: true,
          cell: ({ reference }) => <bdi className="num">{reference}</bdi>,
        },
        {
          key: 'patient',
          header: t('patient'),
          foldLabel: t('patient'),
          cell: ({ patientName }) => <bdi>{patientName}</bdi>,
        },
        sum('paid', ({ amount }) => amount),
        sum('fee', ({ feeAmount }) => feeAmount),
        sum('yours', payoutOf),
        { key: 'state', header: t('state'), cell: (row) => <EarningState earning={row} /> },
      ]}
    />
  );
}

/** The state of one payment, with the moment it is released. */
function EarningState({ earning }: { earning: Earning }) {
  const t = useTranslations('payouts.earnings');
  const words = useTranslations('appointments.payment');
  const { moment, day, money, now } = useReader();
  const { glyph, word } = paymentState(earning.status);
  const { dueAt, releasedAt, owedAmount, currency } = earning;
  const heldText = (due: string | null) => {
    if (!due) return t('heldUntilDone');
    return Date.parse(due) > Date.parse(now) ? t('due', { moment: moment(due) }) : t('releasing');
  };
  const text =
    word === 'held'
      ? heldText(dueAt)
      : word === 'released' && releasedAt
        ? t('released', { day: day(releasedAt, 'medium') })
        : words(word);
  return (
    <>
      <State kind={glyph}>{text}</State>
      {owedAmount > 0 ? (
        <span className="block small">{t('owed', { amount: money({ amount: owedAmount, currency }) })}</span>
      ) : null}
    </>
  );
}
