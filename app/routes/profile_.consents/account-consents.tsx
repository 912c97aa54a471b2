import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import type { AccountConsent } from '~/modules/accounts';
import { useConsentName } from '~/modules/accounts/ui/consent-name';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Button, ButtonLink } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { Stack, Tray } from '~/ui/layout';
import { State } from '~/ui/state';

/** What the account rests on: each text, when it was agreed to, and the way to take it back where that is possible. */
export function AccountConsents({ consents }: { consents: AccountConsent[] }) {
  return (
    <Stack gap={5}>
      {consents.map((consent) => (
        <OneConsent key={consent.kind} consent={consent} />
      ))}
    </Stack>
  );
}

function OneConsent({ consent }: { consent: AccountConsent }) {
  const t = useTranslations('consents');
  const { moment } = useReader();
  const nameOf = useConsentName();
  const { kind, version, locale, body, givenAt, history, withdrawable } = consent;
  return (
    <Tray labelledBy={`consent-${kind}`}>
      <h2 id={`consent-${kind}`}>{nameOf(kind)}</h2>
      <p>
        {givenAt ? (
          <State kind="done">{t('given', { moment: moment(givenAt), version })}</State>
        ) : (
          <State kind="next">{t('open')}</State>
        )}
      </p>
      <Disclosure summary={t('read')}>
        <p lang={locale}>{body}</p>
      </Disclosure>
      <Earlier history={history.filter((one) => one.version !== version || one.withdrawnAt !== null)} />
      {givenAt === null ? (
        <ButtonLink to="/onboarding/consents?next=/profile/consents" variant="secondary" size="small">
          {t('give')}
        </ButtonLink>
      ) : null}
      {givenAt !== null && withdrawable ? <Withdraw kind={kind} /> : null}
      {withdrawable ? null : <p className="small soft">{t('contract')}</p>}
    </Tray>
  );
}

function Earlier({ history }: Pick<AccountConsent, 'history'>) {
  const t = useTranslations('consents');
  const { moment } = useReader();
  return history.map(({ version, givenAt, withdrawnAt, body, locale }) => (
    <Disclosure
      key={givenAt}
      summary={
        withdrawnAt
          ? t('withdrawn', { version, moment: moment(givenAt), until: moment(withdrawnAt) })
          : t('given', { version, moment: moment(givenAt) })
      }
    >
      <p lang={locale}>{body}</p>
    </Disclosure>
  ));
}

function Withdraw({ kind }: { kind: string }) {
  const t = useTranslations('consents');
  return (
    <Disclosure summary={t('withdraw')}>
      <Form method="post" className="stack">
        <p>{t('withdrawText')}</p>
        <input type="hidden" name="kind" value={kind} />
        <Button variant="stop" size="small">
          {t('withdrawSubmit')}
        </Button>
      </Form>
    </Disclosure>
  );
}
