import { useTranslations } from '~/messages/translations';
import { isHoldAlive, type Appointment } from '~/modules/appointments';
import { BothClocks } from '~/modules/appointments/ui/both-clocks';
import { AppointmentState } from '~/modules/appointments/ui/states';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { otherParty } from '~/modules/appointments/ui/who';
import { AppLink } from '~/ui/app-link';
import { ButtonLink, QuietLink } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { Acts } from '~/ui/layout';
import { NextUp } from '~/ui/panels';
import { PersonPortrait } from '~/modules/accounts/ui/person-portrait';

/** The next consultation: who, both clocks, one button. */
export function NextVisit({ visit, now }: { visit: Appointment; now: string }) {
  const t = useTranslations('dashboard');
  const mode = useTranslations('appointments.mode');
  const { day } = useReader();
  const { doctor } = visit;
  return (
    <NextUp
      titleId="next-h"
      title={t('next.title')}
      state={<AppointmentState visit={visit} now={now} />}
      portrait={<PersonPortrait id={doctor.id} name={doctor.displayName} photoId={doctor.photoId} />}
      who={
        <>
          <p className="as3">
            <AppLink to={`/appointments/${visit.id}`}>
              <bdi>{doctor.displayName}</bdi>
            </AppLink>
          </p>
          <p className="small soft">{doctor.headline}</p>
          <p className="small">
            <b>{day(visit.startsAt, 'full')}</b>, {mode(visit.mode, { minutes: visit.visitMinutes })}
          </p>
        </>
      }
      clocks={<BothClocks at={visit.startsAt} there={otherParty(visit)} />}
      action={
        visit.roomUrl ? (
          <ButtonLink icon="video" to={visit.roomUrl} target="_blank" rel="noopener noreferrer">
            {t('next.join')}
          </ButtonLink>
        ) : (
          <ButtonLink to={`/appointments/${visit.id}`}>{t('next.open')}</ButtonLink>
        )
      }
      note={<Note visit={visit} now={now} />}
    />
  );
}

function Note({ visit, now }: { visit: Appointment; now: string }) {
  const t = useTranslations('dashboard.next');
  const { money, until } = useReader();
  if (isHoldAlive(visit, now) && !visit.payment.processing)
    return <>{t('unpaid', { time: until(visit.holdExpiresAt ?? now) })}</>;
  return visit.payment.status === 'held' ? <>{t('held', { amount: money(visit.payment) })}</> : null;
}

/** Nothing is coming: how to find a doctor. */
export function NoVisit({ hasPast }: { hasPast: boolean }) {
  const t = useTranslations('dashboard.none');
  return (
    <Empty title={t('title')} level={2}>
      <p>{t('text')}</p>
      <Acts>
        <ButtonLink to="/doctors">{t('find')}</ButtonLink>
        {hasPast ? <QuietLink to="/appointments?scope=past">{t('past')}</QuietLink> : null}
      </Acts>
    </Empty>
  );
}
