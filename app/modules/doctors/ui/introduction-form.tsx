import type { FieldMetadata } from '@conform-to/react';
import { useLocale, useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { LanguageChoice } from '~/modules/accounts/ui/language-choice';
import { introductionSchema, openIntroductionSchema, SPECIALTIES, type OwnPractice } from '~/modules/doctors';
import { sortedByName } from '~/shared/places';
import { Button } from '~/ui/button';
import { Select, Textarea, TextInput } from '~/ui/controls';
import { Fact, Facts } from '~/ui/facts';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { useSpecialtyName } from './words';

const valuesOf = (own: OwnPractice) => ({
  ...own,
  specialty: own.specialty ?? '',
  education: own.education ?? '',
  practisingSince: own.practisingSince === null ? '' : String(own.practisingSince),
});

/** What patients read of a doctor first. Name and field stand fixed once they are sent for verification. */
export function IntroductionForm({ own, submit }: { own: OwnPractice; submit: string }) {
  const t = useTranslations('practice');
  const words = useTranslations('onboarding.doctor');
  const optional = useTranslations('common.form')('optional');
  const [form, fields] = usePageForm({
    schema: own.mayChange ? introductionSchema : (openIntroductionSchema as typeof introductionSchema),
    defaultValue: valuesOf(own),
  });
  return (
    <PageForm form={form}>
      {own.mayChange ? <NameAndField fields={fields as never} /> : <FixedNameAndField own={own} />}
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
      <Field
        {...fieldProps(fields.education as FieldMetadata<unknown>)}
        label={words('education')}
        optional={optional}
      >
        <Textarea rows={3} />
      </Field>
      <Field
        {...fieldProps(fields.practisingSince as FieldMetadata<unknown>)}
        label={t('since')}
        hint={t('sinceHint')}
        optional={optional}
      >
        <TextInput width="short" inputMode="numeric" />
      </Field>
      <Button busy={useSubmitting()}>{submit}</Button>
    </PageForm>
  );
}

function NameAndField({
  fields,
}: {
  fields: { displayName: FieldMetadata<unknown>; specialty: FieldMetadata<unknown> };
}) {
  const words = useTranslations('onboarding.doctor');
  const specialties = sortedByName(SPECIALTIES, useLocale(), useSpecialtyName());
  return (
    <>
      <Field {...fieldProps(fields.displayName)} label={words('displayName')} hint={words('displayNameHint')}>
        <TextInput autoComplete="name" />
      </Field>
      <Field {...fieldProps(fields.specialty)} label={words('specialty')}>
        <Select
          empty={words('chooseSpecialty')}
          options={specialties.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Field>
    </>
  );
}

function FixedNameAndField({ own }: { own: OwnPractice }) {
  const t = useTranslations('practice');
  const words = useTranslations('onboarding.doctor');
  const specialtyName = useSpecialtyName();
  return (
    <>
      <Facts plain>
        <Fact label={t('name')}>
          <bdi>{own.displayName}</bdi>
        </Fact>
        <Fact label={words('specialty')}>{own.specialty ? specialtyName(own.specialty) : '–'}</Fact>
      </Facts>
      <p className="small soft">{t('nameHint')}</p>
    </>
  );
}
