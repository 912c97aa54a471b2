import { useLocale, useTranslations } from '~/messages/translations';
import { formatMoney } from '~/shared/money';
import { formatRating } from '~/shared/ratings';
import { formatClock, formatMoment, formatPlainDay, dayDiffers } from '~/shared/time';
import { AppLink } from '~/ui/app-link';
import { ButtonLink } from '~/ui/button';
import { IconLine, PersonRow, Price } from '~/ui/people';
import { PersonPortrait } from '~/modules/accounts/ui/person-portrait';
import { Rating } from '~/ui/rating';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { DoctorCard } from '../schema';
import { useLanguageList, usePlace } from './words';

type DoctorRowProps = {
  doctor: DoctorCard;
  /** The reader's zone. */
  timeZone: string;
};

/** One doctor in a list of results: who, where, what it costs, when. */
export function DoctorRow({ doctor, timeZone }: DoctorRowProps) {
  const t = useTranslations('doctors');
  const place = usePlace();
  const path = `/doctors/${doctor.slug}`;
  return (
    <PersonRow
      portrait={<PersonPortrait id={doctor.id} name={doctor.displayName} photoId={doctor.photoId} />}
      name={<bdi>{doctor.displayName}</bdi>}
      to={path}
      what={<bdi>{doctor.headline}</bdi>}
      meta={place(doctor.city, doctor.countryCode)}
      more={<DoctorLines doctor={doctor} path={path} />}
      pay={
        <>
          <DoctorPrice doctor={doctor} />
          <NextFree doctor={doctor} timeZone={timeZone} />
          <p className="go">
            <ButtonLink variant="secondary" size="small" wide to={`${path}#times`}>
              {t('seeTimes')}
              <VisuallyHidden>{t('seeTimesOf', { name: doctor.displayName })}</VisuallyHidden>
            </ButtonLink>
          </p>
        </>
      }
    />
  );
}

function DoctorLines({ doctor, path }: { doctor: DoctorCard; path: string }) {
  const t = useTranslations('doctors');
  const locale = useLocale();
  const languages = useLanguageList();
  return (
    <>
      <p className="meta">{t('speaks', { languages: languages(doctor.languages) })}</p>
      {doctor.licenceCheckedOn ? (
        <IconLine icon="seal">
          {t('verifiedOn', { day: formatPlainDay(doctor.licenceCheckedOn, locale, 'medium') })}
        </IconLine>
      ) : null}
      <DoctorRating average={doctor.ratingAverage} count={doctor.ratingCount} to={`${path}#reviews`} />
    </>
  );
}

type DoctorRatingProps = { average: number | null; count: number; to: string };

/** "4.8 of 5, 126 reviews", or that there are none yet. */
export function DoctorRating({ average, count, to }: DoctorRatingProps) {
  const t = useTranslations('doctors');
  const locale = useLocale();
  if (average === null || count === 0)
    return <p className="rate">{t.rich('noReviews', { b: (words) => <b>{words}</b> })}</p>;
  return (
    <Rating value={formatRating(average, locale)}>
      {t.rich('ratingOf', { count, a: (words) => <AppLink to={to}>{words}</AppLink> })}
    </Rating>
  );
}

function DoctorPrice({ doctor }: { doctor: DoctorCard }) {
  const t = useTranslations('doctors');
  const locale = useLocale();
  const money = { amount: doctor.fromAmount, currency: doctor.currency };
  return (
    <p>
      <span className="soft small">{t('from')} </span>
      <Price>{formatMoney(money, locale, { whole: true })}</Price>
    </p>
  );
}

/** The next free time on the reader's clock, with the doctor's below. */
function NextFree({ doctor, timeZone }: DoctorRowProps) {
  const t = useTranslations('doctors');
  const locale = useLocale();
  const at = doctor.nextFreeAt;
  if (!at) return <p className="small">{t('noFreeTime')}</p>;
  const theirs = formatClock(at, doctor.timeZone, locale);
  const time = dayDiffers(at, timeZone, doctor.timeZone) ? formatMoment(at, doctor.timeZone, locale) : theirs;
  return (
    <p className="small">
      <span className="soft">{t('nextFree')}</span>
      <br />
      <b className="nb">
        <time dateTime={at}>{formatMoment(at, timeZone, locale)}</time>
      </b>
      <br />
      <span className="soft">{t('inCity', { time, city: doctor.city })}</span>
    </p>
  );
}
