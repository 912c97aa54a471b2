import { useTimeZone } from 'use-intl';
import { useLocale, useTranslations } from '~/messages/translations';
import { formatBytes } from '~/shared/bytes';
import { joinFacts } from '~/shared/lists';
import { formatDay, formatPlainDay } from '~/shared/time';
import { MEDIA_TYPES } from '../rules/media-types';
import type { MedicalRecord } from '../schema';

/** How the facts of a file read. */
export function useRecordWords() {
  const t = useTranslations('files');
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const size = (bytes: number) => formatBytes(bytes, locale);
  const added = ({ createdAt }: Pick<MedicalRecord, 'createdAt'>) =>
    formatDay(createdAt, timeZone, locale, 'medium');
  const documented = (day: string) => formatPlainDay(day, locale, 'medium');
  return {
    size,
    added,
    documented,
    type: ({ mediaType }: Pick<MedicalRecord, 'mediaType'>) => t(`type.${MEDIA_TYPES[mediaType].word}`),
    category: ({ category }: Pick<MedicalRecord, 'category'>) => t(`category.${category}`),
    /** "Scan or X-ray, 9 Oct 2026, 4.2 MB" */
    line: (record: MedicalRecord) =>
      joinFacts(
        [
          t(`category.${record.category}`),
          record.documentedOn ? documented(record.documentedOn) : added(record),
          size(record.bytes),
        ],
        locale,
      ),
  };
}
