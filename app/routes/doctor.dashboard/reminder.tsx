import { useTranslations } from '~/messages/translations';
import type { PayoutProfile } from '~/modules/payments/index.server';
import { ButtonLink } from '~/ui/button';
import { Notice } from '~/ui/notice';

type ReminderProps = { account: PayoutProfile; onboarded: boolean };

/** What keeps patients from finding this doctor; nothing when all is in order. */
export function Reminder({ account, onboarded }: ReminderProps) {
  const t = useTranslations('dashboard.doctor');
  if (!onboarded) {
    return (
      <Notice
        kind="held"
        title={t('notOnboarded.title')}
        className="mb-6"
        more={<Way to="/onboarding">{t('notOnboarded.action')}</Way>}
      >
        {t('notOnboarded.text')}
      </Notice>
    );
  }
  if (account.verification !== 'verified') {
    return (
      <Notice kind="held" title={t('notVerified.title')} className="mb-6">
        {t('notVerified.text')}
      </Notice>
    );
  }
  if (account.status === 'active') return null;
  return (
    <Notice
      kind="held"
      title={t('payoutMissing.title')}
      className="mb-6"
      more={<Way to="/doctor/payouts">{t('payoutMissing.action')}</Way>}
    >
      {t('payoutMissing.text')}
    </Notice>
  );
}

function Way({ to, children }: { to: string; children: string }) {
  return (
    <ButtonLink size="small" variant="secondary" to={to}>
      {children}
    </ButtonLink>
  );
}
