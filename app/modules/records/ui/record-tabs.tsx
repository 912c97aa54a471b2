import { useTranslations } from '~/messages/translations';
import { Tabs } from '~/ui/tabs';

const PARTS = {
  files: '/medical-records',
  summaries: '/medical-records/summaries',
  access: '/medical-records/access',
} as const;

/** The parts of a patient's records, a page each. */
export function RecordTabs({ current }: { current: keyof typeof PARTS }) {
  const t = useTranslations('files.tabs');
  const parts = Object.keys(PARTS) as (keyof typeof PARTS)[];
  return (
    <Tabs
      label={t('label')}
      items={parts.map((part) => ({ to: PARTS[part], text: t(part), current: part === current }))}
    />
  );
}
