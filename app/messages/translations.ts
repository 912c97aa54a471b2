import { createContext, useContext } from 'react';
import type { useTranslations as UseTranslations } from 'use-intl';
import { createTranslator } from 'use-intl/core';
import { DEFAULT_LOCALE, formatLocale, type Locale } from '~/shared/locales';
import { messagesOf } from './catalogue';
import { isolating } from './isolate';

/** The language of a page, and where a browser finds its words. */
export type PageLanguage = { locale: Locale; words: string };

const LanguageContext = createContext<PageLanguage>({ locale: DEFAULT_LOCALE, words: '' });

/** The language of everything below; given by both entries, so that a page of errors has it too. */
export const LanguageProvider = LanguageContext.Provider;

export const usePageLanguage = (): PageLanguage => useContext(LanguageContext);

/** The tag that `Intl` formats with in the reader's language, for example "en-GB". */
export const useLocale = (): string => formatLocale(usePageLanguage().locale);

const translators = new Map<string, unknown>();

function translator(locale: Locale, namespace: string | undefined): unknown {
  const key = `${locale} ${namespace ?? ''}`;
  let found = translators.get(key);
  if (!found) {
    const options = { locale: formatLocale(locale), messages: messagesOf(locale), namespace };
    const made = createTranslator(options as Parameters<typeof createTranslator>[0]);
    translators.set(key, (found = isolating(locale, made)));
  }
  return found;
}

/**
 * use-intl's hook with one translator for each language and part of the catalogue instead of one for each component of
 * each request: messages are parsed once, not at every page. Times and money are formatted in `~/shared`, so a
 * translator depends on nothing else.
 */
export const useTranslations = ((namespace?: string) =>
  translator(usePageLanguage().locale, namespace)) as typeof UseTranslations;
