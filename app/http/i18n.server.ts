import { createTranslator } from 'use-intl/core';
import { isolating } from '~/messages/isolate';
import { messagesOf } from '~/messages/catalogue';
import { formatLocale } from '~/shared/locales';
import type { RequestScope } from './scope.server';

/** Translator for what a loader says itself: titles of pages, plain-text answers. */
export function translator(scope: RequestScope) {
  return isolating(
    scope.locale,
    createTranslator({ locale: formatLocale(scope.locale) as 'en', messages: messagesOf(scope.locale) }),
  );
}
