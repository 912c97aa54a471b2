import { useLocale, useTranslations } from '~/messages/translations';
import type { DoctorProfile } from '~/modules/doctors';
import { SlotDays, SlotPager, SlotZones } from '~/modules/doctors/ui/slot-week';
import { formatMoney } from '~/shared/money';
import { formatMoment } from '~/shared/time';
import { AppLink } from '~/ui/app-link';
import { Button } from '~/ui/button';
import { FieldGroup } from '~/ui/field-group';
import { Acts, Section } from '~/ui/layout';
import { Tabs } from '~/ui/tabs';
import type { Times as TimesData } from './load-times.server';

type TimesProps = { doctor: DoctorProfile; times: TimesData; timeZone: string; now: string };

/** The picker: a plain GET form that leads to the booking page with the chosen instant. */
export function Times({ doctor, times, timeZone, now }: TimesProps) {
  const t = useTranslations('doctors.profile.times');
  const zones = useTranslations('doctors');
  const { visit, days } = times;
  if (!visit || !doctor.bookable) {
    return (
      <Section id="times" labelledBy="times-h">
        <h2 id="times-h">{t('title')}</h2>
        <p>{t('notBookable')}</p>
      </Section>
    );
  }
  const anyFree = days.some(({ slots }) => slots.length > 0);
  return (
    <Section id="times" labelledBy="times-h" className="times">
      <div className="row between">
        <h2 id="times-h">{t('title')}</h2>
        <SlotPager week={times} pathOf={(from) => pathOf(doctor, { visit: visit.id, from })} />
      </div>
      <VisitTabs doctor={doctor} chosen={visit.id} />
      <SlotZones timeZone={timeZone} there={doctor} sample={times.nextFreeAt ?? now}>
        <AppLink to={`/preferences?next=${encodeURIComponent(`/doctors/${doctor.slug}#times`)}`}>
          {zones('changeZone')}
        </AppLink>
      </SlotZones>
      {anyFree ? (
        <form action={`/book/${visit.id}`} method="get">
          <FieldGroup id="at" name="at" legend={t('legend')} legendHidden required>
            <SlotDays days={days} timeZone={timeZone} there={doctor} />
          </FieldGroup>
          <Acts className="go-on">
            <Button>{t('submit')}</Button>
            <p className="small soft">{t('notYet')}</p>
          </Acts>
        </form>
      ) : (
        <NoneFree times={times} timeZone={timeZone} />
      )}
      <WaitInstead visitTypeId={visit.id} />
    </Section>
  );
}

/** For whom none of the times fits. */
function WaitInstead({ visitTypeId }: { visitTypeId: string }) {
  const t = useTranslations('waitlist');
  return (
    <p className="small mt-4">
      {t('askFirst')} <AppLink to={`/waitlist/new?visit=${visitTypeId}`}>{t('askFirstLink')}</AppLink>
    </p>
  );
}

const pathOf = (doctor: DoctorProfile, params: Record<string, string>) =>
  `/doctors/${doctor.slug}?${new URLSearchParams(params)}#times`;

function VisitTabs({ doctor, chosen }: { doctor: DoctorProfile; chosen: string }) {
  const t = useTranslations('doctors.profile');
  const locale = useLocale();
  if (doctor.visitTypes.length < 2) return null;
  return (
    <Tabs
      label={t('times.kind')}
      items={doctor.visitTypes.map((visit) => ({
        to: pathOf(doctor, { visit: visit.id }),
        text: `${t(`visit.${visit.mode}`, { minutes: visit.minutes })}, ${formatMoney(visit, locale, { whole: true })}`,
        current: visit.id === chosen,
      }))}
    />
  );
}

function NoneFree({ times, timeZone }: { times: TimesData; timeZone: string }) {
  const t = useTranslations('doctors.profile.times');
  const locale = useLocale();
  if (!times.nextFreeAt) return <p>{t('noneAtAll')}</p>;
  return (
    <p>
      {t('noneThatWeek')} {t('nextFree', { moment: formatMoment(times.nextFreeAt, timeZone, locale) })}
    </p>
  );
}
