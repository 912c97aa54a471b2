import { useLocale, useTranslations } from '~/messages/translations';
import { formatRating } from '~/shared/ratings';

type Averages = {
  ratingCommunication: number | null;
  ratingPunctuality: number | null;
  ratingValue: number | null;
};

/** Averages of the parts that patients rated; nothing while nobody did. */
export function PartAverages({ of }: { of: Averages }) {
  const t = useTranslations('reviews.part');
  const locale = useLocale();
  const parts = [
    [t('communication'), of.ratingCommunication],
    [t('punctuality'), of.ratingPunctuality],
    [t('value'), of.ratingValue],
  ] as const;
  const rated = parts.flatMap(([part, average]) =>
    average === null ? [] : `${part} ${formatRating(average, locale)}`,
  );
  return rated.length > 0 ? <p className="small soft">{rated.join(' · ')}</p> : null;
}
