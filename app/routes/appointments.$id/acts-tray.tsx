import { useTranslations } from '~/messages/translations';
import type { AppointmentDetail } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { QuietLink } from '~/ui/button';
import { Stack, Tray } from '~/ui/layout';
import { LinkList, LinkListItem } from '~/ui/lists';

/** What can be changed about a confirmed appointment now; where not, why. */
export function ActsTray({ visit }: { visit: AppointmentDetail }) {
  const t = useTranslations('ending.acts');
  const { acts, viewer, status } = visit;
  if (status !== 'confirmed') return null;
  const to = (part: string) => `/appointments/${visit.id}/${part}`;
  const begun = acts.noShow.obstacle !== 'not_started';
  // What was said is told at the head of the page; nothing is left to offer here.
  if (begun && acts.noShow.obstacle && acts.cancel.obstacle) return null;
  return (
    <Tray labelledBy="acts-h">
      <Stack gap={3}>
        <h2 id="acts-h">{t('title')}</h2>
        {begun ? null : <MoveRule visit={visit} />}
        <CancelRule visit={visit} />
        <LinkList>
          {acts.move.obstacle === null ? (
            <LinkListItem>
              <QuietLink to={to('reschedule')} icon="clock">
                {t('move')}
              </QuietLink>
            </LinkListItem>
          ) : null}
          {acts.noShow.obstacle === null ? (
            <LinkListItem>
              <QuietLink to={to('no-show')} icon="user">
                {t(`noShow.${viewer}`)}
              </QuietLink>
            </LinkListItem>
          ) : null}
          {acts.cancel.obstacle === null ? (
            <LinkListItem>
              <QuietLink to={to('cancel')} tone="stop" icon="x">
                {t('cancel')}
              </QuietLink>
            </LinkListItem>
          ) : null}
        </LinkList>
        {begun ? null : <p className="small soft">{t('noShowFrom')}</p>}
      </Stack>
    </Tray>
  );
}

function MoveRule({ visit: { acts, viewer } }: { visit: AppointmentDetail }) {
  const t = useTranslations('ending');
  const { moment } = useReader();
  const { obstacle, until, left, limit, noticeHours } = acts.move;
  if (obstacle)
    return (
      <p className="small">
        {t(`obstacle.move.${obstacle}`, { hours: noticeHours, moment: moment(until), limit })}
      </p>
    );
  if (viewer === 'doctor') return null;
  return (
    <p className="small">
      {t.rich('acts.moveUntil', {
        moment: moment(until),
        left,
        b: (words) => <b className="nb">{words}</b>,
      })}
    </p>
  );
}

function CancelRule({ visit: { acts, viewer, currency } }: { visit: AppointmentDetail }) {
  const t = useTranslations('ending');
  const { money } = useReader();
  const { obstacle, refund } = acts.cancel;
  if (obstacle) return <p className="small">{t(`obstacle.cancel.${obstacle}`)}</p>;
  if (viewer === 'doctor') return <p className="small">{t('acts.cancelDoctor')}</p>;
  return <p className="small">{t('acts.cancelNow', { refund: money({ amount: refund, currency }) })}</p>;
}
