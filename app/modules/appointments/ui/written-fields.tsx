import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { useTranslations } from '~/messages/translations';
import { Select, Textarea, TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Stack } from '~/ui/layout';
import type { PrescriptionLine } from '../consultation-schema';
import { PrescriptionFields } from './prescription-fields';

type Text = FieldMetadata<string | undefined, Record<string, unknown>, string[]>;
type Lines = FieldMetadata<Partial<PrescriptionLine>[] | undefined, Record<string, unknown>, string[]>;

/** What the two forms of a consultation have in common: writing it down, and amending it. */
export type WrittenForm = {
  form: Pick<FormMetadata<Record<string, unknown>, string[]>, 'insert' | 'remove'>;
  fields: {
    privateNote: Text;
    sharedSummary: Text;
    prescription: Lines;
    followUpWeeks: Text;
    followUpMode: Text;
    followUpText: Text;
  };
  /** Where the form is sent, for buttons that have to come back to their place without scripts. */
  action: string;
};

/** The note, the summary, the medicines and what comes next. */
export function WrittenFields({ form, fields, action }: WrittenForm) {
  const t = useTranslations('consultation.write');
  return (
    <>
      <Field {...fieldProps(fields.privateNote)} label={t('note')} hint={t('noteHint')}>
        <Textarea rows={6} />
      </Field>
      <Field {...fieldProps(fields.sharedSummary)} label={t('summary')} hint={t('summaryHint')}>
        <Textarea rows={10} />
      </Field>
      <PrescriptionFields form={form} lines={fields.prescription} action={action} />
      <FollowUpFields fields={fields} />
    </>
  );
}

function FollowUpFields({ fields }: Pick<WrittenForm, 'fields'>) {
  const t = useTranslations('consultation.followUp');
  return (
    <fieldset>
      <legend className="label">{t('title')}</legend>
      <Stack gap={4} className="mt-2">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field {...fieldProps(fields.followUpWeeks)} label={t('weeks')} optional={t('optional')}>
            <TextInput inputMode="numeric" autoComplete="off" width="short" />
          </Field>
          <Field {...fieldProps(fields.followUpMode)} label={t('mode')} optional={t('optional')}>
            <Select
              empty={t('anyMode')}
              options={[
                { value: 'video', label: t('video') },
                { value: 'in_person', label: t('in_person') },
              ]}
            />
          </Field>
        </div>
        <Field {...fieldProps(fields.followUpText)} label={t('text')} optional={t('optional')}>
          <Textarea rows={3} />
        </Field>
      </Stack>
    </fieldset>
  );
}
