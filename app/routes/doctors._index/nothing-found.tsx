import { useTranslations } from '~/messages/translations';
import { searchPath, type Search } from '~/modules/doctors';
import { Chip, Chips } from '~/ui/chips';
import { Empty } from '~/ui/empty';

type Drop = 'query' | 'specialty' | 'language' | 'country' | 'max_price_eur' | 'all';
type NothingFoundProps = { search: Search; suggestions: { drop: Drop; count: number }[] };

function pathWithout(search: Search, drop: Drop): string {
  if (drop === 'all') return '/doctors';
  const filter = drop === 'query' ? 'q' : drop === 'max_price_eur' ? 'max' : drop;
  return searchPath(search, { [filter]: undefined });
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
