import { useTranslations } from '~/messages/translations';
import type { User } from '~/modules/administration';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { formatPlainDay } from '~/shared/time';
import { AppLink } from '~/ui/app-link';
import { Fact, Facts } from '~/ui/facts';
import { Stack } from '~/ui/layout';

type Props = { user: User };

/** Who it is, and from where the account is used. */
export function AccountFacts({ user }: Props) {
  const t = useTranslations('adminUsers.one');
  const words = useTranslations('adminUsers');
  const { moment, day, locale } = useReader();
  const country = user.country ? new Intl.DisplayNames([locale], { type: 'region' }).of(user.country) : '–';
  const language = new Intl.DisplayNames([locale], { type: 'language' }).of(user.locale);
  return (
    <Stack gap={6}>
      <section aria-labelledby="facts-h">
        <h2 id="facts-h" className="as4">
          {t('facts')}
        </h2>
        <Facts>
          <Fact label={words('email')}>
            <bdi className="wrap-anywhere">{user.email}</bdi>
          </Fact>
          <Fact label={t('country')}>{country}</Fact>
          <Fact label={t('clock')}>
            <bdi>{user.timeZone}</bdi>
          </Fact>
          <Fact label={t('language')}>{language}</Fact>
          <Fact label={t('created')}>{day(user.createdAt, 'medium')}</Fact>
          <Fact label={t('lastSignIn')}>{user.lastSignInAt ? moment(user.lastSignInAt) : t('never')}</Fact>
          <Fact label={t('sessions')}>{t('sessionsCount', { count: user.sessions })}</Fact>
          <Fact label={t('factor')}>{t(user.secondFactor ? 'factorOn' : 'factorOff')}</Fact>
          <Fact label={t('onboarded')}>{t(user.onboarded ? 'onboardedYes' : 'onboardedNo')}</Fact>
        </Facts>
      </section>
      {user.doctor ? <Practice doctor={user.doctor} /> : null}
    </Stack>
  );
}

function Practice({ doctor }: { doctor: NonNullable<User['doctor']> }) {
  const t = useTranslations('adminUsers.one');
  const { locale } = useReader();
  const { verification, payout, listed, licenceUntil, slug } = doctor;
  return (
    <section aria-labelledby="practice-h">
      <h2 id="practice-h" className="as4">
        {t('practice')}
      </h2>
      <Facts>
        <Fact label={t('listing')}>
          {listed && slug ? <AppLink to={`/doctors/${slug}`}>{t('listed')}</AppLink> : t('unlisted')}
        </Fact>
        <Fact label={t('verification')}>{t(`verificationStates.${verification}`)}</Fact>
        <Fact label={t('payout')}>{t(`payoutStates.${payout}`)}</Fact>
        {licenceUntil ? (
          <Fact label={t('licence')}>{formatPlainDay(licenceUntil, locale, 'medium')}</Fact>
        ) : null}
      </Facts>
    </section>
  );
}
