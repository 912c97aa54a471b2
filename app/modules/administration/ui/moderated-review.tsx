import { useTranslations } from '~/messages/translations';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { AppLink } from '~/ui/app-link';
import type { Moderation } from '../reviews-store.server';

/** A review as it was written, who reported it and why. */
export function ModeratedReview({ review }: { review: Moderation }) {
  const t = useTranslations('adminDesk.reviews');
  const reasons = useTranslations('reviews.report.reasons');
  const { moment } = useReader();
  return (
    <div className="stack stack-2">
      <h2 className="as4">
        <AppLink to={`/admin/users/${review.doctorId}`}>
          <bdi>{t('about', { name: review.doctorName, initial: review.authorInitial })}</bdi>
        </AppLink>
      </h2>
      <p className="small soft">
        {t('stars', { count: review.rating })}, {moment(review.createdAt)}
      </p>
      <blockquote className="prose whitespace-pre-line wrap-anywhere">
        <bdi>{review.body}</bdi>
      </blockquote>
      {review.reply ? (
        <p className="small wrap-anywhere">
          <bdi>{t('replied', { text: review.reply })}</bdi>
        </p>
      ) : null}
      {review.hiddenAt ? (
        <p>{t('hiddenSince', { moment: moment(review.hiddenAt), reason: review.hiddenReason ?? '' })}</p>
      ) : null}
      <ul className="stack stack-2">
        {review.reports.map(({ id, at, reason, details, outcome, reporterId }) => (
          <li key={id} className="small">
            {t('why', {
              moment: moment(at),
              who: t(reporterId === review.doctorId ? 'byDoctor' : 'byAuthor'),
              reason: reasons(reason),
            })}{' '}
            {outcome ? t(`outcomes.${outcome}`) : null}
            {details ? <bdi className="block wrap-anywhere soft">{details}</bdi> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
