import { parseCookieHeader, serializeCookieHeader } from '@supabase/ssr';
import { env } from '~/platform/env.server';
import { isLocale, type Locale } from '~/shared/locales';
import { isTimeZone } from '~/shared/time';

/** What a visitor chose; plain cookies, since a page's own script may set the zone too. */
export type Preferences = { timeZone: string | null; locale: Locale | null };

const ONE_YEAR = 365 * 24 * 60 * 60;
const NAMES = { timeZone: 'tz', locale: 'lang' } as const;

export function readPreferences(cookieHeader: string | undefined): Preferences {
  if (!cookieHeader) return { timeZone: null, locale: null };
  const cookies = new Map(parseCookieHeader(cookieHeader).map(({ name, value }) => [name, value ?? '']));
  const timeZone = cookies.get(NAMES.timeZone) ?? '';
  const locale = cookies.get(NAMES.locale) ?? '';
  return { timeZone: isTimeZone(timeZone) ? timeZone : null, locale: isLocale(locale) ? locale : null };
}

/** A `Set-Cookie` value that keeps one choice for a year. */
export function preferenceCookie(name: keyof typeof NAMES, value: string): string {
  return serializeCookieHeader(NAMES[name], value, {
    path: '/',
    sameSite: 'lax',
    secure: env.APP_URL.startsWith('https:'),
    maxAge: ONE_YEAR,
  });
}
