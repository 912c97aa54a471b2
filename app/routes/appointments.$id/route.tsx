import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { setFlash } from '~/http/flash.server';
import { formReply, parseForm } from '~/http/forms.server';
import { found, requireRole, requireViewer } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { consultationErrorStatus, consultationFormSchema, isId } from '~/modules/appointments';
import { completeConsultation, getAppointment, saveConsultation } from '~/modules/appointments/index.server';
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
  const visit = found(isId(params.id) ? await getAppointment(scope.db, params.id) : null);
  const zone = await scope.zone();
  return {
    visit,
    day: formatDay(visit.startsAt, zone.name, formatLocale(scope.locale), 'long'),
    /** Whether the patient has just left Stripe's page. */
    leftCheckout: new URL(request.url).searchParams.get('payment') === 'cancelled',
    now: new Date().toISOString(),
  };
}

/** The doctor's note and summary: saved, or sent to the patient. */
export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'doctor');
  const { request, params, context } = args;
  const id = found(isId(params.id) ? params.id : null);
  const form = await parseForm(request, consultationFormSchema);
  if (form.status !== 'success') return formReply(form);
  const { intent, ...texts } = form.value;
  const write = intent === 'complete' ? completeConsultation : saveConsultation;
  const written = await write(context.scope.db, id, texts);
  if (!written.ok) {
    const { code } = written.error;
    if (code === 'not_found') throw new Response('not_found', { status: 404 });
    return formReply(form, { status: consultationErrorStatus(written.error), formErrors: [code] });
  }
  const key = intent === 'complete' ? 'consultationCompleted' : 'consultationSaved';
  await setFlash(context.scope, { kind: 'done', key });
  return redirect(`/appointments/${id}`, 303);
}

export default function AppointmentPage() {
  const { visit, leftCheckout, now } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      {visit.viewer === 'patient' ? (
        <PatientView visit={visit} leftCheckout={leftCheckout} now={now} />
      ) : (
        <DoctorView visit={visit} now={now} />
      )}
    </Wrap>
  );
}
