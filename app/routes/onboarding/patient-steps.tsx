import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { patientOnboardingSchema } from '~/modules/accounts';
import { CountrySelect } from '~/modules/accounts/ui/country-select';
import { TimeZoneSelect } from '~/modules/accounts/ui/time-zone-select';
import { Button } from '~/ui/button';
import { DateInput, TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Wrap } from '~/ui/layout';

export type StepsProps = {
  next: string;
  known: { fullName: string; timeZone: string; countryCode: string };
  now: string;
};

/** A patient's first facts, on one page. */
export function PatientSteps({ next, known, now }: StepsProps) {
  const t = useTranslations('onboarding');
  const common = useTranslations('common.form');
  const [form, fields] = usePageForm({ schema: patientOnboardingSchema, defaultValue: known });
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <h1>{t('patient.title')}</h1>
        <p className="soft mb-6">{t('patient.text')}</p>
        <PageForm form={form}>
          <input type="hidden" name="next" value={next} />
          <Field {...fieldProps(fields.fullName)} label={t('name')} hint={t('nameHint')}>
            <TextInput autoComplete="name" />
          </Field>
          <Field {...fieldProps(fields.birthDate)} label={t('birthDate')}>
            <DateInput autoComplete="bday" />
          </Field>
          <Field {...fieldProps(fields.countryCode)} label={t('country')}>
            <CountrySelect />
          </Field>
          <Field {...fieldProps(fields.timeZone)} label={t('timeZone')} hint={t('timeZoneHint')}>
            <TimeZoneSelect now={now} />
          </Field>
          <Field
            {...fieldProps(fields.phone)}
            label={t('phone')}
            optional={common('optional')}
            hint={t('phoneHint')}
          >
            <TextInput type="tel" autoComplete="tel" />
          </Field>
          <Button busy={useSubmitting()}>{t('patient.submit')}</Button>
        </PageForm>
      </div>
    </Wrap>
  );
}
