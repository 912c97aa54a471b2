import { useLocale, useTranslations } from '~/messages/translations';
import { countryName, languageName, sortedByName } from '~/shared/places';
import { Select } from '~/ui/controls';
import { Field } from '~/ui/field';
import type { Facets } from '../schema';
import { useSpecialtyName } from './words';

type FacetFieldProps = { facets: Facets; value?: string | undefined; label?: string };

/** Counts only help to choose where nothing has been chosen yet, so the lists hold names alone. */
export function SpecialtyField({ facets, value, label }: FacetFieldProps) {
  const t = useTranslations('doctors.filters');
  const locale = useLocale();
  const options = sortedByName(
    facets.specialties.map(({ slug }) => slug),
    locale,
    useSpecialtyName(),
  );
  return (
    <Field id="specialty" name="specialty" defaultValue={value} label={label ?? t('specialty')}>
      <Select
        empty={t('anySpecialty')}
        options={options.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </Field>
  );
}

export function LanguageField({ facets, value, label }: FacetFieldProps) {
  const t = useTranslations('doctors.filters');
  const locale = useLocale();
  const options = sortedByName(
    facets.languages.map(({ code }) => code),
    locale,
    languageName,
  );
  return (
    <Field id="language" name="language" defaultValue={value} label={label ?? t('language')}>
      <Select
        empty={t('anyLanguage')}
        options={options.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </Field>
  );
}

export function CountryField({ facets, value, label }: FacetFieldProps) {
  const t = useTranslations('doctors.filters');
  const locale = useLocale();
  const options = sortedByName(
    facets.countries.map(({ code }) => code),
    locale,
    countryName,
  );
  return (
    <Field id="country" name="country" defaultValue={value} label={label ?? t('country')}>
      <Select
        empty={t('anyCountry')}
        options={options.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </Field>
  );
}
