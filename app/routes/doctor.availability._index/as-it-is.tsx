import { useLocale, useTranslations } from '~/messages/translations';
import { summarizeWeek, type OwnAvailability, type Weekday } from '~/modules/doctors';
import { useExceptionWords, useMinutes } from '~/modules/doctors/ui/use-spans';
import { formatMoney } from '~/shared/money';
import { formatOffset, zoneCity } from '~/shared/time';
import { QuietLink } from '~/ui/button';
import { Fact, Facts } from '~/ui/facts';
import { Tray } from '~/ui/layout';

/** The settings that the free times follow from, in a few lines. */
export function AsItIs({ own, now }: { own: OwnAvailability; now: string }) {
  const t = useTranslations('availability');
  const span = useMinutes();
  const when = useExceptionWords(own.timeZone);
  const nextOff = own.exceptions.find(({ kind }) => kind === 'off');
  const { bufferBefore: before, bufferAfter: after } = own;
  const days = Math.min(own.horizon, own.maxDays);
  return (
    <Tray labelledBy="as-it-is">
      <h2 id="as-it-is">{t('overview.now')}</h2>
      <Facts plain>
        <Fact label={t('overview.ownZone')}>
          {zoneCity(own.timeZone)} ({formatOffset(now, own.timeZone)})
        </Fact>
        <Fact label={t('overview.week')}>
          <Week own={own} />
        </Fact>
        <Fact label={t('overview.offered')}>
          <Visits own={own} />
        </Fact>
        <Fact label={t('overview.between')}>
          {before + after === 0 ? t('overview.noBetween') : t('overview.betweenText', { before, after })}
        </Fact>
        <Fact label={t('overview.ahead')}>
          {own.notice === 0
            ? t('overview.aheadAny', { days })
            : t('overview.aheadText', { days, notice: span(own.notice) })}
        </Fact>
        <Fact label={t('overview.nextOff')}>{nextOff ? when(nextOff) : t('overview.noOff')}</Fact>
      </Facts>
      {own.isListed && own.slug ? (
        <QuietLink to={`/doctors/${own.slug}`} iconEnd="go">
          {t('overview.publicPage')}
        </QuietLink>
      ) : null}
    </Tray>
  );
}

function Week({ own }: { own: OwnAvailability }) {
  const t = useTranslations('availability');
  const lines = summarizeWeek(own.hours);
  if (lines.length === 0) return <>{t('overview.noWeek')}</>;
  const name = (weekday: Weekday | undefined) => (weekday ? t(`weekdays.d${weekday}`) : '');
  return (
    <>
      {lines.map(({ weekdays, ranges }) => {
        const [first, last] = [weekdays[0], weekdays.at(-1)];
        const days = first === last ? name(first) : t('off.range', { from: name(first), to: name(last) });
        return (
          <span key={days} className="block">
            {days}: {ranges.map(({ startsAt, endsAt }) => `${startsAt}–${endsAt}`).join(', ')}
          </span>
        );
      })}
    </>
  );
}

function Visits({ own }: { own: OwnAvailability }) {
  const t = useTranslations('availability');
  const locale = useLocale();
  const offered = own.visitTypes.filter(({ active }) => active);
  if (offered.length === 0) return <>{t('overview.noOffer')}</>;
  return (
    <>
      {offered.map((visit) => (
        <span key={visit.id} className="block">
          {t(`visit.${visit.mode}`, { minutes: visit.minutes })}, {formatMoney(visit, locale)}
        </span>
      ))}
    </>
  );
}
