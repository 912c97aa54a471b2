import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { useSubmitting } from '~/http/page-form';
import type { WaitlistOffer } from '~/modules/appointments';
import { BothClocks } from '~/modules/appointments/ui/both-clocks';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { zoneCity } from '~/shared/time';
import { Button, ButtonLink, QuietButton } from '~/ui/button';
import { Fact, Facts } from '~/ui/facts';
import { Acts, Stack } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { PageHead } from '~/ui/page-head';
import { Refused, type Refusal } from './refused';

type OpenOfferProps = { offer: WaitlistOffer; refused?: Refusal };

/** The time, on both clocks, until when it is kept, and the two answers. */
export function OpenOffer({ offer, refused }: OpenOfferProps) {
  const t = useTranslations('waitlist');
  const { moment, until, money, wholeDay } = useReader();
  const { doctor, insteadOf, startsAt } = offer;
  const city = doctor.city ?? zoneCity(doctor.timeZone);
  return (
    <>
      <PageHead tight title={t('offer.title')}>
        {t('offer.lead', {
          name: doctor.displayName,
          visit: t(`visit.${offer.mode}`, { minutes: offer.minutes }),
        })}
      </PageHead>
      <Refused code={refused} />
      <Stack gap={6}>
        <BothClocks at={startsAt} there={{ timeZone: doctor.timeZone, city, whose: 'doctor' }} />
        <Facts>
          <Fact label={t('offer.newTime')}>{wholeDay(startsAt)}</Fact>
          {insteadOf ? (
            <Fact label={t('offer.insteadOf')}>{moment(insteadOf)}</Fact>
          ) : (
            <Fact label={t('offer.price')}>{money(offer)}</Fact>
          )}
        </Facts>
        <Notice kind="held">{t('offer.until', { until: until(offer.expiresAt) })}</Notice>
        <p>{t(insteadOf ? 'offer.moveText' : 'offer.acceptText')}</p>
        <Answers offer={offer} />
        <p className="small soft">{t('offer.declineText')}</p>
      </Stack>
    </>
  );
}

function Answers({ offer }: { offer: WaitlistOffer }) {
  const t = useTranslations('waitlist.offer');
  const busy = useSubmitting();
  const book = `/book/${offer.visitTypeId}?${new URLSearchParams({ at: offer.startsAt })}`;
  return (
    <Form method="post">
      <Acts>
        {offer.insteadOf ? (
          <Button name="intent" value="accept" busy={busy}>
            {t('acceptMove')}
          </Button>
        ) : (
          <ButtonLink to={book} iconEnd="go">
            {t('accept')}
          </ButtonLink>
        )}
        <QuietButton tone="stop" name="intent" value="decline">
          {t('decline')}
        </QuietButton>
      </Acts>
    </Form>
  );
}
