import type { ReactNode } from 'react';
import type { z } from 'zod';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { useTranslations } from '~/messages/translations';
import { Button, QuietLink } from '~/ui/button';
import { Choice } from '~/ui/choice';
import { TextInput, Textarea } from '~/ui/controls';
import { Field } from '~/ui/field';
import { FieldGroup } from '~/ui/field-group';
import { fieldProps, groupProps } from '~/ui/form-field';
import { Acts } from '~/ui/layout';

type Props = {
  /** With a field `name` to choose by, `reason`, and perhaps `amount`. */
  schema: z.ZodType;
  name: 'outcome' | 'how';
  legend: string;
  options: { value: string; title: string; text?: string }[];
  amount?: { label: string; defaultValue?: string };
  hint?: ReactNode;
  submit: string;
  back: { to: string; text: string };
};

type Fields = Record<'outcome' | 'how' | 'amount' | 'reason', string>;

/** A decision among a few, with a reason. */
export function OutcomeForm({ schema, name, legend, options, amount, hint, submit, back }: Props) {
  const t = useTranslations('admin.act');
  const busy = useSubmitting();
  const [form, fields] = usePageForm({
    schema: schema as z.ZodObject<{ [K in keyof Fields]: z.ZodString }>,
    defaultValue: amount?.defaultValue ? { amount: amount.defaultValue } : {},
  });
  return (
    <PageForm form={form} className="stack stack-5 max-w-xl">
      <FieldGroup {...groupProps(fields[name])} legend={legend}>
        <Choice options={options} defaultValue={fields[name].initialValue} />
      </FieldGroup>
      {amount ? (
        <Field {...fieldProps(fields.amount)} required={false} label={amount.label}>
          <TextInput inputMode="decimal" autoComplete="off" width="short" />
        </Field>
      ) : null}
      <Field {...fieldProps(fields.reason)} label={t('reason')} hint={hint ?? t('reasonHint')}>
        <Textarea rows={4} />
      </Field>
      <Acts>
        <Button variant="stop" busy={busy}>
          {submit}
        </Button>
        <QuietLink to={back.to}>{back.text}</QuietLink>
      </Acts>
    </PageForm>
  );
}
