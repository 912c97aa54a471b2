import { useLocale, useTranslations } from '~/messages/translations';
import { SEARCH_FILTERS, searchPath, type Search, type SearchFilter } from '~/modules/doctors';
import { useSpecialtyName } from '~/modules/doctors/ui/words';
import { formatMoney } from '~/shared/money';
import { countryName, languageName } from '~/shared/places';
import { QuietLink } from '~/ui/button';
import { Chip, Chips, ChipsItem } from '~/ui/chips';

/** What each chosen filter is called. */
function useFilterName() {
  const t = useTranslations('doctors.filters');
  const specialty = useSpecialtyName();
  const locale = useLocale();
  return (filter: SearchFilter, value: string): string => {
    if (filter === 'specialty') return specialty(value);
    if (filter === 'language') return languageName(value, locale);
    if (filter === 'country') return countryName(value, locale);
    if (filter === 'max') {
      return t('upTo', {
        amount: formatMoney({ amount: Number(value) * 100, currency: 'EUR' }, locale, { whole: true }),
      });
    }
    if (filter === 'free') return t('freeWithin', { days: Number(value) });
    return `“${value}”`;
  };
}

/** A chip for each filter that is on; following it takes the filter away. */
export function ActiveFilters({ search }: { search: Search }) {
  const t = useTranslations('doctors.filters');
  const name = useFilterName();
  const active = SEARCH_FILTERS.filter((filter) => search[filter] !== undefined);
  if (active.length === 0) return null;
  return (
    <Chips label={t('active')}>
      {active.map((filter) => (
        <Chip key={filter} to={searchPath(search, { [filter]: undefined })} removes={t('remove')}>
          {name(filter, String(search[filter]))}
        </Chip>
      ))}
      <ChipsItem>
        <QuietLink to="/doctors">{t('clear')}</QuietLink>
      </ChipsItem>
    </Chips>
  );
}
