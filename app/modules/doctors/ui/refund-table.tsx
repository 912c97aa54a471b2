import { useTranslations } from '~/messages/translations';
import { DataTable } from '~/ui/data-table';
import type { RefundTier } from '../schema';

type Row = { key: string; when: string; get: string };

/** What comes back after a cancellation, by how long before the start it happens. */
export function RefundTable({ tiers }: { tiers: readonly RefundTier[] }) {
  const t = useTranslations('doctors.profile.fee');
  const share = (percent: number) => {
    if (percent === 100) return t('percent.all');
    if (percent === 50) return t('percent.half');
    return percent === 0 ? t('percent.nothing') : t('percent.part', { percent });
  };
  const sorted = [...tiers].sort((a, b) => b.hours_before - a.hours_before);
  const rows: Row[] = sorted.map((tier, index) => {
    const longer = sorted[index - 1];
    const when =
      longer === undefined
        ? t('before', { hours: tier.hours_before })
        : tier.hours_before === 0
          ? t('later')
          : t('between', { from: longer.hours_before, to: tier.hours_before });
    return { key: String(tier.hours_before), when, get: share(tier.percent) };
  });
  rows.push({ key: 'doctor', when: t('doctorCancels'), get: t('percent.all') });
  return (
    <DataTable
      caption={t('caption')}
      variant="mini"
      onPhone="plain"
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'when', header: t('when'), cell: ({ when }) => when },
        { key: 'get', header: t('get'), align: 'end', cell: ({ get }) => get },
      ]}
    />
  );
}
