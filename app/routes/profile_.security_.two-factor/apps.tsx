import { useTranslations } from '~/messages/translations';
import type { SecondFactor } from '~/modules/accounts/index.server';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { QuietLink } from '~/ui/button';
import { Stack } from '~/ui/layout';
import { PlainList } from '~/ui/lists';

/** The apps that give codes, and the recovery codes that are left. */
export function Apps({ factor: { factors, codesLeft, codesMadeAt } }: { factor: SecondFactor }) {
  const t = useTranslations('security');
  const { day } = useReader();
  return (
    <>
      <section aria-labelledby="apps">
        <Stack gap={2}>
          <h2 id="apps">{t('twoFactor.apps')}</h2>
          <PlainList
            items={factors.map(({ id, name, createdAt }) => ({
              key: id,
              main: (
                <>
                  <bdi>{name}</bdi>{' '}
                  <span className="soft small">
                    {t('twoFactor.since', { day: day(createdAt, 'medium') })}
                  </span>
                </>
              ),
              side: (
                <QuietLink to={`/profile/security/two-factor/${id}`} tone="stop">
                  {t('twoFactor.remove')}
                </QuietLink>
              ),
            }))}
          />
        </Stack>
      </section>
      <section aria-labelledby="codes">
        <Stack gap={2}>
          <h2 id="codes">{t('twoFactor.codes')}</h2>
          <p className="prose">{t('twoFactor.codesText')}</p>
          <p>
            {codesMadeAt
              ? t('codes.left', { count: codesLeft, day: day(codesMadeAt, 'medium') })
              : t('codes.none')}
          </p>
          <p>
            <QuietLink to="/profile/security/recovery-codes" iconEnd="go">
              {t('twoFactor.codesNew')}
            </QuietLink>
          </p>
        </Stack>
      </section>
    </>
  );
}
