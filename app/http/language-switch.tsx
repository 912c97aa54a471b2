import { useLocation } from '@remix-run/react';
import { usePageLanguage, useTranslations } from '~/messages/translations';
import { LANGUAGE_NAMES, LOCALES } from '~/shared/locales';
import { Languages } from '~/ui/languages';

/** The languages, each written in itself; one press and the same page is there in it. */
export function LanguageSwitch({ label }: { label?: string }) {
  const t = useTranslations('common.nav');
  const { locale } = usePageLanguage();
  const { pathname, search } = useLocation();
  return (
    <Languages
      action="/language"
      name="language"
      label={label ?? t('language')}
      current={locale}
      items={LOCALES.map((code) => ({ code, name: LANGUAGE_NAMES[code] }))}
    >
      <input type="hidden" name="next" value={pathname + search} />
    </Languages>
  );
}
