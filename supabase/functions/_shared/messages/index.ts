import { en } from './en/index.ts';

/** Every catalogue has the keys of the English one. */
export type MailMessages = typeof en;
type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
export type MailCatalogue = SameKeys<MailMessages>;

/** Languages that mails are written in. Adding one here asks for its catalogue and its Intl tag. */
export const MAIL_LANGUAGES = ['en'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

const CATALOGUES: Record<MailLanguage, MailCatalogue> = { en };

/** Intl needs a region: English here puts the day before the month. */
const FORMAT_TAGS: Record<MailLanguage, string> = { en: 'en-GB' };

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

export type MailLocale = {
  language: MailLanguage;
  /** For Intl. */
  tag: string;
  dir: 'ltr' | 'rtl';
  messages: MailMessages;
};

/** The catalogue for a recipient's locale ("en", "de-AT"); English when there is none. */
export function mailLocale(locale: string | null | undefined): MailLocale {
  const wanted = locale?.split('-')[0]?.toLowerCase();
  const language = MAIL_LANGUAGES.find((known) => known === wanted) ?? 'en';
  return {
    language,
    tag: FORMAT_TAGS[language],
    dir: RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr',
    // Placeholders are the same in every language, so the English literals type the arguments.
    messages: CATALOGUES[language] as MailMessages,
  };
}
