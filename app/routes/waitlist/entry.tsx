import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import type { WaitlistEntry } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { formatList } from '~/shared/lists';
import { formatPlainDay, formatWeekday } from '~/shared/time';
import { ButtonLink, QuietButton } from '~/ui/button';
import { Fact, Facts } from '~/ui/facts';
import { Acts } from '~/ui/layout';
import { State } from '~/ui/state';
import { VisuallyHidden } from '~/ui/visually-hidden';

/** One thing the patient waits for: what, when, whether something is offered, and the way out. */
export function Entry({ entry }: { entry: WaitlistEntry }) {
  const t = useTranslations('waitlist');
  const { moment, until, locale } = useReader();
  const { doctor, offer, insteadOf } = entry;
  const day = (date: string) => formatPlainDay(date, locale, 'short');
  return (
    <section aria-labelledby={`w-${entry.id}`} className="sec">
      <h2 id={`w-${entry.id}`}>
        <bdi>{doctor.displayName}</bdi>
      </h2>
      <Facts plain>
        <Fact label={insteadOf ? t('list.earlier', { moment: moment(insteadOf) }) : t('list.first')}>
          {t(`visit.${entry.mode}`, { minutes: entry.minutes })}
        </Fact>
        <Fact label={t('list.days', { from: day(entry.fromDate), until: day(entry.untilDate) })}>
          <Wishes entry={entry} />
        </Fact>
      </Facts>
      <p className="my-4">
        <State kind={offer ? 'held' : 'next'}>
          {offer
            ? t('list.offered', { moment: moment(offer.startsAt), until: until(offer.expiresAt) })
            : t('list.waiting')}
        </State>
      </p>
      <Acts>
        {offer ? (
          <ButtonLink variant="secondary" to={`/waitlist/offers/${offer.id}`}>
            {t('list.see')}
          </ButtonLink>
        ) : null}
        <Form method="post">
          <input type="hidden" name="entry" value={entry.id} />
          <QuietButton tone="stop">
            {t('list.leave')}
            <VisuallyHidden>{t('list.leaveFor', { name: doctor.displayName })}</VisuallyHidden>
          </QuietButton>
        </Form>
      </Acts>
    </section>
  );
}

function Wishes({ entry: { weekdays, dayParts } }: { entry: WaitlistEntry }) {
  const t = useTranslations('waitlist');
  const { locale } = useReader();
  const words = [
    ...weekdays.map((weekday) => formatWeekday(weekday, locale)),
    ...dayParts.map((part) => t(`dayPart.${part}.name`)),
  ];
  return words.length > 0 ? formatList(words, locale) : t('list.any');
}
