import type { ReactNode } from 'react';
import { useTranslations } from '~/messages/translations';
import { detailsOf, type AuditRow } from '~/modules/administration';
import { useActor } from '~/modules/administration/ui/acts-log';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { AppLink } from '~/ui/app-link';
import { DataTable } from '~/ui/data-table';

const PEOPLE = new Set(['profile', 'patient', 'doctor']);

/** Acts as rows; every name leads to its account, every subject to its own history. */
export function AuditTable({ rows }: { rows: AuditRow[] }) {
  const t = useTranslations('adminAudit');
  const { moment } = useReader();
  return (
    <DataTable
      caption={t('caption')}
      variant="dense"
      onPhone="fold"
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'action',
          header: t('action'),
          rowHeader: true,
          cell: ({ action }) => (
            <AppLink to={`/admin/audit-log?action=${action}`}>
              <bdi>{action}</bdi>
            </AppLink>
          ),
        },
        {
          key: 'when',
          header: t('when'),
          foldLabel: t('when'),
          noWrap: true,
          cell: ({ at }) => <time dateTime={at}>{moment(at)}</time>,
        },
        { key: 'actor', header: t('actor'), foldLabel: t('actor'), cell: (row) => <Actor row={row} /> },
        {
          key: 'subject',
          header: t('subject'),
          foldLabel: t('subject'),
          cell: (row) => <Subject row={row} />,
        },
        { key: 'reason', header: t('reason'), foldLabel: t('reason'), cell: (row) => <Why row={row} /> },
      ]}
    />
  );
}

function Actor({ row }: { row: AuditRow }): ReactNode {
  const name = useActor()(row);
  if (!row.actorId) return name;
  return (
    <AppLink to={`/admin/users/${row.actorId}`}>
      <bdi>{name}</bdi>
    </AppLink>
  );
}

function Subject({ row: { subjectType, subjectId } }: { row: AuditRow }) {
  const to = PEOPLE.has(subjectType)
    ? `/admin/users/${subjectId}`
    : `/admin/audit-log?${new URLSearchParams({ subject: subjectId })}`;
  return (
    <>
      <bdi>{subjectType}</bdi>{' '}
      <AppLink to={to}>
        <bdi className="num wrap-anywhere">
          {subjectId.length > 12 ? `${subjectId.slice(0, 8)}…` : subjectId}
        </bdi>
      </AppLink>
    </>
  );
}

function Why({ row }: { row: AuditRow }) {
  return (
    <>
      <bdi>{row.reason}</bdi>
      <bdi className="block small soft wrap-anywhere">{detailsOf(row)}</bdi>
    </>
  );
}
