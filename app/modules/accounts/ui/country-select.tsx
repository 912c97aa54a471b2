import { useLocale, useTranslations } from '~/messages/translations';
import { COUNTRIES, countryName, sortedByName } from '~/shared/places';
import { Select } from '~/ui/controls';

/** All countries by their names in the reader's language. Stands in a `Field`. */
export function CountrySelect() {
  const t = useTranslations('onboarding');
  const options = sortedByName(COUNTRIES, useLocale(), countryName);
  return (
    <Select
      empty={t('chooseCountry')}
      autoComplete="country"
      options={options.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}
