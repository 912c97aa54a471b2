import { ar } from './ar/index.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { completeWith, type MailTranslation } from './translation.ts';

export type MailMessages = typeof en;

/** Languages that mails are written in. Adding one here asks for its words and its Intl tag. */
export const MAIL_LANGUAGES = ['en', 'es', 'de', 'ar'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/** What has been translated so far. */
export const mailTranslations: Record<Exclude<MailLanguage, 'en'>, MailTranslation> = { es, de, ar };

/**
 * Intl needs a region: English here puts the day before the month. Arabic keeps Western digits, so that a sum or a time
 * reads the same in a mail, on paper and on the site.
 */
const FORMAT_TAGS: Record<MailLanguage, string> = {
  en: 'en-GB',
  es: 'es-ES',
  de: 'de-DE',
  ar: 'ar-AE-u-nu-latn',
};

const RIGHT_TO_LEFT = new Set<MailLanguage>(['ar']);

export type MailLocale = {
  language: MailLanguage;
  /** For Intl. */
  tag: string;
  dir: 'ltr' | 'rtl';
  messages: MailMessages;
};

const catalogues = new Map<MailLanguage, MailMessages>([['en', en]]);

/** The whole catalogue of a language, English where it says nothing; made once. */
function catalogueOf(language: MailLanguage): MailMessages {
  const known = catalogues.get(language);
  if (known || language === 'en') return known ?? en;
  // Placeholders are the same in every language, so the English literals type the arguments.
  const made = completeWith(en, mailTranslations[language]) as MailMessages;
  catalogues.set(language, made);
  return made;
}

/** The catalogue for a recipient's locale ("en", "de-AT"); English when there is none. */
export function mailLocale(locale: string | null | undefined): MailLocale {
  const wanted = locale?.split('-')[0]?.toLowerCase();
  const language = MAIL_LANGUAGES.find((known) => known === wanted) ?? 'en';
  return {
    language,
    tag: FORMAT_TAGS[language],
    dir: RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr',
    messages: catalogueOf(language),
  };
}
