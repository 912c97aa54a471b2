import { useTranslations } from '~/messages/translations';
import type { PayoutProfile } from '~/modules/payments/index.server';
import { ButtonLink } from '~/ui/button';
import { Notice } from '~/ui/notice';

type ReminderProps = {
  account: PayoutProfile;
  onboarded: boolean;
  licenceEnded: boolean;
  consentsOpen: boolean;
};

/** What the doctor has to see to; nothing when all is in order. */
export function Reminder({ consentsOpen, ...props }: ReminderProps) {
  return (
    <>
      <Unfound {...props} />
      {/* Whoever has not finished the first steps is asked there. */}
      {consentsOpen && props.onboarded ? <NewTerms /> : null}
    </>
  );
}

function NewTerms() {
  const t = useTranslations('dashboard.doctor.newTerms');
  return (
    <Notice
      kind="held"
      title={t('title')}
      className="mb-6"
      more={<Way to="/profile/consents">{t('action')}</Way>}
    >
      {t('text')}
    </Notice>
  );
}

/** What keeps patients from finding this doctor. */
function Unfound({ account, onboarded, licenceEnded }: Omit<ReminderProps, 'consentsOpen'>) {
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
  if (account.verification === 'asked' || account.verification === 'refused' || licenceEnded) {
    return <Answer state={account.verification} />;
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

/** The doctor is asked for something: a question, a refusal, a licence that has ended. */
function Answer({ state }: { state: PayoutProfile['verification'] }) {
  const t = useTranslations('verification.own.dashboard');
  const asked = state === 'asked' || state === 'refused';
  return (
    <Notice
      kind="stop"
      title={t(state === 'asked' ? 'askedTitle' : state === 'refused' ? 'refusedTitle' : 'expiredTitle')}
      className="mb-6"
      more={
        <Way to={asked ? '/profile/verification' : '/profile/licence'}>{t(asked ? 'read' : 'renew')}</Way>
      }
    />
  );
}

function Way({ to, children }: { to: string; children: string }) {
  return (
    <ButtonLink size="small" variant="secondary" to={to}>
      {children}
    </ButtonLink>
  );
}
