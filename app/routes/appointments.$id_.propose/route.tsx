import { parseWithZod } from '@conform-to/zod/v4';
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { setFlash } from '~/http/flash.server';
import { formReply } from '~/http/forms.server';
import { found, requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { readForm } from '~/http/read-form.server';
import { useTranslations } from '~/messages/translations';
import { proposalFormSchema, type ProposalError } from '~/modules/appointments';
import { getAppointment, getConsultation, proposeTimes } from '~/modules/appointments/index.server';
import { isId } from '~/shared/id';
import { Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { loadTimes } from './load-times.server';
import { ProposeForm } from './propose-form';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('consultation.propose.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'doctor');
  const { request, params, context } = args;
  const { scope } = context;
  const id = found(isId(params.id) ? params.id : null);
  const [appointment, consultation] = await Promise.all([
    getAppointment(scope.db, id),
    getConsultation(scope.db, id),
  ]);
  const visit = found(appointment);
  const weeks = (consultation?.versions[0] ?? consultation?.desk?.draft)?.followUp?.weeks ?? null;
  const search = new URL(request.url).searchParams;
  const times = await loadTimes(scope.db, visit.doctor.slug, (await scope.zone()).name, { search, weeks });
  return { visit, times, weeks, proposals: consultation?.proposals ?? [] };
}

const MESSAGES: Partial<Record<ProposalError['code'], string>> = {
  times_count: 'proposalsCount',
  time_not_free: 'proposalGone',
  proposal_limit: 'proposalLimit',
};

/** Up to three free times go to the patient, by mail and on the appointment's page. */
export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'doctor');
  const { scope } = args.context;
  const id = found(isId(args.params.id) ? args.params.id : null);
  const form = parseWithZod(await readForm(args.request), { schema: proposalFormSchema });
  if (form.status !== 'success') return formReply(form);
  const done = await proposeTimes(scope.db, id, form.value);
  if (!done.ok) {
    const { code } = done.error;
    if (code === 'not_found') throw new Response('not_found', { status: 404 });
    const message = MESSAGES[code] ?? 'tryAgain';
    return formReply(form, { status: code === 'times_count' ? 422 : 409, formErrors: [message] });
  }
  await setFlash(scope, { kind: 'done', key: 'timesProposed' });
  return redirect(`/appointments/${id}`, 303);
}

export default function Propose() {
  const t = useTranslations('consultation.propose');
  const { visit, weeks } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to={`/appointments/${visit.id}`} label={t('back')}>
        {t('back')}
      </Crumb>
      <PageHead title={t('title')}>
        {t('lead', { name: visit.patient.fullName })} {weeks ? t('advised', { weeks }) : null}
      </PageHead>
      <ProposeForm />
    </Wrap>
  );
}
