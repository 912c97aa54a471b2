import type { ReactNode } from 'react';
import type { z } from 'zod';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { useTranslations } from '~/messages/translations';
import { Button, QuietLink } from '~/ui/button';
import { Textarea } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Acts } from '~/ui/layout';
import { reasonFormSchema } from '../schema';

type Props = {
  submit: string;
  /** Takes something away. */
  stop?: boolean;
  back: { to: string; text: string };
  /** Who reads the reason, when it is not only the audit log. */
  hint?: ReactNode;
  /** When the form asks for more than the reason; its first fields go into `children`. */
  schema?: z.ZodObject;
  children?: ReactNode;
};

/** The end of an act's page: why, the act in words, and the way back. */
export function ReasonForm({ submit, stop, back, hint, schema = reasonFormSchema, children }: Props) {
  const t = useTranslations('admin.act');
  const [form, fields] = usePageForm({ schema: schema as typeof reasonFormSchema });
  return (
    <PageForm form={form} className="stack stack-5 max-w-xl">
      {children}
      <Field {...fieldProps(fields.reason)} label={t('reason')} hint={hint ?? t('reasonHint')}>
        <Textarea rows={3} />
      </Field>
      <Acts>
        <Button variant={stop ? 'stop' : 'primary'} busy={useSubmitting()}>
          {submit}
        </Button>
        <QuietLink to={back.to}>{back.text}</QuietLink>
      </Acts>
    </PageForm>
  );
}
