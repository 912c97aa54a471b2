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
import { problemFormSchema, problemStanding } from '~/modules/appointments';
import { actOnProblem, getAppointment } from '~/modules/appointments/index.server';
import { VisitCrumb, VisitTray } from '~/modules/appointments/ui/visit-tray';
import { isId } from '~/shared/id';
import { formatLocale } from '~/shared/locales';
import { formatDay } from '~/shared/time';
import { Split, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { ProblemBody, useProblemHeading } from './body';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  if (!args.data) return pageMeta(args, t('errors.page.notFound.title'), { hidden: true });
  return pageMeta(args, t('problems.title', { day: args.data.day }), { hidden: true });
};

/** A refused step means that what the page shows is not true any more. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  const { scope } = args.context;
  const visit = found(isId(args.params.id) ? await getAppointment(scope.db, args.params.id) : null);
  const standing = problemStanding(visit.problem, new Date().toISOString());
  const zone = await scope.zone();
  const day = formatDay(visit.startsAt, zone.name, formatLocale(scope.locale), 'long');
  const possible = standing !== 'none' || visit.acts.problem.obstacle === null;
  return data({ visit, standing, day }, { status: possible ? 200 : 409 });
}

const NOTICES = {
  report: 'problemReported',
  answer: 'problemAnswered',
  withdraw: 'problemWithdrawn',
} as const;
const UNREADABLE = ['kind_invalid', 'text_missing', 'text_too_long', 'hope_too_long'];

export async function action(args: ActionFunctionArgs) {
  await requireViewer(args);
  const { request, params, context } = args;
  const id = found(isId(params.id) ? params.id : null);
  const form = await parseForm(request, problemFormSchema);
  if (form.status !== 'success') return formReply(form);
  const done = await actOnProblem(context.scope.db, id, form.value);
  if (!done.ok) {
    const { code } = done.error;
    if (code === 'not_found') throw new Response('not_found', { status: 404 });
    if (code === 'not_patient') throw new Response('wrong_role', { status: 403 });
    return formReply(form, {
      status: UNREADABLE.includes(code) ? 422 : 409,
      formErrors: [`problem.${code}`],
    });
  }
  await setFlash(context.scope, { kind: 'done', key: NOTICES[form.value.intent] });
  return redirect(`/appointments/${id}`, 303);
}

export default function ProblemPage() {
  const { visit, standing } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <VisitCrumb id={visit.id} />
      <PageHead tight title={useProblemHeading(visit, standing)} />
      <Split asideFirst={<VisitTray visit={visit} />}>
        <ProblemBody visit={visit} standing={standing} />
      </Split>
    </Wrap>
  );
}
