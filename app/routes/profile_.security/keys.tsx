import type { ReactNode } from 'react';
import { useTranslations } from '~/messages/translations';
import type { PendingEmail, SecondFactor } from '~/modules/accounts/index.server';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { QuietLink } from '~/ui/button';
import { Stack } from '~/ui/layout';
import { State } from '~/ui/state';

type KeysProps = { email: string; factor: SecondFactor; pendingEmail: PendingEmail | null };

/** What opens the account: address, password, second factor. */
export function Keys({ email, factor, pendingEmail }: KeysProps) {
  const t = useTranslations('security');
  return (
    <Stack gap={6}>
      <Key id="email" title={t('email.title')} to="/profile/security/email" act={t('email.change')}>
        <p>
          {t('email.present')} <bdi className="nb">{email}</bdi>
        </p>
        {pendingEmail ? <Pending {...pendingEmail} /> : null}
      </Key>
      <Key
        id="password"
        title={t('password.title')}
        to="/profile/security/password"
        act={t('password.change')}
      >
        <p className="soft">{t('password.text')}</p>
      </Key>
      <Factor factor={factor} />
    </Stack>
  );
}

type KeyProps = { id: string; title: string; to: string; act: string; children: ReactNode };

function Key({ id, title, to, act, children }: KeyProps) {
  return (
    <section aria-labelledby={id} className="stack stack-2 border-b border-hair pb-4">
      <h2 id={id}>{title}</h2>
      {children}
      <p>
        <QuietLink to={to} iconEnd="go">
          {act}
        </QuietLink>
      </p>
    </section>
  );
}

function Pending({ address, sentAt }: PendingEmail) {
  const t = useTranslations('security.email');
  const { moment } = useReader();
  return (
    <div className="stack stack-2">
      <p>
        <State kind="held">{t('waiting')}</State> <bdi>{address}</bdi>
      </p>
      <p className="small soft">{t('waitingText', { moment: moment(sentAt) })}</p>
    </div>
  );
}

function Factor({ factor: { factors, codesLeft } }: Pick<KeysProps, 'factor'>) {
  const t = useTranslations('security.factor');
  const on = factors.length > 0;
  return (
    <Key id="factor" title={t('title')} to="/profile/security/two-factor" act={t(on ? 'manage' : 'set')}>
      <p>
        <State kind={on ? 'done' : 'off'}>{t(on ? 'on' : 'off')}</State>
        {on ? (
          <span className="soft">
            {' '}
            {t('apps', { count: factors.length })}, {t('codesLeft', { count: codesLeft })}
          </span>
        ) : null}
      </p>
      {on ? null : <p className="soft">{t('none')}</p>}
    </Key>
  );
}
