import { useTranslations } from '~/messages/translations';
import { QuietLink } from '~/ui/button';
import { Fact, Facts } from '~/ui/facts';
import { Tray } from '~/ui/layout';

type AccountProps = { email: string; role: 'patient' | 'doctor' | 'admin' };

/** The other pages of an account, each a matter of its own. */
export function Account({ email, role }: AccountProps) {
  const t = useTranslations('profile');
  return (
    <Tray labelledBy="account">
      <h2 id="account">{t('account')}</h2>
      <Facts plain>
        <Fact label={t('signedInAs')}>
          <bdi>{email}</bdi>
        </Fact>
      </Facts>
      <QuietLink to="/profile/security" icon="lock">
        {t('security')}
      </QuietLink>
      <p className="small soft">{t('securityHint')}</p>
      {role === 'patient' ? (
        <>
          <QuietLink to="/profile/health" icon="file">
            {t('health')}
          </QuietLink>
          <p className="small soft">{t('healthHint')}</p>
        </>
      ) : null}
      {role === 'admin' ? null : (
        <QuietLink to="/profile/photo" icon="user">
          {t('photo')}
        </QuietLink>
      )}
      {role === 'admin' ? null : (
        <QuietLink to="/profile/consents" icon="seal">
          {t('consents')}
        </QuietLink>
      )}
      {role === 'doctor' ? (
        <>
          <QuietLink to="/profile/introduction" icon="user">
            {t('introduction')}
          </QuietLink>
          <p className="small soft">{t('introductionHint')}</p>
          <QuietLink to="/profile/practice" icon="home">
            {t('practice')}
          </QuietLink>
          <p className="small soft">{t('practiceHint')}</p>
        </>
      ) : null}
      <QuietLink to="/profile/calendar" icon="cal">
        {t('calendar')}
      </QuietLink>
      {role === 'doctor' ? (
        <QuietLink to="/doctor/directions" icon="home">
          {t('directions')}
        </QuietLink>
      ) : null}
      {role === 'admin' ? null : (
        <QuietLink to="/profile/delete" tone="stop">
          {t('delete')}
        </QuietLink>
      )}
    </Tray>
  );
}
