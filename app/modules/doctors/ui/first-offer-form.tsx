import type { FieldMetadata } from '@conform-to/react';
import { useLocale, useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { CHARGE_CURRENCIES, firstOfferSchema, VISIT_MINUTES, WEEKDAYS } from '~/modules/doctors';
import { Button } from '~/ui/button';
import { Select, TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Stack } from '~/ui/layout';

type FieldsProps = { fields: Record<string, FieldMetadata<unknown>> };

const field = (fields: FieldsProps['fields'], name: string): FieldMetadata<unknown> => {
  const found = fields[name];
  if (!found) throw new Error(`no field ${name}`);
  return found;
};

type FirstOfferFormProps = { known: Record<string, string>; submit: string };

/** One kind of visit and the weekly hours a doctor begins with; more of both come later, on their own pages. */
export function FirstOfferForm({ known, submit }: FirstOfferFormProps) {
  const [form, fields] = usePageForm({ schema: firstOfferSchema, defaultValue: known });
  const all = fields as unknown as FieldsProps['fields'];
  return (
    <PageForm form={form}>
      <VisitFields fields={all} />
      <HoursFields fields={all} />
      <Button busy={useSubmitting()}>{submit}</Button>
    </PageForm>
  );
}

function VisitFields({ fields }: FieldsProps) {
  const t = useTranslations('onboarding.doctor');
  const names = new Intl.DisplayNames([useLocale()], { type: 'currency' });
  return (
    <Stack as="section" gap={5}>
      <h2>{t('fee')}</h2>
      <p className="soft small">{t('feeHint')}</p>
      <Field {...fieldProps(field(fields, 'mode'))} label={t('mode')}>
        <Select
          options={[
            { value: 'video', label: t('modes.video') },
            { value: 'in_person', label: t('modes.in_person') },
          ]}
        />
      </Field>
      <Field {...fieldProps(field(fields, 'minutes'))} label={t('minutes')}>
        <Select
          options={VISIT_MINUTES.map((minutes) => ({ value: String(minutes), label: String(minutes) }))}
        />
      </Field>
      <div className="grid-2">
        <Field {...fieldProps(field(fields, 'amount'))} label={t('amount')}>
          <TextInput inputMode="decimal" />
        </Field>
        <Field {...fieldProps(field(fields, 'currency'))} label={t('currency')}>
          <Select
            options={CHARGE_CURRENCIES.map((code) => ({
              value: code,
              label: `${names.of(code) ?? code} (${code})`,
            }))}
          />
        </Field>
      </div>
    </Stack>
  );
}

function HoursFields({ fields }: FieldsProps) {
  const t = useTranslations('onboarding');
  return (
    <Stack as="section" gap={5}>
      <h2>{t('doctor.hours')}</h2>
      <p className="soft small">{t('doctor.hoursHint')}</p>
      {WEEKDAYS.map((day) => (
        <div key={day} className="grid grid-cols-2 gap-3" role="group" aria-label={t(`weekdays.d${day}`)}>
          <Field
            {...fieldProps(field(fields, `from${day}`))}
            label={`${t(`weekdays.d${day}`)}, ${t('doctor.from')}`}
          >
            <TextInput type="time" />
          </Field>
          <Field {...fieldProps(field(fields, `to${day}`))} label={t('doctor.to')}>
            <TextInput type="time" />
          </Field>
        </div>
      ))}
    </Stack>
  );
}
