import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { proveFactorSchema } from '~/modules/accounts';
import { Button, QuietLink } from '~/ui/button';
import { CodeInput } from '~/ui/controls';
import { Fact, Facts } from '~/ui/facts';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Acts, Wrap } from '~/ui/layout';
import { QrCode } from '~/ui/qr-code';

export type SetupProps = {
  setup: { factorId: string; secret: string; name: string; qr: { size: number; path: string } };
  next: string;
};

/** In fours, as people read long keys. */
const inFours = (secret: string) => secret.replace(/(.{4})(?=.)/g, '$1 ');

/** The secret as a picture to scan and as a key to type, and the field for the first code. */
export function Setup({ setup: { factorId, secret, name, qr }, next }: SetupProps) {
  const t = useTranslations('security.setup');
  const [form, fields] = usePageForm({ schema: proveFactorSchema });
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <h1>{t('title', { name })}</h1>
        <PageForm form={form} className="stack stack-5 pt-4">
          <p>{t('scan')}</p>
          <QrCode {...qr} label={t('qr')} />
          <div className="stack stack-2">
            <p>{t('type')}</p>
            <Facts plain>
              <Fact label={t('key')}>
                <code dir="ltr" className="num select-all">
                  {inFours(secret)}
                </code>
              </Fact>
            </Facts>
          </div>
          <input type="hidden" name="factorId" value={factorId} />
          <input type="hidden" name="secret" value={secret} />
          <input type="hidden" name="name" value={name} />
          <input type="hidden" name="next" value={next} />
          <Field {...fieldProps(fields.code)} label={t('code')} hint={t('codeHint')}>
            <CodeInput />
          </Field>
          <Acts>
            <Button name="intent" value="prove" busy={useSubmitting()}>
              {t('submit')}
            </Button>
            <QuietLink to="/profile/security">{t('cancel')}</QuietLink>
          </Acts>
        </PageForm>
      </div>
    </Wrap>
  );
}
