import type { FieldMetadata } from '@conform-to/react';
import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { patientHealthSchema, type PatientSummary } from '~/modules/accounts';
import { Button } from '~/ui/button';
import { Textarea, TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Stack } from '~/ui/layout';
import { LanguageChoice } from './language-choice';

/** Conform takes empty strings where the database says null. */
const valuesOf = (summary: PatientSummary | null) =>
  Object.fromEntries(Object.entries(summary ?? {}).map(([name, value]) => [name, value ?? '']));

/** What a patient says once for all their doctors. A first step, and a page of the profile. */
export function HealthForm({ summary, submit }: { summary: PatientSummary | null; submit: string }) {
  const t = useTranslations('health.page');
  const optional = useTranslations('common.form')('optional');
  const [form, fields] = usePageForm({ schema: patientHealthSchema, defaultValue: valuesOf(summary) });
  return (
    <PageForm form={form}>
      <p>{t('who')}</p>
      {(['allergies', 'conditions', 'medication'] as const).map((name) => (
        <Field
          key={name}
          {...fieldProps(fields[name])}
          label={t(name)}
          hint={t(`${name}Hint`)}
          optional={optional}
        >
          <Textarea rows={3} />
        </Field>
      ))}
      <LanguageChoice
        meta={fields.languages as FieldMetadata<unknown>}
        legend={t('languages')}
        hint={t('languagesHint')}
        place={(place) => t('languagePlace', { place })}
        none={t('noLanguage')}
        optional={optional}
      />
      <Stack as="section" gap={5}>
        <h2>{t('emergency')}</h2>
        <Field {...fieldProps(fields.emergencyName)} label={t('emergencyName')} optional={optional}>
          <TextInput autoComplete="off" />
        </Field>
        <Field
          {...fieldProps(fields.emergencyRelation)}
          label={t('emergencyRelation')}
          hint={t('emergencyRelationHint')}
          optional={optional}
        >
          <TextInput autoComplete="off" />
        </Field>
        <Field
          {...fieldProps(fields.emergencyPhone)}
          label={t('emergencyPhone')}
          hint={t('emergencyPhoneHint')}
          optional={optional}
        >
          <TextInput type="tel" autoComplete="off" />
        </Field>
      </Stack>
      <Button busy={useSubmitting()}>{submit}</Button>
    </PageForm>
  );
}
