import { useLocale, useTranslations } from '~/messages/translations';
import type { DoctorProfile } from '~/modules/doctors';
import { OneReview } from '~/modules/reviews/ui/one-review';
import { PartAverages } from '~/modules/reviews/ui/part-averages';
import { formatRating } from '~/shared/ratings';
import { QuietLink } from '~/ui/button';
import { DistBars } from '~/ui/figures';
import { RatingSummary, ReviewList } from '~/ui/rating';

const STARS = [5, 4, 3, 2, 1] as const;

/** The average, how it comes about, and the newest reviews, whole. */
export function Reviews({ doctor }: { doctor: DoctorProfile }) {
  const t = useTranslations('doctors');
  const locale = useLocale();
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
        value={formatRating(ratingAverage, locale)}
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
      <PartAverages of={doctor} />
      <ReviewList>
        {reviews.map((review) => (
          <OneReview key={review.id} review={review} doctorName={doctor.displayName} />
        ))}
      </ReviewList>
      <p>
        <QuietLink to={`/doctors/${doctor.slug}/reviews`}>
          {t('profile.reviews.all', { count: ratingCount })}
        </QuietLink>
      </p>
    </section>
  );
}
