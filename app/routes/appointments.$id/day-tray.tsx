import { useTranslations } from '~/messages/translations';
import { roomOpensAt, type AppointmentDetail, type ConsultationView } from '~/modules/appointments';
import { GuestNote } from '~/modules/appointments/ui/guest-note';
import { useReader, useThere } from '~/modules/appointments/ui/use-reader';
import { otherParty } from '~/modules/appointments/ui/who';
import { ButtonLink, QuietLink } from '~/ui/button';
import { Tray } from '~/ui/layout';
import { LinkList, LinkListItem } from '~/ui/lists';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { Clinic } from './clinic';

type RoomProps = { visit: AppointmentDetail; now: string };
type DayTrayProps = RoomProps & { consultation: ConsultationView | null };

/** What the patient needs on the day: the room from a quarter of an hour before, or the address. */
export function DayTray({ visit, consultation, now }: DayTrayProps) {
  const t = useTranslations('appointments.day');
  const wait = useTranslations('waitlist');
  return (
    <Tray labelledBy="day-h" className="stack stack-3">
      <h2 id="day-h">{t('title')}</h2>
      {visit.mode === 'video' ? (
        <Room visit={visit} now={now} />
      ) : (
        <Clinic visit={visit} directions={consultation?.directions ?? null} />
      )}
      {visit.mode === 'video' && consultation ? <GuestNote visit={visit} guest={consultation.guest} /> : null}
      <LinkList>
        {visit.mode === 'video' ? (
          <LinkListItem>
            <QuietLink to="/video-check" icon="video">
              {t('check')}
            </QuietLink>
          </LinkListItem>
        ) : null}
        <LinkListItem>
          <QuietLink to={`/appointments/${visit.id}/calendar.ics`} icon="cal" download>
            {t('calendar')}
          </QuietLink>
        </LinkListItem>
        {Date.parse(visit.startsAt) > Date.parse(now) ? (
          <LinkListItem>
            <QuietLink to={`/waitlist/new?appointment=${visit.id}`} icon="clock">
              {wait('ask')}
            </QuietLink>
          </LinkListItem>
        ) : null}
      </LinkList>
    </Tray>
  );
}

function Room({ visit, now }: RoomProps) {
  const t = useTranslations('appointments.day');
  const { moment, clock } = useReader();
  const there = useThere();
  const { timeZone, city, name } = otherParty(visit);
  const opens = roomOpensAt(visit.startsAt);
  const isPast = Date.parse(now) > Date.parse(opens);
  if (visit.roomUrl) {
    return (
      <>
        <p className="small">{t('open', { name, time: clock(visit.startsAt) })}</p>
        <p>
          <JoinLink url={visit.roomUrl}>{t('join')}</JoinLink>
        </p>
      </>
    );
  }
  if (isPast) return <p className="small">{t('closed')}</p>;
  return (
    <>
      <p className="small" id="room-opens">
        {t.rich('opens', {
          moment: moment(opens),
          there: there(opens, timeZone, city),
          b: (words) => <b className="nb">{words}</b>,
        })}
      </p>
      <p>
        <ButtonLink wide icon="video" to="#room-opens" unavailableReasonId="room-opens">
          {t('join')}
        </ButtonLink>
      </p>
    </>
  );
}

/** The way into the room. */
export function JoinLink({ url, children }: { url: string; children: string }) {
  const t = useTranslations('appointments.day');
  return (
    <ButtonLink wide icon="video" to={url} target="_blank" rel="noopener noreferrer">
      {children} <VisuallyHidden>{t('newTab')}</VisuallyHidden>
    </ButtonLink>
  );
}
