import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { consentValue, giveConsentsSchema, type AccountConsent } from '~/modules/accounts';
import { Button } from '~/ui/button';
import { FieldGroup } from '~/ui/field-group';
import { groupProps, wasChosen } from '~/ui/form-field';
import { Tray } from '~/ui/layout';
import { Tick, Ticks } from '~/ui/tick';
import { useConsentName } from './consent-name';

/** Each text in full, with its own tick: nobody agrees to what they could not read. */
export function ConsentForm({ open, submit }: { open: AccountConsent[]; submit: string }) {
  const t = useTranslations('onboarding.consents');
  const nameOf = useConsentName();
  const [form, fields] = usePageForm({ schema: giveConsentsSchema });
  return (
    <PageForm form={form}>
      {open.map((consent) => (
        <Tray key={consent.kind} labelledBy={`text-${consent.kind}`}>
          <h2 id={`text-${consent.kind}`}>{nameOf(consent.kind)}</h2>
          <p lang={consent.locale}>{consent.body}</p>
          {consent.history.length > 0 ? <p className="small soft">{t('again')}</p> : null}
        </Tray>
      ))}
      <FieldGroup {...groupProps(fields.consents as never)} name="consents" legend={t('legend')}>
        <Ticks>
          {open.map((consent) => (
            <Tick
              key={consent.kind}
              value={consentValue(consent)}
              defaultChecked={wasChosen(fields.consents as never, consentValue(consent))}
            >
              {t('agree', { name: nameOf(consent.kind) })}
            </Tick>
          ))}
        </Ticks>
      </FieldGroup>
      <Button busy={useSubmitting()}>{submit}</Button>
    </PageForm>
  );
}
