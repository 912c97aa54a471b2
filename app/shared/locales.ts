/** Languages the interface speaks; a language is added here and in `messages/`. */
export const LOCALES = ['en', 'es', 'de', 'ar'] as const;
/**
 * English in disguise, for finding words that are not in the catalogue and pages that break when words are longer or
 * run from right to left. Only where the environment allows it; see `messages/pseudo`.
 */
export const PSEUDO_LOCALES = ['en-XA', 'ar-XB'] as const;
export type Language = (typeof LOCALES)[number];
export type Locale = Language | (typeof PSEUDO_LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'en';

/** What each language calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  es: 'Español',
  de: 'Deutsch',
  ar: 'العربية',
};

/**
 * What Intl formats with. It needs a region: English here means day before month and a 24-hour clock. Arabic keeps
 * Western digits, so that a sum, a time or a phone number reads the same on paper, in a mail and at the clinic's desk.
 * The disguises format in languages without Latin letters: what is left in Latin letters was not translated.
 */
const FORMAT_LOCALES: Record<Locale, string> = {
  en: 'en-GB',
  es: 'es-ES',
  de: 'de-DE',
  ar: 'ar-AE-u-nu-latn',
  'en-XA': 'el-GR',
  'ar-XB': 'ar-AE-u-nu-latn',
};

const RIGHT_TO_LEFT = new Set(['ar', 'he', 'fa', 'ur']);

/** Whether people can choose this language. */
export const isLocale = (value: string): value is Language => (LOCALES as readonly string[]).includes(value);
export const isPseudoLocale = (value: string): value is (typeof PSEUDO_LOCALES)[number] =>
  (PSEUDO_LOCALES as readonly string[]).includes(value);
export const formatLocale = (locale: Locale): string => FORMAT_LOCALES[locale];
export const direction = (locale: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';

/** The first language of an `Accept-Language` header, or of one tag, that the interface speaks. */
export function negotiateLocale(header: string | undefined): Locale {
  for (const { tag } of parseAcceptLanguage(header)) {
    const language = tag.split('-')[0]?.toLowerCase() ?? '';
    if (isLocale(language)) return language;
  }
  return DEFAULT_LOCALE;
}

/** Tags of an `Accept-Language` header, the most wanted first (RFC 9110, 12.5.4). */
export function parseAcceptLanguage(header: string | undefined): { tag: string; q: number }[] {
  if (!header) return [];
  return header
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { tag: tag.trim(), q: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, q }) => tag !== '' && tag !== '*' && q > 0)
    .sort((a, b) => b.q - a.q);
}
