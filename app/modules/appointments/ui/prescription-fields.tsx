import { useTranslations } from '~/messages/translations';
import { Button, QuietButton } from '~/ui/button';
import { TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Stack } from '~/ui/layout';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { LINE_PARTS, LINES_MAX } from '../consultation-schema';
import type { WrittenForm } from './written-fields';

type PrescriptionFieldsProps = {
  form: WrittenForm['form'];
  lines: WrittenForm['fields']['prescription'];
  action: string;
};

const OPTIONAL = new Set<string>(['strength', 'form', 'duration', 'note']);

/** Lines of a prescription. A line is added and taken away by buttons of the form, so also without scripts. */
export function PrescriptionFields({ form, lines, action }: PrescriptionFieldsProps) {
  const t = useTranslations('consultation.prescription');
  const list = lines.getFieldList();
  const here = `${action}#${lines.id}`;
  return (
    <fieldset id={lines.id} tabIndex={-1}>
      <legend className="label">{t('title')}</legend>
      <p className="hint">{t('hint')}</p>
      <Stack gap={5} className="mt-3">
        {list.map((line, index) => {
          const parts = line.getFieldset();
          return (
            <fieldset key={line.key} className="border-hair border-t pt-4">
              <legend className="vh">{t('line', { number: index + 1 })}</legend>
              <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
                {LINE_PARTS.map((part) => (
                  <Field
                    key={part}
                    {...fieldProps(parts[part])}
                    required={false}
                    label={t(part)}
                    optional={OPTIONAL.has(part) ? t('optional') : undefined}
                    className={part === 'note' ? 'sm:col-span-2' : undefined}
                  >
                    <TextInput autoComplete="off" />
                  </Field>
                ))}
              </div>
              <QuietButton
                tone="stop"
                icon="x"
                {...form.remove.getButtonProps({ name: lines.name, index })}
                formAction={here}
              >
                {t('remove')} <VisuallyHidden>{t('line', { number: index + 1 })}</VisuallyHidden>
              </QuietButton>
            </fieldset>
          );
        })}
        {list.length < LINES_MAX ? (
          <div>
            <Button
              variant="secondary"
              size="small"
              {...form.insert.getButtonProps({ name: lines.name })}
              formAction={here}
            >
              {t(list.length === 0 ? 'first' : 'more')}
            </Button>
          </div>
        ) : null}
      </Stack>
    </fieldset>
  );
}
