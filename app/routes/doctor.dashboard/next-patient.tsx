import { useTranslations } from '~/messages/translations';
import { ageOn, type AppointmentDetail } from '~/modules/appointments';
import { useReader, useThere } from '~/modules/appointments/ui/use-reader';
import { otherParty } from '~/modules/appointments/ui/who';
import { localDay } from '~/shared/time';
import { AppLink } from '~/ui/app-link';
import { ButtonLink } from '~/ui/button';
import { DeskNext } from '~/ui/panels';

const PREVIEW = 240;

/** Whom the doctor sees next, why they come, and the way in. */
export function NextPatient({ visit, now }: { visit: AppointmentDetail; now: string }) {
  const t = useTranslations('dashboard.doctor');
  const { timeZone, clock, day } = useReader();
  const there = useThere();
  const other = otherParty(visit);
  const page = `/appointments/${visit.id}`;
  const age = visit.patient.birthDate ? ageOn(visit.patient.birthDate, visit.startsAt.slice(0, 10)) : null;
  const sameDay = localDay(visit.startsAt, timeZone) === localDay(now, timeZone);
  const label = visit.roomUrl
    ? t('nextOpen')
    : sameDay
      ? t('next')
      : t('nextOn', { day: day(visit.startsAt) });
  return (
    <DeskNext
      titleId="next-h"
      title={
        <AppLink to={page}>
          <bdi>{visit.patient.fullName}</bdi>
          {age === null ? null : `, ${age}`}
        </AppLink>
      }
      label={label}
      time={clock(visit.startsAt)}
      otherTime={there(visit.startsAt, other.timeZone, other.city)}
      actions={
        visit.roomUrl ? (
          <>
            <ButtonLink wide icon="video" to={visit.roomUrl} target="_blank" rel="noopener noreferrer">
              {t('enter')}
            </ButtonLink>
            <ButtonLink wide variant="secondary" size="small" to={page}>
              {t('write')}
            </ButtonLink>
          </>
        ) : (
          <ButtonLink wide variant="secondary" to={page}>
            {t('open')}
          </ButtonLink>
        )
      }
    >
      <p className="wrap-anywhere">
        {visit.reason.length > PREVIEW ? `${visit.reason.slice(0, PREVIEW).trimEnd()} …` : visit.reason}
      </p>
    </DeskNext>
  );
}
