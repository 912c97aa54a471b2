import { useLocale, useTranslations } from '~/messages/translations';
import type { DoctorProfile } from '~/modules/doctors';
import { countryName } from '~/shared/places';
import { DistBars } from '~/ui/figures';
import { RatingSummary, Review, ReviewList } from '~/ui/rating';

const STARS = [5, 4, 3, 2, 1] as const;

/** The average, how it comes about, and the newest reviews, whole. */
export function Reviews({ doctor }: { doctor: DoctorProfile }) {
  const t = useTranslations('doctors');
  const { ratingAverage, ratingCount, ratingDistribution, reviews } = doctor;
  if (ratingAverage === null || ratingCount === 0) {
    return (
      <section id="reviews" aria-labelledby="reviews-h">
        <h2 id="reviews-h">{t('profile.reviews.title')}</h2>
        <p>{t.rich('noReviews', { b: (words) => <b>{words}</b> })}</p>
      </section>
    );
  }
  return (
    <section id="reviews" aria-labelledby="reviews-h">
      <h2 id="reviews-h">{t('profile.reviews.title')}</h2>
      <RatingSummary
        value={ratingAverage.toFixed(1)}
        note={t.rich('profile.reviews.from', { count: ratingCount, br: () => <br /> })}
      >
        <DistBars
          label={t('profile.reviews.distribution')}
          rows={STARS.map((stars) => {
            const count = ratingDistribution[String(stars)] ?? 0;
            return { label: t('profile.reviews.stars', { count: stars }), share: count / ratingCount, count };
          })}
        />
      </RatingSummary>
      <ReviewList>
        {reviews.map((review) => (
          <OneReview key={review.id} review={review} doctorName={doctor.displayName} />
        ))}
      </ReviewList>
      {reviews.length < ratingCount ? (
        <p className="small soft">{t('profile.reviews.newest', { count: reviews.length })}</p>
      ) : null}
    </section>
  );
}

function OneReview({ review, doctorName }: { review: DoctorProfile['reviews'][number]; doctorName: string }) {
  const t = useTranslations('doctors.profile.reviews');
  const locale = useLocale();
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <Review
      rating={review.rating}
      scale={t('scale')}
      by={t('author', {
        country: countryName(review.authorCountry, locale),
        month: month.format(new Date(review.createdAt)),
      })}
      reply={
        review.reply
          ? t.rich('replied', { name: doctorName, text: review.reply, b: (words) => <b>{words}</b> })
          : undefined
      }
    >
      {review.body}
    </Review>
  );
}
