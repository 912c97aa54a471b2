import type { FieldMetadata } from '@conform-to/react';
import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { patientDetailsSchema, profileSchema } from '~/modules/accounts';
import { Button } from '~/ui/button';
import { DateInput, TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { CountrySelect } from './country-select';
import { TimeZoneSelect } from './time-zone-select';

export type KnownDetails = {
  fullName: string;
  countryCode: string;
  timeZone: string;
  phone: string;
  /** Of patients; doctors and administrators are not asked. */
  birthDate?: string;
};

type DetailsFormProps = {
  known: KnownDetails;
  /** For the offsets of the zones. */
  now: string;
  submit: string;
};

/** Name, place and clock of a person; of a patient the birth date as well. The first step, and the profile. */
export function DetailsForm({ known, now, submit }: DetailsFormProps) {
  const t = useTranslations('onboarding');
  const optional = useTranslations('common.form')('optional');
  const ofPatient = known.birthDate !== undefined;
  const [form, fields] = usePageForm({
    schema: ofPatient ? patientDetailsSchema : (profileSchema as typeof patientDetailsSchema),
    defaultValue: known,
  });
  return (
    <PageForm form={form}>
      <Field {...fieldProps(fields.fullName)} label={t('name')} hint={ofPatient ? t('nameHint') : undefined}>
        <TextInput autoComplete="name" />
      </Field>
      {ofPatient ? (
        <Field {...fieldProps(fields.birthDate)} label={t('birthDate')}>
          <DateInput autoComplete="bday" />
        </Field>
      ) : null}
      <Field {...fieldProps(fields.countryCode)} label={t('country')}>
        <CountrySelect />
      </Field>
      <Field {...fieldProps(fields.timeZone)} label={t('timeZone')} hint={t('timeZoneHint')}>
        <TimeZoneSelect now={now} />
      </Field>
      <Field
        {...fieldProps(fields.phone as FieldMetadata<unknown>)}
        label={t('phone')}
        optional={optional}
        hint={t('phoneHint')}
      >
        <TextInput type="tel" autoComplete="tel" />
      </Field>
      <Button busy={useSubmitting()}>{submit}</Button>
    </PageForm>
  );
}
