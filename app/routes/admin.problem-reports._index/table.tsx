import { useTranslations } from '~/messages/translations';
import type { ProblemRow } from '~/modules/administration';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { AppLink } from '~/ui/app-link';
import { DataTable } from '~/ui/data-table';
import { State } from '~/ui/state';

/** One row for each report. */
export function ProblemTable({ reports, now }: { reports: ProblemRow[]; now: string }) {
  const t = useTranslations('adminReports.problems');
  const kinds = useTranslations('problems.kinds');
  const { moment, money } = useReader();
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      variant="dense"
      rows={reports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'reference',
          header: t('reference'),
          rowHeader: true,
          noWrap: true,
          cell: ({ id, reference }) => <AppLink to={`/admin/problem-reports/${id}`}>{reference}</AppLink>,
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
        { key: 'kind', header: t('kind'), foldLabel: t('kind'), cell: ({ kind }) => kinds(kind) },
        {
          key: 'amount',
          header: t('amount'),
          foldLabel: t('amount'),
          align: 'end',
          cell: (row) => money(row),
        },
        {
          key: 'reported',
          header: t('reported'),
          foldLabel: t('reported'),
          cell: ({ createdAt }) => moment(createdAt),
        },
        { key: 'state', header: t('state'), cell: (row) => <ReportState report={row} now={now} /> },
      ]}
    />
  );
}

function ReportState({ report: { state, answerUntil }, now }: { report: ProblemRow; now: string }) {
  const t = useTranslations('adminReports.problems');
  if (state === 'answered' || (state === 'open' && Date.parse(answerUntil) <= Date.parse(now)))
    return <State kind="stop">{t('decideNow')}</State>;
  const glyph = { open: 'held', decided: 'done', withdrawn: 'off' } as const;
  return <State kind={glyph[state]}>{t(`states.${state}`)}</State>;
}
