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
import { endingErrorStatus, noShowFormSchema, noShowStanding } from '~/modules/appointments';
import {
  answerNoShow,
  getAppointment,
  reportNoShow,
  withdrawNoShow,
} from '~/modules/appointments/index.server';
import { VisitCrumb, VisitTray } from '~/modules/appointments/ui/visit-tray';
import type { Db } from '~/platform/supabase.server';
import { isId } from '~/shared/id';
import { formatLocale } from '~/shared/locales';
import { formatDay } from '~/shared/time';
import { Split, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { NoShowBody, useNoShowHeading } from './body';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  if (!args.data) return pageMeta(args, t('errors.page.notFound.title'), { hidden: true });
  return pageMeta(args, t('ending.noShow.title', { day: args.data.day }), { hidden: true });
};

/** A refused step means that what the page shows is not true any more. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  const { scope } = args.context;
  const visit = found(isId(args.params.id) ? await getAppointment(scope.db, args.params.id) : null);
  const standing = noShowStanding(visit.noShows, visit.viewer, new Date().toISOString());
  const zone = await scope.zone();
  const day = formatDay(visit.startsAt, zone.name, formatLocale(scope.locale), 'long');
  const possible = standing.kind !== 'none' || visit.acts.noShow.obstacle === null;
  return data({ visit, standing, day }, { status: possible ? 200 : 409 });
}

const NOTICES = {
  report: 'noShowReported',
  withdraw: 'noShowWithdrawn',
  agree: 'noShowAgreed',
  contest: 'noShowContested',
} as const;
type Intent = keyof typeof NOTICES;

const act = (db: Db, id: string, intent: Intent, text: string) => {
  if (intent === 'report') return reportNoShow(db, id);
  if (intent === 'withdraw') return withdrawNoShow(db, id);
  return answerNoShow(db, id, intent === 'agree' ? { agree: true } : { agree: false, text });
};

export async function action(args: ActionFunctionArgs) {
  await requireViewer(args);
  const { request, params, context } = args;
  const id = found(isId(params.id) ? params.id : null);
  const form = await parseForm(request, noShowFormSchema);
  if (form.status !== 'success') return formReply(form);
  const { intent, text } = form.value;
  const done = await act(context.scope.db, id, intent, text);
  if (!done.ok) {
    const { code } = done.error;
    if (code === 'not_found') throw new Response('not_found', { status: 404 });
    return formReply(form, { status: endingErrorStatus(done.error), formErrors: [code] });
  }
  await setFlash(context.scope, { kind: 'done', key: NOTICES[intent] });
  return redirect(`/appointments/${id}`, 303);
}

export default function NoShow() {
  const { visit, standing } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <VisitCrumb id={visit.id} />
      <PageHead tight title={useNoShowHeading(visit, standing)} />
      <Split asideFirst={<VisitTray visit={visit} />}>
        <NoShowBody visit={visit} standing={standing} />
      </Split>
    </Wrap>
  );
}
