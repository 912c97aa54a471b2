import { useLocale, useTranslations } from '~/messages/translations';
import { formatBytes } from '~/shared/bytes';
import type { UploadError } from '../errors';
import { MEDIA_TYPES } from '../rules/media-types';

const KINDS: readonly string[] = Object.values(MEDIA_TYPES).map(({ word }) => word);
type Kind = (typeof MEDIA_TYPES)[keyof typeof MEDIA_TYPES]['word'];
const isKind = (word: string): word is Kind => KINDS.includes(word);

/** Why a file was not taken, in words that say what to do. */
export function useRefusal() {
  const t = useTranslations('files');
  const locale = useLocale();
  return (error: UploadError, name: string): string => {
    const really = 'really' in error && error.really && isKind(error.really) ? t(`type.${error.really}`) : '';
    const left = 'bytesLeft' in error ? formatBytes(error.bytesLeft, locale) : '';
    return t(`refused.${error.code}`, { name, really, left });
  };
}
