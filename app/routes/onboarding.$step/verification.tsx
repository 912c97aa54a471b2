import { useTranslations } from '~/messages/translations';
import type { Onboarding } from '~/modules/accounts';
import { QuietLink } from '~/ui/button';
import { Notice } from '~/ui/notice';

const KINDS = {
  pending: 'held',
  asked: 'stop',
  verified: 'done',
  refused: 'stop',
  suspended: 'stop',
} as const;

/** Where a doctor's verification stands, and what happens next; nothing for patients and before it is sent. */
export function Verification({ onboarding: { verification } }: { onboarding: Onboarding }) {
  const t = useTranslations('onboarding.verification');
  const read = useTranslations('verification.own.dashboard')('read');
  if (verification === null || verification === 'draft') return null;
  return (
    <Notice
      kind={KINDS[verification]}
      title={t(`${verification}.title`)}
      className="mb-6"
      more={
        verification === 'asked' || verification === 'refused' ? (
          <QuietLink to="/profile/verification">{read}</QuietLink>
        ) : (
          <QuietLink to="/profile/practice">{t('practice')}</QuietLink>
        )
      }
    >
      {t(`${verification}.text`)}
    </Notice>
  );
}
