import type { FieldMetadata } from '@conform-to/react';
import { useLocale, useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { CountrySelect } from '~/modules/accounts/ui/country-select';
import { TimeZoneSelect } from '~/modules/accounts/ui/time-zone-select';
import { openPracticeSchema, practiceSchema, type OwnPractice } from '~/modules/doctors';
import { countryName } from '~/shared/places';
import { zoneCity } from '~/shared/time';
import { Button, QuietLink } from '~/ui/button';
import { TextInput } from '~/ui/controls';
import { Fact, Facts } from '~/ui/facts';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';

type PracticeFormProps = {
  own: OwnPractice;
  /** For the offsets of the zones. */
  now: string;
  submit: string;
};

const valuesOf = (own: OwnPractice) => ({
  countryCode: own.countryCode ?? '',
  timeZone: own.timeZone,
  city: own.city ?? '',
  clinicName: own.clinicName ?? '',
  address: own.address ?? '',
});

/** Where a doctor works. Country and zone stand fixed once they are sent for verification: hours depend on the zone. */
export function PracticeForm({ own, now, submit }: PracticeFormProps) {
  const t = useTranslations('onboarding.doctor');
  const words = useTranslations('onboarding');
  const optional = useTranslations('common.form')('optional');
  const [form, fields] = usePageForm({
    schema: own.mayChange ? practiceSchema : (openPracticeSchema as typeof practiceSchema),
    defaultValue: valuesOf(own),
  });
  return (
    <PageForm form={form}>
      {own.mayChange ? (
        <Field {...fieldProps(fields.countryCode)} label={t('country')}>
          <CountrySelect />
        </Field>
      ) : (
        <FixedPlace own={own} />
      )}
      <Field {...fieldProps(fields.city)} label={t('city')}>
        <TextInput />
      </Field>
      {own.mayChange ? (
        <Field {...fieldProps(fields.timeZone)} label={words('timeZone')} hint={t('timeZoneHint')}>
          <TimeZoneSelect now={now} />
        </Field>
      ) : null}
      <Field
        {...fieldProps(fields.clinicName as FieldMetadata<unknown>)}
        label={t('clinic')}
        optional={optional}
      >
        <TextInput autoComplete="organization" />
      </Field>
      <Field
        {...fieldProps(fields.address as FieldMetadata<unknown>)}
        label={t('address')}
        hint={t('addressHint')}
        optional={optional}
      >
        <TextInput autoComplete="street-address" />
      </Field>
      <Button busy={useSubmitting()}>{submit}</Button>
    </PageForm>
  );
}

function FixedPlace({ own }: { own: OwnPractice }) {
  const t = useTranslations('onboarding.doctor');
  const words = useTranslations('onboarding');
  const locale = useLocale();
  return (
    <>
      <Facts plain>
        <Fact label={t('country')}>{countryName(own.countryCode ?? '', locale)}</Fact>
        <Fact label={words('timeZone')}>{zoneCity(own.timeZone)}</Fact>
      </Facts>
      <QuietLink to="/doctor/availability/zone">{t('changeZone')}</QuietLink>
    </>
  );
}
