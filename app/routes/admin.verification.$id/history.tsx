import { useTranslations } from '~/messages/translations';
import type { VerificationLine } from '~/modules/doctors';
import { VerificationLog } from '~/modules/doctors/ui/verification-log';

/** What happened with this doctor's verification, the latest first. */
export function History({ lines }: { lines: VerificationLine[] }) {
  const t = useTranslations('verification.history');
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('title')}</h2>
      {lines.length === 0 ? <p className="soft">{t('none')}</p> : <VerificationLog lines={lines} />}
    </section>
  );
}
