import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { formReply, parseForm } from '~/http/forms.server';
import { found, requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { getAppointment } from '~/modules/appointments/index.server';
import {
  recordRequestFormSchema,
  REQUEST_MAX,
  sharingErrorStatus,
  type RequestError,
} from '~/modules/records';
import { askForRecord } from '~/modules/records/index.server';
import { isId } from '~/shared/id';
import { Button } from '~/ui/button';
import { Textarea } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';

export const handle = { chrome: 'account' };

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('sharing.ask.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'doctor');
  const { id } = args.params;
  const visit = found(isId(id) ? await getAppointment(args.context.scope.db, id) : null);
  return { id: visit.id, patientName: visit.patient.fullName };
}

const REFUSALS: Partial<Record<RequestError['code'], object>> = {
  request_missing: { fieldErrors: { body: ['requestMissing'] } },
  request_long: { fieldErrors: { body: ['requestLong'] } },
  requests_many: { formErrors: ['requestsMany'] },
  wrong_state: { formErrors: ['requestClosed'] },
};

export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'doctor');
  const { scope } = args.context;
  const id = found(isId(args.params.id) ? args.params.id : null);
  const form = await parseForm(args.request, recordRequestFormSchema);
  if (form.status !== 'success') return formReply(form);
  const asked = await askForRecord(scope.db, id, form.value.body);
  if (!asked.ok) {
    const refusal = REFUSALS[asked.error.code];
    if (!refusal) throw new Response('not_found', { status: 404 });
    return formReply(form, { status: sharingErrorStatus(asked.error), ...refusal });
  }
  await setFlash(scope, { kind: 'done', key: 'fileRequested' });
  return redirect(`/appointments/${id}#files`, 303);
}

/** The doctor asks for a file that is missing. */
export default function AskForFile() {
  const t = useTranslations('sharing.ask');
  const { id, patientName } = useLoaderData<typeof loader>();
  const [form, fields] = usePageForm({ schema: recordRequestFormSchema });
  return (
    <Wrap last>
      <Crumb to={`/appointments/${id}`} label={t('title')}>
        {t('back')}
      </Crumb>
      <PageHead tight title={t('title')}>
        {t('lead', { name: patientName })}
      </PageHead>
      <PageForm form={form} className="stack stack-5 max-w-xl">
        <Field
          {...fieldProps(fields.body)}
          minLength={undefined}
          maxLength={REQUEST_MAX}
          label={t('label')}
          hint={t('hint', { max: REQUEST_MAX })}
        >
          <Textarea rows={3} />
        </Field>
        <Button busy={useSubmitting()}>{t('submit')}</Button>
      </PageForm>
    </Wrap>
  );
}
