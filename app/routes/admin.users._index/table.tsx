import { useTranslations } from '~/messages/translations';
import type { UserRow } from '~/modules/administration';
import { AccountState } from '~/modules/administration/ui/account-state';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { AppLink } from '~/ui/app-link';
import { DataTable } from '~/ui/data-table';

/** One row for each account; a list of people on a phone. */
export function UserTable({ users }: { users: UserRow[] }) {
  const t = useTranslations('adminUsers');
  const { day } = useReader();
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      variant="dense"
      rows={users}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('name'),
          rowHeader: true,
          cell: ({ id, name }) => (
            <AppLink to={`/admin/users/${id}`}>
              <bdi>{name || t('nameless')}</bdi>
            </AppLink>
          ),
        },
        {
          key: 'email',
          header: t('email'),
          foldLabel: t('email'),
          cell: ({ email }) => <bdi className="wrap-anywhere">{email}</bdi>,
        },
        { key: 'role', header: t('role'), foldLabel: t('role'), cell: ({ role }) => t(`roles.${role}`) },
        {
          key: 'since',
          header: t('since'),
          foldLabel: t('since'),
          noWrap: true,
          cell: ({ createdAt }) => day(createdAt, 'medium'),
        },
        { key: 'state', header: t('state'), cell: ({ state }) => <AccountState state={state} /> },
      ]}
    />
  );
}
