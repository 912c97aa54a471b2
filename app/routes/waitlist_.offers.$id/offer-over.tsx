import { useTranslations } from '~/messages/translations';
import type { WaitlistOffer } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { ButtonLink, QuietLink } from '~/ui/button';
import { Acts, Stack } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { Refused, type Refusal } from './refused';

/** An offer that is over: what became of it, and where to go on. */
export function OfferOver({ offer, refused }: { offer: WaitlistOffer; refused?: Refusal }) {
  const t = useTranslations('waitlist.offer');
  const { moment, until } = useReader();
  const { state, doctor, takenAs } = offer;
  if (state === 'open') return null;
  return (
    <>
      <PageHead tight title={t(`over.${state}`)} />
      <Refused code={refused} />
      <Stack gap={5}>
        <p>{t(`over.${state}Text`, { until: until(offer.expiresAt), moment: moment(offer.startsAt) })}</p>
        <Acts>
          {takenAs ? (
            <ButtonLink to={`/appointments/${takenAs}`}>{t('toVisit')}</ButtonLink>
          ) : (
            <ButtonLink to="/waitlist">{t('toList')}</ButtonLink>
          )}
          {doctor.slug && state !== 'accepted' ? (
            <QuietLink to={`/doctors/${doctor.slug}?visit=${offer.visitTypeId}#times`}>
              {t('toDoctor', { name: doctor.displayName })}
            </QuietLink>
          ) : null}
        </Acts>
      </Stack>
    </>
  );
}
