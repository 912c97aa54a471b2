import { type ReactNode } from 'react';
import { useLocale, useTranslations } from '~/messages/translations';
import type { Review } from '~/modules/reviews';
import { countryName } from '~/shared/places';
import { formatDay } from '~/shared/time';
import { Review as ReviewItem } from '~/ui/rating';

type OneReviewProps = {
  review: Review;
  doctorName: string;
  /** What can be done with it. */
  acts?: ReactNode;
};

/** "June 2026": a day would tell too much. */
function useMonth(): (instant: string) => string {
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (instant) => format.format(new Date(instant));
}

/** How the author of a review is named: "G. from Kenya, June 2026". */
export function useAuthor(): (review: Review) => string {
  const t = useTranslations('reviews.one');
  const locale = useLocale();
  const month = useMonth();
  return ({ authorInitial: initial, authorCountry, createdAt }) =>
    authorCountry
      ? t('author', { initial, country: countryName(authorCountry, locale), month: month(createdAt) })
      : t('authorAnywhere', { initial, month: month(createdAt) });
}

/** One review as everybody reads it: whole, or the reason why it is hidden. */
export function OneReview({ review, doctorName, acts }: OneReviewProps) {
  const t = useTranslations('reviews.one');
  const locale = useLocale();
  const author = useAuthor()(review);
  const bold = { b: (words: ReactNode) => <b>{words}</b> };
  const { rating, hiddenReason, reply, body, treatment, editedAt } = review;
  if (hiddenReason !== null || rating === undefined) {
    return (
      <li>
        <p className="small soft">{author}</p>
        <p>{t.rich('hidden', { ...bold, reason: hiddenReason ?? '' })}</p>
      </li>
    );
  }
  return (
    <ReviewItem
      rating={rating}
      scale={t('scale')}
      by={author}
      below={
        <>
          {treatment ? <p className="small soft">{t('treatment', { treatment })}</p> : null}
          <Parts review={review} />
          {editedAt ? (
            <p className="tiny">{t('edited', { day: formatDay(editedAt, 'UTC', locale, 'medium') })}</p>
          ) : null}
        </>
      }
      acts={acts}
      reply={reply ? t.rich('replied', { ...bold, name: doctorName, text: reply }) : undefined}
    >
      <span className="typed whitespace-pre-line wrap-anywhere">{body}</span>
    </ReviewItem>
  );
}

function Parts({ review }: { review: Review }) {
  const t = useTranslations('reviews.part');
  const parts = [
    [t('communication'), review.ratingCommunication],
    [t('punctuality'), review.ratingPunctuality],
    [t('value'), review.ratingValue],
  ].filter(([, stars]) => stars);
  if (parts.length === 0) return null;
  return <p className="small soft">{parts.map(([part, stars]) => `${part} ${stars}`).join(' · ')}</p>;
}
