/** Languages the interface speaks; a language is added here and in `messages/`. */
export const LOCALES = ['en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'en';

const RIGHT_TO_LEFT = new Set(['ar', 'he', 'fa', 'ur']);

/** Intl needs a region: English here means day before month and a 24-hour clock. */
const FORMAT_LOCALES: Record<Locale, string> = { en: 'en-GB' };

export const isLocale = (value: string): value is Locale => (LOCALES as readonly string[]).includes(value);
export const formatLocale = (locale: Locale): string => FORMAT_LOCALES[locale];
export const direction = (locale: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(locale) ? 'rtl' : 'ltr');

/** The first language of an `Accept-Language` header that the interface speaks. */
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
