import type { MetaDescriptor } from '@remix-run/node';
import { createTranslator } from 'use-intl/core';
import { isolating } from '~/messages/isolate';
import { messagesOf, shownLocale } from '~/messages/catalogue';
import { DEFAULT_LOCALE, formatLocale, type Locale } from '~/shared/locales';

type MetaArgs = { matches: { id: string; data?: unknown }[] };

/** What root's loader knows; for `meta`, which runs outside of React. */
function rootOf({ matches }: MetaArgs): { locale: Locale; formFailed: boolean } {
  const root = matches.find(({ id }) => id === 'root')?.data as
    { locale: Locale; formFailed: boolean } | undefined;
  return {
    locale: shownLocale(root?.locale ?? DEFAULT_LOCALE),
    formFailed: root?.formFailed ?? false,
  };
}

/** Translator for `meta`. */
export function metaTranslator(args: MetaArgs) {
  const { locale } = rootOf(args);
  return isolating(locale, createTranslator({ locale: formatLocale(locale), messages: messagesOf(locale) }));
}

type Options = {
  description?: string;
  /** The page itself says that something failed. Forms that did not go through are known without it. */
  failed?: boolean;
  /** Pages that search engines should not keep. */
  hidden?: boolean;
};

/** `<title>` and description of a page. After a failed form "Error: Sign in. eCureTrip": a screen reader reads it first. */
export function pageMeta(
  args: MetaArgs,
  title: string,
  { description, failed, hidden }: Options = {},
): MetaDescriptor[] {
  const t = metaTranslator(args);
  const full = t('common.page.title', { title });
  return [
    { title: failed || rootOf(args).formFailed ? t('common.form.errorPrefix', { title: full }) : full },
    ...(description ? [{ name: 'description', content: description }] : []),
    ...(hidden ? [{ name: 'robots', content: 'noindex' }] : []),
  ];
}
