import type { FieldMetadata } from '@conform-to/react';
import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { LanguageChoice } from '~/modules/accounts/ui/language-choice';
import { practiceSchema, type OwnPractice } from '~/modules/doctors';
import { Button } from '~/ui/button';
import { Textarea, TextInput } from '~/ui/controls';
import { Fact, Facts } from '~/ui/facts';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';

const valuesOf = (practice: OwnPractice) => ({
  ...practice,
  city: practice.city ?? '',
  clinicName: practice.clinicName ?? '',
  address: practice.address ?? '',
  education: practice.education ?? '',
  practisingSince: practice.practisingSince === null ? '' : String(practice.practisingSince),
});

export function PracticeForm({ practice }: { practice: OwnPractice }) {
  const t = useTranslations('practice');
  const words = useTranslations('onboarding.doctor');
  const optional = useTranslations('common.form')('optional');
  const [form, fields] = usePageForm({ schema: practiceSchema, defaultValue: valuesOf(practice) });
  return (
    <PageForm form={form}>
      <Facts plain>
        <Fact label={t('name')}>
          <bdi>{practice.displayName}</bdi>
        </Fact>
      </Facts>
      <p className="small soft">{t('nameHint')}</p>
      <Field {...fieldProps(fields.headline)} label={words('headline')} hint={words('headlineHint')}>
        <TextInput />
      </Field>
      <LanguageChoice
        meta={fields.languages as FieldMetadata<unknown>}
        legend={words('languages')}
        hint={words('languagesHint')}
        place={(place) => words('languagePlace', { place })}
        none={words('noLanguage')}
      />
      <Field {...fieldProps(fields.bio)} label={words('bio')} hint={words('bioHint')}>
        <Textarea rows={7} />
      </Field>
      <Field {...fieldProps(fields.city)} label={words('city')}>
        <TextInput />
      </Field>
      <Field {...fieldProps(fields.clinicName)} label={words('clinic')} optional={optional}>
        <TextInput />
      </Field>
      <Field {...fieldProps(fields.address)} label={words('address')} optional={optional}>
        <TextInput autoComplete="street-address" />
      </Field>
      <Field {...fieldProps(fields.education)} label={words('education')} optional={optional}>
        <Textarea rows={3} />
      </Field>
      <Field
        {...fieldProps(fields.practisingSince)}
        label={t('since')}
        hint={t('sinceHint')}
        optional={optional}
      >
        <TextInput width="short" inputMode="numeric" />
      </Field>
      <Button busy={useSubmitting()}>{t('submit')}</Button>
    </PageForm>
  );
}
