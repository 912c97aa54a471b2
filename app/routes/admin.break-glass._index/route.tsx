import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useTranslations } from '~/messages/translations';
import { formReply, parseForm } from '~/http/forms.server';
import { requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { BREAK_REASON_MIN, breakGlassFormSchema } from '~/modules/records';
import { breakGlass } from '~/modules/records/index.server';
import { Button } from '~/ui/button';
import { Textarea, TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('sharing.breakGlass.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  return null;
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministrator(args);
  const { scope } = args.context;
  const form = await parseForm(args.request, breakGlassFormSchema);
  if (form.status !== 'success') return formReply(form);
  const opened = await breakGlass(scope.db, form.value, scope.trace);
  if (opened.ok) return redirect(`/admin/break-glass/${opened.value}`, 303);
  const { code } = opened.error;
  if (code === 'not_admin' || code === 'second_factor_required') throw new Response(code, { status: 404 });
  const fieldErrors: Record<string, string[]> =
    code === 'patient_unknown' ? { email: ['patientUnknown'] } : { reason: ['breakReasonShort'] };
  return formReply(form, { fieldErrors });
}

/** An administrator opens a patient's files, with a reason that the patient reads. */
export default function BreakGlass() {
  const t = useTranslations('sharing.breakGlass');
  const [form, fields] = usePageForm({ schema: breakGlassFormSchema });
  return (
    <Wrap last>
      <PageHead tight title={t('title')}>
        {t('lead')}
      </PageHead>
      <PageForm form={form} className="stack stack-5 max-w-xl">
        <Field {...fieldProps(fields.email)} label={t('email')}>
          <TextInput type="email" autoComplete="off" />
        </Field>
        <Field
          {...fieldProps(fields.reason)}
          minLength={undefined}
          label={t('reason')}
          hint={t('reasonHint', { min: BREAK_REASON_MIN })}
        >
          <Textarea rows={3} />
        </Field>
        <Button variant="stop" busy={useSubmitting()}>
          {t('submit')}
        </Button>
      </PageForm>
    </Wrap>
  );
}
