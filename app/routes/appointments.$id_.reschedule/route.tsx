import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { setFlash } from '~/http/flash.server';
import { formReply, parseForm } from '~/http/forms.server';
import { found, requireViewer } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { endingErrorStatus, moveFormSchema } from '~/modules/appointments';
import { getAppointment, moveAppointment } from '~/modules/appointments/index.server';
import { VisitCrumb } from '~/modules/appointments/ui/visit-tray';
import { isId } from '~/shared/id';
import { formatLocale } from '~/shared/locales';
import { formatDay } from '~/shared/time';
import { Wrap } from '~/ui/layout';
import { ChooseTime } from './choose-time';
import { ConfirmMove } from './confirm-move';
import { Impossible } from './impossible';
import { loadMove } from './load-move.server';
import { TimeTaken } from './time-taken';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  if (!args.data) return pageMeta(args, t('errors.page.notFound.title'), { hidden: true });
  const failed = args.data.view.kind === 'taken';
  return pageMeta(args, t('ending.move.title', { day: args.data.day }), { hidden: true, failed });
};

/** A refused move means that what the page shows is not true any more. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  const { scope } = args.context;
  const visit = found(isId(args.params.id) ? await getAppointment(scope.db, args.params.id) : null);
  const view = await loadMove(scope, visit, new URL(args.request.url).searchParams);
  const { name: timeZone } = await scope.zone();
  const day = formatDay(visit.startsAt, timeZone, formatLocale(scope.locale), 'long');
  const status = view.kind === 'taken' || view.kind === 'impossible' ? 409 : 200;
  return data({ visit, view, day }, { status });
}

export async function action(args: ActionFunctionArgs) {
  await requireViewer(args);
  const { request, params, context } = args;
  const id = found(isId(params.id) ? params.id : null);
  const form = await parseForm(request, moveFormSchema);
  if (form.status !== 'success') return formReply(form);
  const { at, sequence } = form.value;
  const moved = await moveAppointment(context.scope.db, id, { startsAt: at, sequence });
  if (!moved.ok) {
    const { code } = moved.error;
    if (code === 'not_found') throw new Response('not_found', { status: 404 });
    return formReply(form, { status: endingErrorStatus(moved.error), formErrors: [code] });
  }
  await setFlash(context.scope, { kind: 'done', key: 'appointmentMoved' });
  return redirect(`/appointments/${id}`, 303);
}

export default function Reschedule() {
  const { visit, view } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <VisitCrumb id={visit.id} />
      {view.kind === 'impossible' ? <Impossible visit={visit} /> : null}
      {view.kind === 'choose' ? <ChooseTime visit={visit} week={view.week} /> : null}
      {view.kind === 'confirm' ? <ConfirmMove key={view.at} visit={visit} at={view.at} /> : null}
      {view.kind === 'taken' ? <TimeTaken visit={visit} at={view.at} nearest={view.nearest} /> : null}
    </Wrap>
  );
}
