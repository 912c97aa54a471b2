import { useTranslations } from '~/messages/translations';
import { useErrorTitle } from '~/http/failed-form';
import type { AppointmentDetail } from '~/modules/appointments';
import { NearestTimes } from '~/modules/appointments/ui/nearest-times';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { otherParty } from '~/modules/appointments/ui/who';
import type { Slot } from '~/modules/doctors';
import { zoneCity } from '~/shared/time';
import { Button, ButtonLink, QuietLink } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { FieldGroup } from '~/ui/field-group';
import { Acts, Stack } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';

type TimeTakenProps = { visit: AppointmentDetail; at: string; nearest: Slot[] };

/** The chosen time is gone: the old one stays, and these are the nearest. */
export function TimeTaken({ visit, at, nearest }: TimeTakenProps) {
  const t = useTranslations('ending.move');
  const { moment, timeZone } = useReader();
  useErrorTitle(true);
  const there = otherParty(visit);
  const path = `/appointments/${visit.id}/reschedule`;
  return (
    <>
      <PageHead tight title={t('heading')} />
      <ErrorSummary title={t('taken')} attempt={at}>
        <p>{t('takenLead', { moment: moment(at) })}</p>
      </ErrorSummary>
      {nearest.length > 0 ? (
        <form action={path} method="get">
          <Stack gap={6} className="mt-8">
            <FieldGroup
              id="at"
              name="at"
              required
              legend={t('nearest')}
              hint={t('hint', { here: zoneCity(timeZone), there: there.city })}
            >
              <NearestTimes slots={nearest} there={there} />
            </FieldGroup>
            <Acts>
              <Button iconEnd="go">{t('submit')}</Button>
              <QuietLink to={path}>{t('all')}</QuietLink>
            </Acts>
          </Stack>
        </form>
      ) : (
        <Acts className="mt-8">
          <ButtonLink to={path}>{t('all')}</ButtonLink>
        </Acts>
      )}
    </>
  );
}
