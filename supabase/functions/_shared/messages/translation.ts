import type { en } from './en/index.ts';

/**
 * Whether every language has every key. While translators are at work it is false: a key without a translation is sent
 * in English. Once true, a missing key is an error of types and of `app/messages/mail-translations.test.ts`.
 */
export const MAIL_TRANSLATIONS_COMPLETE = true;

type Whole<T> = { readonly [K in keyof T]: T[K] extends string ? string : Whole<T[K]> };
type Parts<T> = { readonly [K in keyof T]?: T[K] extends string ? string : Parts<T[K]> };

/** One area in another language, `Translation<typeof account>`: the keys of the English one and no others. */
export type Translation<Area> = typeof MAIL_TRANSLATIONS_COMPLETE extends true ? Whole<Area> : Parts<Area>;

/** All mails in another language. */
export type MailTranslation = Translation<typeof en>;

type Words = { readonly [key: string]: string | Words };

/** The English words with those of a translation over them. */
export function completeWith(base: Words, over: Words): Words {
  const merged: Record<string, string | Words> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const under = base[key];
    merged[key] = typeof value === 'object' && typeof under === 'object' ? completeWith(under, value) : value;
  }
  return merged;
}
