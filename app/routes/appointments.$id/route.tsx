import { parseWithZod } from '@conform-to/zod/v4';
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData, useRouteError, type ShouldRevalidateFunction } from '@remix-run/react';
import { ErrorPage } from '~/http/error-page';
import { setFlash } from '~/http/flash.server';
import { formReply } from '~/http/forms.server';
import { found, requireRole, requireViewer } from '~/http/guards.server';
import { KeptForm, readKeptForm } from '~/modules/appointments/ui/kept-form';
import { keptForm } from '~/http/kept-form.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { LONG_FORM_BYTES, readForm } from '~/http/read-form.server';
import { getPatientSummary } from '~/modules/accounts/index.server';
import { consultationErrorStatus, consultationFormSchema } from '~/modules/appointments';
import {
  completeConsultation,
  getAppointment,
  getConsultation,
  saveConsultation,
} from '~/modules/appointments/index.server';
import { listRecordRequests, listSharedRecords } from '~/modules/records/index.server';
import { isId } from '~/shared/id';
import { formatLocale } from '~/shared/locales';
import { formatDay } from '~/shared/time';
import { Wrap } from '~/ui/layout';
import { DoctorView } from './doctor-view';
import { PatientView } from './patient-view';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  if (!args.data) return pageMeta(args, t('errors.page.notFound.title'), { hidden: true });
  const { visit, day } = args.data;
  const name = visit.viewer === 'patient' ? visit.doctor.displayName : visit.patient.fullName;
  return pageMeta(args, t(`appointments.page.title.${visit.viewer}`, { name, day }), { hidden: true });
};

/** A refused step means that the appointment has moved on. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  const { request, params, context } = args;
  const { scope } = context;
  const id = found(isId(params.id) ? params.id : null);
  const [appointment, consultation, shared, requests, zone] = await Promise.all([
    getAppointment(scope.db, id),
    getConsultation(scope.db, id),
    listSharedRecords(scope.db, id),
    listRecordRequests(scope.db, id),
    scope.zone(),
  ]);
  const visit = found(appointment);
  return {
    visit,
    consultation,
    files: { shared: shared ?? [], requests },
    summary: visit.viewer === 'doctor' ? await getPatientSummary(scope.db, visit.patient.id) : null,
    day: formatDay(visit.startsAt, zone.name, formatLocale(scope.locale), 'long'),
    /** Whether the patient has just left Stripe's page. */
    leftCheckout: new URL(request.url).searchParams.get('payment') === 'cancelled',
    now: new Date().toISOString(),
  };
}

/** The doctor's note and summary: saved, or sent to the patient. */
export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args;
  const { scope } = context;
  const sent = await readForm(request, LONG_FORM_BYTES);
  if (!(await scope.viewer())) throw keptForm(sent);
  await requireRole(args, 'doctor');
  const id = found(isId(params.id) ? params.id : null);
  const form = parseWithZod(sent, { schema: consultationFormSchema });
  // A line was added or taken away: nothing is wrong.
  if (form.status === undefined) return { result: form.reply() };
  if (form.status !== 'success') return formReply(form);
  const { intent, revision, writer, ...written } = form.value;
  const write = intent === 'complete' ? completeConsultation : saveConsultation;
  const done = await write(scope.db, id, written, { revision, writer: writer === '' ? undefined : writer });
  if (!done.ok) {
    const { code } = done.error;
    if (code === 'not_found') throw new Response('not_found', { status: 404 });
    return formReply(form, { status: consultationErrorStatus(done.error), formErrors: [code] });
  }
  const key = intent === 'complete' ? 'consultationCompleted' : 'consultationSaved';
  await setFlash(scope, { kind: 'done', key });
  return redirect(`/appointments/${id}`, 303);
}

export default function AppointmentPage() {
  const { visit, consultation, files, summary, leftCheckout, now } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      {visit.viewer === 'patient' ? (
        <PatientView
          visit={visit}
          consultation={consultation}
          files={files}
          leftCheckout={leftCheckout}
          now={now}
        />
      ) : (
        <DoctorView visit={visit} consultation={consultation} files={files} summary={summary} now={now} />
      )}
    </Wrap>
  );
}

export function ErrorBoundary() {
  const kept = readKeptForm(useRouteError());
  return kept ? <KeptForm entries={kept} /> : <ErrorPage />;
}
