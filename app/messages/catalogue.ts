import type {} from 'use-intl';
import type { Locale } from '~/shared/locales';
import type { en } from './en';
import { composeMessages } from './languages';

/** The shape every language has to fill. */
export type Messages = typeof en;

declare module 'use-intl' {
  interface AppConfig {
    Locale: string;
    Messages: Messages;
  }
}

const loaded = new Map<Locale, Messages>();

/** For browsers: the words of the page's language, before anything is drawn. */
export const keepMessages = (locale: Locale, messages: Messages): void => void loaded.set(locale, messages);

/** The language of the page: in a browser the one it was loaded in, whoever has signed in since. */
export const shownLocale = (wanted: Locale): Locale =>
  import.meta.env.SSR ? wanted : ([...loaded.keys()][0] ?? wanted);

/** The catalogue in a language. A browser knows the page's language alone. */
export function messagesOf(locale: Locale): Messages {
  let found = loaded.get(locale);
  // False in the build for browsers, which leaves the languages out of it.
  if (!found && import.meta.env.SSR) loaded.set(locale, (found = composeMessages(locale)));
  if (!found) throw new Error(`The words of ${locale} are not loaded`);
  return found;
}
