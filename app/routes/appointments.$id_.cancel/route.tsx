import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { formReply, parseForm } from '~/http/forms.server';
import { found, requireViewer } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { cancelFormSchema, endingErrorStatus } from '~/modules/appointments';
import { cancelAppointment, getAppointment } from '~/modules/appointments/index.server';
import { VisitCrumb, VisitTray } from '~/modules/appointments/ui/visit-tray';
import { isId } from '~/shared/id';
import { formatLocale } from '~/shared/locales';
import { formatDay } from '~/shared/time';
import { ButtonLink } from '~/ui/button';
import { Acts, Split, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { CancelForm } from './cancel-form';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  if (!args.data) return pageMeta(args, t('errors.page.notFound.title'), { hidden: true });
  return pageMeta(args, t('ending.cancel.title', { day: args.data.day }), { hidden: true });
};

/** A refused cancellation means that what the page shows is not true any more. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  const { scope } = args.context;
  const visit = found(isId(args.params.id) ? await getAppointment(scope.db, args.params.id) : null);
  const zone = await scope.zone();
  const day = formatDay(visit.startsAt, zone.name, formatLocale(scope.locale), 'long');
  return data({ visit, day }, { status: visit.acts.cancel.obstacle ? 409 : 200 });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const { request, params, context } = args;
  const id = found(isId(params.id) ? params.id : null);
  const form = await parseForm(request, cancelFormSchema(viewer.role === 'doctor' ? 'doctor' : 'patient'));
  if (form.status !== 'success') return formReply(form);
  const cancelled = await cancelAppointment(context.scope.db, id, form.value);
  if (!cancelled.ok) {
    const { code } = cancelled.error;
    if (code === 'not_found') throw new Response('not_found', { status: 404 });
    return formReply(form, { status: endingErrorStatus(cancelled.error), formErrors: [code] });
  }
  await setFlash(context.scope, { kind: 'done', key: 'appointmentCancelled' });
  return redirect(`/appointments/${id}`, 303);
}

export default function Cancel() {
  const t = useTranslations('ending');
  const { visit } = useLoaderData<typeof loader>();
  const { obstacle } = visit.acts.cancel;
  return (
    <Wrap last>
      <VisitCrumb id={visit.id} />
      <PageHead tight title={t(obstacle ? 'cancel.impossible' : 'cancel.heading')} />
      <Split asideFirst={<VisitTray visit={visit} />}>
        {obstacle ? (
          <>
            <p>{t(`obstacle.cancel.${obstacle}`)}</p>
            <Acts>
              <ButtonLink to={`/appointments/${visit.id}`}>{t('back')}</ButtonLink>
            </Acts>
          </>
        ) : (
          <CancelForm visit={visit} />
        )}
      </Split>
    </Wrap>
  );
}
