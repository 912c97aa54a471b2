import { getFormProps, useForm, type FormMetadata, type SubmissionResult } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { Form, useActionData, useNavigation, type FormProps } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from '~/messages/translations';
import type { z } from 'zod';
import { ErrorSummary } from '~/ui/error-summary';
import { formErrorItems } from '~/ui/form-field';
import { useErrorTitle } from './failed-form';

type Reply = { result: SubmissionResult<string[]> };

/** The last answer of this page's action, if its form did not go through; see `formReply`. */
export function useReply(): SubmissionResult<string[]> | undefined {
  const reply = useActionData<Reply>();
  return reply && 'result' in reply ? reply.result : undefined;
}

type Options<S extends z.ZodType> = {
  schema: S;
  /** Needed where a page has several forms. */
  id?: string;
  defaultValue?: Partial<Record<keyof z.input<S> & string, unknown>>;
};

/**
 * One schema for both sides: the browser checks with it before sending when scripts run, the server in any case.
 * @returns conform's form and fields; hand both to `PageForm`
 */
export function usePageForm<S extends z.ZodObject>({ schema, id, defaultValue }: Options<S>) {
  const lastResult = useReply();
  return useForm<z.input<S>, z.output<S>, string[]>({
    id: id ?? 'form',
    lastResult: lastResult as never,
    defaultValue: defaultValue as never,
    constraint: getZodConstraint(schema) as never,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema }) as never,
  });
}

/** Tells the server that the page shows a refused form again, whatever refused it. */
export const KEPT_FORM = '_kept';

type PageFormProps = Omit<FormProps, 'children'> & {
  // Any form: what is read here is the same for all.
  form: Pick<FormMetadata<Record<string, unknown>, string[]>, 'id' | 'errors' | 'allErrors' | 'onSubmit'>;
  /** Says first that nothing was lost; has a default. */
  calm?: ReactNode;
  children: ReactNode;
};

/** A posted form with its error summary before it. Works the same without scripts. */
export function PageForm({ form, calm, children, ...rest }: PageFormProps) {
  return (
    <>
      <FormErrors form={form} calm={calm} />
      <Form
        method="post"
        className="stack stack-5"
        {...rest}
        {...getFormProps(form as FormMetadata)}
        noValidate
      >
        {children}
        <input type="hidden" name={KEPT_FORM} value="" />
      </Form>
    </>
  );
}

function FormErrors({ form, calm }: Pick<PageFormProps, 'form' | 'calm'>) {
  const t = useTranslations('common.form');
  const say = useTranslations('errors') as unknown as { (key: string): string; has(key: string): boolean };
  const reply = useReply();
  const items = formErrorItems(form);
  const [formError] = form.errors ?? [];
  const failed = formError !== undefined || items.length > 0;
  useErrorTitle(failed);
  if (!failed) return null;
  const title = formError
    ? say.has(formError)
      ? say(formError)
      : formError
    : t('summaryTitle', { count: items.length });
  return (
    <ErrorSummary title={title} items={items} attempt={reply}>
      {calm ?? (formError ? null : <p>{t('summaryKept')}</p>)}
    </ErrorSummary>
  );
}

/** Whether this page's form is on its way. */
export function useSubmitting(): boolean {
  return useNavigation().state === 'submitting';
}
