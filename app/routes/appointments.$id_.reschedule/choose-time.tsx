import { useTranslations } from '~/messages/translations';
import type { AppointmentDetail } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { MomentOnBoth } from '~/modules/appointments/ui/visit-tray';
import { otherParty } from '~/modules/appointments/ui/who';
import type { SlotWeek } from '~/modules/doctors';
import { SlotDays, SlotPager, SlotZones } from '~/modules/doctors/ui/slot-week';
import { Button, ButtonLink, QuietLink } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { FieldGroup } from '~/ui/field-group';
import { Fact, Facts } from '~/ui/facts';
import { Acts, Section } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';

type ChooseTimeProps = { visit: AppointmentDetail; week: SlotWeek };

/** The free times: a plain GET form that leads to the page that asks. */
export function ChooseTime({ visit, week }: ChooseTimeProps) {
  const t = useTranslations('ending.move');
  const { timeZone } = useReader();
  const there = otherParty(visit);
  const anyFree = week.days.some(({ slots }) => slots.length > 0);
  const path = `/appointments/${visit.id}/reschedule`;
  return (
    <>
      <PageHead tight title={t('heading')}>
        {t('lead')}
      </PageHead>
      <Facts>
        <Fact label={t('old')}>
          <MomentOnBoth at={visit.startsAt} there={there} />
        </Fact>
        <Fact label={t('rule')}>
          <Rule visit={visit} />
        </Fact>
      </Facts>
      <Section id="times" labelledBy="times-h" className="times">
        <div className="row between">
          <h2 id="times-h">{t('legend')}</h2>
          <SlotPager week={week} pathOf={(from) => `${path}?${new URLSearchParams({ from })}#times`} />
        </div>
        <SlotZones timeZone={timeZone} there={there} sample={week.nextFreeAt ?? visit.startsAt} />
        {anyFree ? (
          <form action={path} method="get">
            <FieldGroup id="at" name="at" legend={t('legend')} legendHidden required>
              <SlotDays days={week.days} timeZone={timeZone} there={there} />
            </FieldGroup>
            <Acts className="go-on">
              <Button>{t('submit')}</Button>
            </Acts>
          </form>
        ) : (
          <NoneFree visit={visit} week={week} />
        )}
      </Section>
    </>
  );
}

function Rule({ visit: { viewer, acts } }: Pick<ChooseTimeProps, 'visit'>) {
  const t = useTranslations('ending.move');
  const { moment, day } = useReader();
  const { until, left, latest, refundDays } = acts.move;
  const last = day(latest ?? until, 'medium');
  return viewer === 'patient'
    ? t('rulePatient', { moment: moment(until), left, latest: last })
    : t('ruleDoctor', { days: refundDays, latest: last });
}

function NoneFree({ visit, week }: ChooseTimeProps) {
  const t = useTranslations('ending');
  const words = useTranslations('doctors.profile.times');
  return (
    <Empty title={t('move.none')}>
      <p>{t('move.noneText')}</p>
      <Acts>
        {week.later ? (
          <ButtonLink to={`/appointments/${visit.id}/reschedule?from=${week.later}#times`}>
            {words('later')}
          </ButtonLink>
        ) : null}
        <QuietLink to={`/appointments/${visit.id}`}>{t('back')}</QuietLink>
      </Acts>
    </Empty>
  );
}
