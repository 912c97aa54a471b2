import { parseWithZod } from '@conform-to/zod/v4';
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData, useRouteError } from '@remix-run/react';
import { ErrorPage } from '~/http/error-page';
import { setFlash } from '~/http/flash.server';
import { formReply } from '~/http/forms.server';
import { found, requireRole } from '~/http/guards.server';
import { KeptForm, readKeptForm } from '~/modules/appointments/ui/kept-form';
import { keptForm } from '~/http/kept-form.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { LONG_FORM_BYTES, readForm } from '~/http/read-form.server';
import { useTranslations } from '~/messages/translations';
import { amendmentSchema, consultationErrorStatus } from '~/modules/appointments';
import { amendConsultation, getAppointment, getConsultation } from '~/modules/appointments/index.server';
import { isId } from '~/shared/id';
import { Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { AmendForm } from './amend-form';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('consultation.amend.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'doctor');
  const { db } = args.context.scope;
  const id = found(isId(args.params.id) ? args.params.id : null);
  const [visit, consultation] = await Promise.all([getAppointment(db, id), getConsultation(db, id)]);
  const [latest] = found(consultation).versions;
  return {
    visit: found(visit),
    latest: found(latest),
    note: consultation?.desk?.notes[0]?.privateNote ?? '',
  };
}

/** A further version of what the patient was given. */
export async function action(args: ActionFunctionArgs) {
  const { scope } = args.context;
  const sent = await readForm(args.request, LONG_FORM_BYTES);
  if (!(await scope.viewer())) throw keptForm(sent);
  await requireRole(args, 'doctor');
  const id = found(isId(args.params.id) ? args.params.id : null);
  const form = parseWithZod(sent, { schema: amendmentSchema });
  if (form.status === undefined) return { result: form.reply() };
  if (form.status !== 'success') return formReply(form);
  const done = await amendConsultation(scope.db, id, form.value);
  if (!done.ok) {
    const { code } = done.error;
    if (code === 'not_found') throw new Response('not_found', { status: 404 });
    if (code === 'reason_missing')
      return formReply(form, { fieldErrors: { reason: ['changeReasonMissing'] } });
    return formReply(form, { status: consultationErrorStatus(done.error), formErrors: [code] });
  }
  await setFlash(scope, { kind: 'done', key: done.value.amended ? 'consultationAmended' : 'noteSaved' });
  return redirect(`/appointments/${id}`, 303);
}

export default function Amend() {
  const t = useTranslations('consultation.amend');
  const { visit, latest, note } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to={`/appointments/${visit.id}`} label={t('back')}>
        {t('back')}
      </Crumb>
      <PageHead title={t('title')}>{t('lead', { name: visit.patient.fullName })}</PageHead>
      <AmendForm appointmentId={visit.id} latest={latest} note={note} />
    </Wrap>
  );
}

export function ErrorBoundary() {
  const kept = readKeptForm(useRouteError());
  return kept ? <KeptForm entries={kept} /> : <ErrorPage />;
}
