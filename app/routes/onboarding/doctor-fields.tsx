import type { FieldMetadata } from '@conform-to/react';
import { useLocale, useTranslations } from '~/messages/translations';
import { CountrySelect } from '~/modules/accounts/ui/country-select';
import { LanguageChoice } from '~/modules/accounts/ui/language-choice';
import { TimeZoneSelect } from '~/modules/accounts/ui/time-zone-select';
import { useSpecialtyName } from '~/modules/doctors/ui/words';
import { SPECIALTIES } from '~/modules/doctors';
import { sortedByName } from '~/shared/places';
import { DateInput, Select, Textarea, TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Stack } from '~/ui/layout';

export type FieldsProps = { fields: Record<string, FieldMetadata<unknown>> };

const field = (fields: FieldsProps['fields'], name: string): FieldMetadata<unknown> => {
  const found = fields[name];
  if (!found) throw new Error(`no field ${name}`);
  return found;
};
export { field };

export function AboutFields({ fields }: FieldsProps) {
  const t = useTranslations('onboarding.doctor');
  const locale = useLocale();
  const specialties = sortedByName(SPECIALTIES, locale, useSpecialtyName());
  return (
    <Stack as="section" gap={5}>
      <h2>{t('you')}</h2>
      <Field
        {...fieldProps(field(fields, 'displayName'))}
        label={t('displayName')}
        hint={t('displayNameHint')}
      >
        <TextInput autoComplete="name" />
      </Field>
      <Field {...fieldProps(field(fields, 'headline'))} label={t('headline')} hint={t('headlineHint')}>
        <TextInput />
      </Field>
      <Field {...fieldProps(field(fields, 'specialty'))} label={t('specialty')}>
        <Select
          empty={t('chooseSpecialty')}
          options={specialties.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Field>
      <LanguageChoice
        meta={field(fields, 'languages')}
        legend={t('languages')}
        hint={t('languagesHint')}
        place={(place) => t('languagePlace', { place })}
        none={t('noLanguage')}
      />
      <Field {...fieldProps(field(fields, 'bio'))} label={t('bio')} hint={t('bioHint')}>
        <Textarea rows={7} />
      </Field>
    </Stack>
  );
}

export function PracticeFields({ fields, now }: FieldsProps & { now: string }) {
  const t = useTranslations('onboarding.doctor');
  const words = useTranslations('onboarding');
  const optional = useTranslations('common.form')('optional');
  return (
    <Stack as="section" gap={5}>
      <h2>{t('practice')}</h2>
      <Field {...fieldProps(field(fields, 'countryCode'))} label={t('country')}>
        <CountrySelect />
      </Field>
      <Field {...fieldProps(field(fields, 'city'))} label={t('city')}>
        <TextInput />
      </Field>
      <Field
        {...fieldProps(field(fields, 'timeZone'))}
        label={words('timeZone')}
        hint={words('timeZoneHint')}
      >
        <TimeZoneSelect now={now} />
      </Field>
      <Field {...fieldProps(field(fields, 'clinicName'))} label={t('clinic')} optional={optional}>
        <TextInput />
      </Field>
      <Field {...fieldProps(field(fields, 'address'))} label={t('address')} optional={optional}>
        <TextInput autoComplete="street-address" />
      </Field>
      <Field {...fieldProps(field(fields, 'education'))} label={t('education')} optional={optional}>
        <Textarea rows={3} />
      </Field>
    </Stack>
  );
}

export function LicenceFields({ fields }: FieldsProps) {
  const t = useTranslations('onboarding.doctor');
  return (
    <Stack as="section" gap={5}>
      <h2>{t('licence')}</h2>
      <Field {...fieldProps(field(fields, 'licenceRegistry'))} label={t('registry')} hint={t('registryHint')}>
        <TextInput />
      </Field>
      <Field {...fieldProps(field(fields, 'licenceNumber'))} label={t('number')}>
        <TextInput width="short" />
      </Field>
      <Field {...fieldProps(field(fields, 'licenceValidUntil'))} label={t('validUntil')}>
        <DateInput />
      </Field>
    </Stack>
  );
}
