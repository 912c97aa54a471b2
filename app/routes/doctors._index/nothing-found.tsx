import { useTranslations } from '~/messages/translations';
import { searchPath, type Search } from '~/modules/doctors';
import { Chip, Chips } from '~/ui/chips';
import { Empty } from '~/ui/empty';

type Drop = 'query' | 'specialty' | 'language' | 'country' | 'max_price_eur' | 'free_days' | 'all';
type NothingFoundProps = { search: Search; suggestions: { drop: Drop; count: number }[] };

const FILTER_OF = {
  query: 'q',
  specialty: 'specialty',
  language: 'language',
  country: 'country',
  max_price_eur: 'max',
  free_days: 'free',
} as const;

function pathWithout(search: Search, drop: Drop): string {
  if (drop === 'all') return '/doctors';
  return searchPath(search, { [FILTER_OF[drop]]: undefined });
}

/** Nobody fits: the ways on, each with how many it finds. */
export function NothingFound({ search, suggestions }: NothingFoundProps) {
  const t = useTranslations('doctors.none');
  return (
    <Empty title={t('title')}>
      <p>{suggestions.length > 0 ? t('text') : t('nothing')}</p>
      {suggestions.length > 0 ? (
        <Chips>
          {suggestions.map(({ drop, count }) => (
            <Chip key={drop} to={pathWithout(search, drop)} count={count}>
              {t(drop, { value: search.q ?? '' })}
            </Chip>
          ))}
        </Chips>
      ) : null}
    </Empty>
  );
}
