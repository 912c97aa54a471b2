import { useTranslations } from '~/messages/translations';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { DataTable } from '~/ui/data-table';
import type { RefundOutcome } from '../money-schema';

type Line = { key: string; label: string; now: number; then: number };

/** Who has what now and after a refund. */
export function OutcomeTable({ now, then }: { now: RefundOutcome; then: RefundOutcome }) {
  const t = useTranslations('adminMoney.goodwill');
  const { money } = useReader();
  const show = (amount: number) => money({ amount, currency: now.currency });
  const loss = then.fee < 0 || now.fee < 0;
  const lines: Line[] = [
    { key: 'patient', label: t('patient'), now: now.patient, then: then.patient },
    {
      key: 'doctor',
      label: t(now.released ? 'doctorReleased' : 'doctorHeld'),
      now: now.doctor,
      then: then.doctor,
    },
    ...(then.fromDoctor > 0
      ? [{ key: 'fromDoctor', label: t('fromDoctor'), now: 0, then: then.fromDoctor }]
      : []),
    { key: 'fee', label: t(loss ? 'loss' : 'fee'), now: Math.abs(now.fee), then: Math.abs(then.fee) },
  ];
  return (
    <DataTable
      caption={t('who')}
      onPhone="plain"
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: 'label', header: t('who'), headerHidden: true, rowHeader: true, cell: ({ label }) => label },
        { key: 'now', header: t('now'), align: 'end', cell: ({ now: amount }) => show(amount) },
        { key: 'then', header: t('then'), align: 'end', cell: ({ then: amount }) => show(amount) },
      ]}
    />
  );
}
