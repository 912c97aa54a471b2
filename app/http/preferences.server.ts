import { parseCookieHeader, serializeCookieHeader } from '@supabase/ssr';
import { env } from '~/platform/env.server';
import { isLocale, type Locale } from '~/shared/locales';
import { isTimeZone } from '~/shared/time';

/** What a person chose, and what their browser said of itself; plain cookies. */
export type Preferences = {
  timeZone: string | null;
  /** The browser's own zone, left by a page's script; see `entry.client`. */
  browserZone: string | null;
  locale: Locale | null;
};

const ONE_YEAR = 365 * 24 * 60 * 60;
const NAMES = { timeZone: 'tz', locale: 'lang' } as const;

export function readPreferences(cookieHeader: string | undefined): Preferences {
  if (!cookieHeader) return { timeZone: null, browserZone: null, locale: null };
  const cookies = new Map(parseCookieHeader(cookieHeader).map(({ name, value }) => [name, value ?? '']));
  const zone = (name: string) => {
    const value = cookies.get(name) ?? '';
    return isTimeZone(value) ? value : null;
  };
  const locale = cookies.get(NAMES.locale) ?? '';
  return {
    timeZone: zone(NAMES.timeZone),
    browserZone: zone('browser_tz'),
    locale: isLocale(locale) ? locale : null,
  };
}

/** A `Set-Cookie` value that keeps one choice for a year, or forgets it when there is none. */
export function preferenceCookie(name: keyof typeof NAMES, value: string | null): string {
  return serializeCookieHeader(NAMES[name], value ?? '', {
    path: '/',
    sameSite: 'lax',
    secure: env.APP_URL.startsWith('https:'),
    maxAge: value === null ? 0 : ONE_YEAR,
  });
}
