import { useLocale, useTranslations } from '~/messages/translations';

type Averages = {
  ratingCommunication: number | null;
  ratingPunctuality: number | null;
  ratingValue: number | null;
};

/** Averages of the parts that patients rated; nothing while nobody did. */
export function PartAverages({ of }: { of: Averages }) {
  const t = useTranslations('reviews.part');
  const format = new Intl.NumberFormat(useLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const parts = [
    [t('communication'), of.ratingCommunication],
    [t('punctuality'), of.ratingPunctuality],
    [t('value'), of.ratingValue],
  ] as const;
  const rated = parts.flatMap(([part, average]) =>
    average === null ? [] : `${part} ${format.format(average)}`,
  );
  return rated.length > 0 ? <p className="small soft">{rated.join(' · ')}</p> : null;
}
