import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { recoveryCodeSchema, secondFactorSchema } from '~/modules/accounts';
import { Button, QuietLink } from '~/ui/button';
import { CodeInput, TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Acts } from '~/ui/layout';

type StepProps = { next: string };

const PATH = '/login/second-factor';
const address = (query: Record<string, string>) => {
  const params = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return params ? `${PATH}?${params}` : PATH;
};

export function CodeStep({ next }: StepProps) {
  const t = useTranslations('security.step');
  const [form, fields] = usePageForm({ schema: secondFactorSchema, defaultValue: { next } });
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mb-6">{t('text')}</p>
      <PageForm form={form}>
        <input type="hidden" name="next" value={next} />
        <Field {...fieldProps(fields.code)} label={t('code')}>
          <CodeInput />
        </Field>
        <Acts>
          <Button busy={useSubmitting()}>{t('submit')}</Button>
          <QuietLink to={address({ with: 'recovery-code', next })}>{t('lost')}</QuietLink>
        </Acts>
      </PageForm>
    </>
  );
}

export function RecoveryStep({ next }: StepProps) {
  const t = useTranslations('security.step');
  const [form, fields] = usePageForm({ schema: recoveryCodeSchema, defaultValue: { next } });
  return (
    <>
      <h1>{t('recoveryTitle')}</h1>
      <p className="mb-6">{t('recoveryText')}</p>
      <PageForm form={form}>
        <input type="hidden" name="next" value={next} />
        <Field {...fieldProps(fields.recoveryCode)} label={t('recoveryCode')}>
          <TextInput autoComplete="off" autoCapitalize="none" spellCheck={false} dir="ltr" />
        </Field>
        <Acts>
          <Button busy={useSubmitting()}>{t('recoverySubmit')}</Button>
          <QuietLink to={address({ next })}>{t('backToCode')}</QuietLink>
        </Acts>
      </PageForm>
      <p className="small soft pt-6">{t('noCodes')}</p>
    </>
  );
}
