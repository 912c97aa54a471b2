import type { FieldMetadata } from '@conform-to/react';
import { useTranslations } from '~/messages/translations';
import { DateInput, Select, Textarea, TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { RECORD_CATEGORIES } from '../schema';

type One = FieldMetadata<string, Record<string, unknown>, string[]>;
type Fields = Record<'title' | 'category' | 'documentedOn' | 'note', One>;
type Props = {
  fields: Fields;
  /** Several files may come at once: each then keeps its own name. */
  several?: boolean;
};

/** What a patient says of a file. */
export function DetailFields({ fields, several }: Props) {
  const t = useTranslations('files');
  const optional = useTranslations('common.form')('optional');
  return (
    <>
      <Field
        {...fieldProps(fields.title)}
        label={t('form.name')}
        optional={several ? optional : undefined}
        hint={several ? t('form.nameHint') : undefined}
      >
        <TextInput autoComplete="off" />
      </Field>
      <Field {...fieldProps(fields.category)} label={t('form.category')}>
        <Select
          options={RECORD_CATEGORIES.map((category) => ({
            value: category,
            label: t(`category.${category}`),
          }))}
        />
      </Field>
      <Field {...fieldProps(fields.documentedOn)} label={t('form.date')} optional={optional}>
        <DateInput />
      </Field>
      <Field
        {...fieldProps(fields.note)}
        label={t('form.note')}
        optional={optional}
        hint={t('form.noteHint')}
      >
        <Textarea rows={3} />
      </Field>
    </>
  );
}
