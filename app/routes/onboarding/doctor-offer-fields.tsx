import { useLocale, useTranslations } from '~/messages/translations';
import { CHARGE_CURRENCIES, VISIT_MINUTES, WEEKDAYS } from '~/modules/doctors';
import { Select, TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Stack } from '~/ui/layout';
import { field, type FieldsProps } from './doctor-fields';

export function VisitFields({ fields }: FieldsProps) {
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

export function HoursFields({ fields }: FieldsProps) {
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
