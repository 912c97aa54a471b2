import type { en } from './en';

/**
 * Whether every language has every key. While translators are at work it is false: a key without a translation is
 * shown in English. Once true, a missing key is an error of types and of the test beside this file.
 */
export const TRANSLATIONS_COMPLETE = true;

type Areas = typeof en;
type Whole<T> = { readonly [K in keyof T]: T[K] extends string ? string : Whole<T[K]> };
type Parts<T> = { readonly [K in keyof T]?: T[K] extends string ? string : Parts<T[K]> };

/** One area in another language: the keys of the English one and no others. */
export type Translation<Area extends keyof Areas> = typeof TRANSLATIONS_COMPLETE extends true
  ? Whole<Areas[Area]>
  : Parts<Areas[Area]>;
