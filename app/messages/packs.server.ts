/**
 * The words of one language as a file for browsers. Its name holds a hash of what is in it, so it is kept for a year
 * and loaded once for each release, not with each page.
 */
import { createHash } from 'node:crypto';
import { isLocale, isPseudoLocale, type Locale } from '~/shared/locales';
import { messagesOf } from './catalogue';

export type Pack = { path: string; body: string };

const packs = new Map<Locale, Pack>();

export function packOf(locale: Locale): Pack {
  let found = packs.get(locale);
  if (!found) {
    const body = JSON.stringify(messagesOf(locale));
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12);
    packs.set(locale, (found = { path: `/words/${locale}.${hash}.json`, body }));
  }
  return found;
}

/** The pack that a path names, and whether it is the one of this release. */
export function findPack(file: string): { pack: Pack; current: boolean } | null {
  const [locale = ''] = file.split('.');
  if (!isLocale(locale) && !isPseudoLocale(locale)) return null;
  const pack = packOf(locale);
  return { pack, current: pack.path.endsWith(`/${file}`) };
}
