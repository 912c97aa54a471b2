/**
 * The words of every language, on the server only: browsers load one language as a file of its own, see `packs.server`.
 */
import { direction, isPseudoLocale, type Language, type Locale } from '~/shared/locales';
import type { Messages } from './catalogue';
import { en } from './en';
import { disguise } from './pseudo';
import { mergeWords, type Words } from './words';

type Files = Record<string, Record<string, Words>>;

/** A file gives one area, named as in English; so a new file is found without being listed anywhere. */
const areasOf = (files: Files): Words => Object.assign({}, ...Object.values(files)) as Words;

/** What has been translated so far. */
export const translations = (): Record<Exclude<Language, 'en'>, Words> => ({
  es: areasOf(import.meta.glob('./es/*.ts', { eager: true })),
  de: areasOf(import.meta.glob('./de/*.ts', { eager: true })),
  ar: areasOf(import.meta.glob('./ar/*.ts', { eager: true })),
});

/** The whole catalogue in a language, English where it says nothing. */
export function composeMessages(locale: Locale): Messages {
  if (locale === 'en') return en;
  if (isPseudoLocale(locale)) return disguise(en, direction(locale) === 'rtl') as Messages;
  return mergeWords(en, translations()[locale]) as Messages;
}
