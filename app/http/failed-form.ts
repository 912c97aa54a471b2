import { useEffect } from 'react';
import { useTranslations } from '~/messages/translations';

/** Says "Error:" first in the title while a form that the router sent stands refused on the page. */
export function useErrorTitle(failed: boolean): void {
  const t = useTranslations('common.form');
  const prefixed = t('errorPrefix', { title: '' });
  useEffect(() => {
    // The text node that React keeps: setting `document.title` would put another in its place.
    const text = document.querySelector('title')?.firstChild;
    const title = text?.nodeValue ?? '';
    if (!failed || !text || title.startsWith(prefixed)) return;
    text.nodeValue = prefixed + title;
    return () => {
      if (text.nodeValue === prefixed + title) text.nodeValue = title;
    };
  }, [failed, prefixed]);
}
