import type { MetaDescriptor } from '@remix-run/node';
import { createTranslator } from 'use-intl/core';
import { messagesOf } from '~/messages/catalogue';
import { DEFAULT_LOCALE, formatLocale, isLocale, type Locale } from '~/shared/locales';

type MetaArgs = { matches: { id: string; data?: unknown }[] };

/** The page's language, as root's loader chose it; for `meta`, which runs outside of React. */
function localeOf({ matches }: MetaArgs): Locale {
  const root = matches.find(({ id }) => id === 'root')?.data as { locale?: string } | undefined;
  return root?.locale && isLocale(root.locale) ? root.locale : DEFAULT_LOCALE;
}

/** Translator for `meta`. */
export function metaTranslator(args: MetaArgs) {
  const locale = localeOf(args);
  return createTranslator({ locale: formatLocale(locale), messages: messagesOf(locale) });
}

type Options = {
  description?: string;
  /** What the action answered: a failed form is said in the title, which a screen reader reads first. */
  failed?: boolean;
  /** Pages that search engines should not keep. */
  hidden?: boolean;
};

/** `<title>` and description of a page: "Error: Sign in. eCureTrip". */
export function pageMeta(
  args: MetaArgs,
  title: string,
  { description, failed, hidden }: Options = {},
): MetaDescriptor[] {
  const t = metaTranslator(args);
  const full = t('common.page.title', { title });
  return [
    { title: failed ? t('common.form.errorPrefix', { title: full }) : full },
    ...(description ? [{ name: 'description', content: description }] : []),
    ...(hidden ? [{ name: 'robots', content: 'noindex' }] : []),
  ];
}
