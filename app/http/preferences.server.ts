import { parseCookieHeader, serializeCookieHeader } from '@supabase/ssr';
import { env } from '~/platform/env.server';
import { isLocale, isPseudoLocale, type Locale } from '~/shared/locales';
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
    locale: isLocale(locale) || (env.PSEUDO_LANGUAGES === 'on' && isPseudoLocale(locale)) ? locale : null,
  };
}

const ADVICE = 'second_factor_later';

/** A `Set-Cookie` value: the advice to set up a second factor was read, and is not repeated for a quarter. */
export const adviceCookie = (): string =>
  serializeCookieHeader(ADVICE, '1', {
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
    secure: env.APP_URL.startsWith('https:'),
    maxAge: ONE_YEAR / 4,
  });

/** Whether that advice was put off on this device. */
export const isAdvicePostponed = (cookieHeader: string | null): boolean =>
  parseCookieHeader(cookieHeader ?? '').some(({ name }) => name === ADVICE);

/** A `Set-Cookie` value that keeps one choice for a year, or forgets it when there is none. */
export function preferenceCookie(name: keyof typeof NAMES, value: string | null): string {
  return serializeCookieHeader(NAMES[name], value ?? '', {
    path: '/',
    sameSite: 'lax',
    secure: env.APP_URL.startsWith('https:'),
    maxAge: value === null ? 0 : ONE_YEAR,
  });
}
