import { useTranslations } from '~/messages/translations';
import type { User } from '~/modules/administration';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { AppLink } from '~/ui/app-link';
import { QuietLink } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { Notice } from '~/ui/notice';
import { VisuallyHidden } from '~/ui/visually-hidden';

const STATUSES = ['held', 'confirmed', 'completed', 'no_show', 'cancelled', 'expired'] as const;

/** How many there were, and which are still to come; never why. */
export function Appointments({ user }: { user: User }) {
  const t = useTranslations('adminUsers.one');
  const { counts, upcoming } = user.appointments;
  const lines = STATUSES.flatMap((status) => {
    const count = counts[status] ?? 0;
    return count > 0 ? [{ status, line: t('count', { status: t(`statuses.${status}`), count }) }] : [];
  });
  return (
    <section aria-labelledby="appointments-h" className="stack">
      <h2 id="appointments-h" className="as3">
        {t('appointments')}
      </h2>
      {lines.length === 0 ? (
        <p className="soft">{t('noAppointments')}</p>
      ) : (
        <ul className="flex flex-wrap gap-x-6">
          {lines.map(({ status, line }) => (
            <li key={status}>{line}</li>
          ))}
        </ul>
      )}
      {upcoming.length === 0 ? null : <Upcoming user={user} />}
    </section>
  );
}

function Upcoming({ user: { id, state, role, appointments } }: { user: User }) {
  const t = useTranslations('adminUsers.one');
  const cancel = useTranslations('adminCancel');
  const { moment, money } = useReader();
  return (
    <>
      {state === 'suspended' ? (
        <Notice kind="held" title={t('upcoming')}>
          {t(role === 'doctor' ? 'todoDoctor' : 'todoPatient')}
        </Notice>
      ) : null}
      <DataTable
        caption={t('upcoming')}
        variant="dense"
        rows={appointments.upcoming}
        rowKey={({ reference }) => reference}
        columns={[
          { key: 'when', header: t('when'), rowHeader: true, cell: ({ startsAt }) => moment(startsAt) },
          {
            key: 'reference',
            header: t('reference'),
            foldLabel: t('reference'),
            noWrap: true,
            cell: ({ reference }) => <bdi className="num">{reference}</bdi>,
          },
          {
            key: 'with',
            header: t('with'),
            foldLabel: t('with'),
            cell: ({ otherId, otherName }) => (
              <AppLink to={`/admin/users/${otherId}`}>
                <bdi>{otherName}</bdi>
              </AppLink>
            ),
          },
          {
            key: 'amount',
            header: t('amount'),
            foldLabel: t('amount'),
            align: 'end',
            cell: ({ amount, currency }) => money({ amount, currency }),
          },
          {
            key: 'status',
            header: t('status'),
            foldLabel: t('status'),
            cell: ({ status }) => t(`statuses.${status}`),
          },
          {
            key: 'act',
            header: cancel('act'),
            headerHidden: true,
            cell: ({ id: visit, reference, mayCancel }) =>
              mayCancel ? (
                <QuietLink tone="stop" to={`/admin/users/${id}/cancel?appointment=${visit}`}>
                  {cancel('one')}
                  <VisuallyHidden>{cancel('oneOf', { reference })}</VisuallyHidden>
                </QuietLink>
              ) : null,
          },
        ]}
      />
      {appointments.upcoming.some(({ mayCancel }) => mayCancel) ? (
        <p>
          <QuietLink tone="stop" to={`/admin/users/${id}/cancel`}>
            {cancel('all')}
          </QuietLink>
        </p>
      ) : null}
    </>
  );
}
