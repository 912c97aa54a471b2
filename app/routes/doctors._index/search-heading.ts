import { useLocale, useTranslations } from '~/messages/translations';
import type { Search } from '~/modules/doctors';
import { countryName, languageName } from '~/shared/places';

/** "Orthopaedic doctors in Türkiye who speak English": the search in words. */
export function useSearchHeading(search: Search): string {
  const t = useTranslations('doctors.heading');
  const names = useTranslations('specialties.doctors') as unknown as {
    (key: string): string;
    has(key: string): boolean;
  };
  const locale = useLocale();
  const doctors = search.specialty && names.has(search.specialty) ? names(search.specialty) : t('all');
  const language = search.language ? languageName(search.language, locale) : '';
  const country = search.country ? countryName(search.country, locale) : '';
  if (language && country) return t('speakingIn', { doctors, language, country });
  if (language) return t('speaking', { doctors, language });
  return country ? t('in', { doctors, country }) : doctors;
}
