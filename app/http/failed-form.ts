import { useEffect } from 'react';
import { useTranslations } from 'use-intl';

/**
 * Whether the page that is being made answers a form. A form that goes through leads to another page, so this one did
 * not. Loaders run after the action with the same headers; without scripts nothing else tells them.
 */
export function answersForm(request: Request): boolean {
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(
    request.headers.get('Content-Type') ?? '',
  );
}

/** Says "Error:" first in the title while a form that the router sent stands refused on the page. */
export function useErrorTitle(failed: boolean): void {
  const t = useTranslations('common.form');
  const prefixed = t('errorPrefix', { title: '' });
  useEffect(() => {
    const { title } = document;
    if (!failed || title.startsWith(prefixed)) return;
    document.title = prefixed + title;
    return () => {
      document.title = title;
    };
  }, [failed, prefixed]);
}
