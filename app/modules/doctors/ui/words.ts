import { useLocale, useTranslations } from '~/messages/translations';
import { formatList } from '~/shared/lists';
import { countryName, languageName } from '~/shared/places';

/** The name of a specialty; an unknown one is shown as it is stored. */
export function useSpecialtyName() {
  const t = useTranslations('specialties.name') as unknown as {
    (key: string): string;
    has(key: string): boolean;
  };
  return (slug: string) => (t.has(slug) ? t(slug) : slug);
}

/** "Turkish, English, German" */
export function useLanguageList() {
  const locale = useLocale();
  return (codes: readonly string[]) =>
    formatList(
      codes.map((code) => languageName(code, locale)),
      locale,
    );
}

/** "Istanbul, Türkiye" */
export function usePlace() {
  const locale = useLocale();
  const t = useTranslations('doctors');
  return (city: string, countryCode: string) =>
    t('place', { city, country: countryName(countryCode, locale) });
}
