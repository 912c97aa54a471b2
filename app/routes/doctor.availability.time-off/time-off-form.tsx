import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { useTranslations } from '~/messages/translations';
import { timeOffSchema } from '~/modules/doctors';
import { Button } from '~/ui/button';
import { Choice } from '~/ui/choice';
import { DateInput, TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { FieldGroup } from '~/ui/field-group';
import { fieldProps, groupProps } from '~/ui/form-field';
import { Stack } from '~/ui/layout';

/** One time off, or extra hours on one day, on the doctor's own clock. */
export function TimeOffForm() {
  const t = useTranslations('availability.off');
  const optional = useTranslations('common.form')('optional');
  const [form, fields] = usePageForm({ schema: timeOffSchema, defaultValue: { kind: 'off' } });
  const kind = String(fields.kind.initialValue ?? 'off');
  return (
    <Stack as="section" gap={5}>
      <h2>{t('add')}</h2>
      <PageForm form={form}>
        <FieldGroup {...groupProps(fields.kind)} legend={t('kind')}>
          <Choice
            defaultValue={kind}
            options={(['off', 'extra'] as const).map((value) => ({
              value,
              title: t(`kinds.${value}`),
              text: t(`kindTexts.${value}`),
            }))}
          />
        </FieldGroup>
        <div className="grid-2">
          <Field {...fieldProps(fields.from)} label={t('from')}>
            <DateInput />
          </Field>
          <Field {...fieldProps(fields.to)} label={t('to')} optional={optional}>
            <DateInput />
          </Field>
        </div>
        <FieldGroup id="hours" legend={t('hours')} optional={optional} hint={t('hoursHint')}>
          <div className="grid-2">
            <Field {...fieldProps(fields.startsAt)} label={t('startsAt')}>
              <TextInput type="time" />
            </Field>
            <Field {...fieldProps(fields.endsAt)} label={t('endsAt')}>
              <TextInput type="time" />
            </Field>
          </div>
        </FieldGroup>
        <Button busy={useSubmitting()}>{t('submit')}</Button>
      </PageForm>
    </Stack>
  );
}
