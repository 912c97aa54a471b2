import type {} from 'use-intl';
import type { Locale } from '~/shared/locales';
import { en } from './en';

/** The shape every language has to fill. */
export type Messages = typeof en;

declare module 'use-intl' {
  interface AppConfig {
    Locale: string;
    Messages: Messages;
  }
}

const CATALOGUES: Record<Locale, Messages> = { en };

export const messagesOf = (locale: Locale): Messages => CATALOGUES[locale];
