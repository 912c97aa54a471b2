import { useTranslations } from '~/messages/translations';
import type { User } from '~/modules/administration';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Log } from '~/ui/lists';
import { Notice } from '~/ui/notice';

type Suspension = User['suspensions'][number];

/** That the account is suspended, and why; what was before, below. */
export function Suspensions({ suspensions }: Pick<User, 'suspensions'>) {
  const t = useTranslations('adminUsers.one');
  const { moment } = useReader();
  const live = suspensions.find(({ liftedAt }) => liftedAt === null);
  const earlier = suspensions.filter(({ liftedAt }) => liftedAt !== null);
  const why = ({ by, reason }: Suspension) =>
    by ? t('suspendedBy', { name: by, reason }) : t('suspendedByDashboard', { reason });
  return (
    <>
      {live ? (
        <Notice kind="stop" title={t('suspendedTitle', { moment: moment(live.at) })}>
          {why(live)}
        </Notice>
      ) : null}
      {earlier.length > 0 ? (
        <section aria-labelledby="earlier-h">
          <h2 id="earlier-h" className="as3">
            {t('earlier')}
          </h2>
          <Log
            entries={earlier.map((one) => ({
              key: one.id,
              dateTime: one.at,
              when: moment(one.at),
              what: (
                <>
                  {why(one)}{' '}
                  {one.liftedAt
                    ? t('liftedLine', { moment: moment(one.liftedAt), reason: one.liftReason ?? '' })
                    : null}
                </>
              ),
            }))}
          />
        </section>
      ) : null}
    </>
  );
}
