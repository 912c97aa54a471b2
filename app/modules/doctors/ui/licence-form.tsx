import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { CountrySelect } from '~/modules/accounts/ui/country-select';
import { licenceSchema, type OwnPractice } from '~/modules/doctors';
import { Button } from '~/ui/button';
import { DateInput, TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';

type LicenceFormProps = {
  own: Pick<OwnPractice, 'licenceRegistry' | 'licenceNumber' | 'licenceCountry' | 'licenceValidUntil'>;
  submit: string;
};

/** What is looked up in a register. A first step, and a page of the profile. */
export function LicenceForm({ own, submit }: LicenceFormProps) {
  const t = useTranslations('onboarding.doctor');
  const [form, fields] = usePageForm({
    schema: licenceSchema,
    defaultValue: {
      licenceRegistry: own.licenceRegistry ?? '',
      licenceNumber: own.licenceNumber ?? '',
      licenceCountry: own.licenceCountry ?? '',
      licenceValidUntil: own.licenceValidUntil ?? '',
    },
  });
  return (
    <PageForm form={form}>
      <Field {...fieldProps(fields.licenceRegistry)} label={t('registry')} hint={t('registryHint')}>
        <TextInput />
      </Field>
      <Field {...fieldProps(fields.licenceNumber)} label={t('number')}>
        <TextInput width="short" />
      </Field>
      <Field {...fieldProps(fields.licenceCountry)} label={t('licenceCountry')}>
        <CountrySelect />
      </Field>
      <Field {...fieldProps(fields.licenceValidUntil)} label={t('validUntil')}>
        <DateInput />
      </Field>
      <Button busy={useSubmitting()}>{submit}</Button>
    </PageForm>
  );
}
