import { useTranslations } from '~/messages/translations';
import { useReader } from '~/modules/appointments/ui/use-reader';
import type { Money } from '~/shared/money';
import { Notice } from '~/ui/notice';

/** What the doctor has to give back and could not be taken back at once; nothing when nothing is owed. */
export function Owed({ owed }: { owed: Money[] }) {
  const t = useTranslations('payouts.owed');
  const { money } = useReader();
  if (owed.length === 0) return null;
  return (
    <Notice kind="held" title={t('title', { amount: owed.map((sum) => money(sum)).join(' · ') })}>
      {t('text')}
    </Notice>
  );
}
