import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { actReply } from '~/http/act-reply.server';
import { setFlash } from '~/http/flash.server';
import { formReply, parseForm } from '~/http/forms.server';
import { found, requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { decideProblemFormSchema } from '~/modules/administration';
import { decideProblem, getProblem, previewRefund } from '~/modules/administration/index.server';
import { VisitHistory } from '~/modules/administration/ui/visit-history';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { isId } from '~/shared/id';
import { readAmount } from '~/shared/money';
import { Split, Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { Decide } from './decide';
import { Known, Sides } from './sides';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(
    args,
    metaTranslator(args)('adminReports.problem.title', { reference: args.data?.report.reference ?? '' }),
    {
      hidden: true,
    },
  );

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const { params, context, request } = args;
  const { db } = context.scope;
  const report = found(isId(params.id) ? await getProblem(db, params.id) : null);
  const typed = new URL(request.url).searchParams.get('amount');
  if (typed === null) return data({ report, typed, error: null, split: null });
  const amount = readAmount(typed, report.currency);
  const preview = amount ? await previewRefund(db, report.paymentId, amount) : null;
  if (preview?.ok) return data({ report, typed, error: null, split: preview.value });
  const error = preview ? `act.${preview.error.code}` : 'refundAmountInvalid';
  return data({ report, typed, error, split: null }, { status: 422 });
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministrator(args);
  const { params, context, request } = args;
  const { scope } = context;
  const report = found(isId(params.id) ? await getProblem(scope.db, params.id) : null);
  const form = await parseForm(request, decideProblemFormSchema(report.currency));
  if (form.status !== 'success') return formReply(form);
  const { outcome, amount, reason } = form.value;
  const refund = outcome === 'split' ? readAmount(amount, report.currency) : null;
  const done = await decideProblem(scope.db, report.id, { outcome, refund, reason });
  if (!done.ok) {
    const { code } = done.error;
    if (code === 'amount_too_high' || code === 'amount_step')
      return formReply(form, { fieldErrors: { amount: [`act.${code}`] } });
    return actReply(form, code);
  }
  await setFlash(scope, { kind: 'done', key: 'problemDecided' });
  return redirect(`/admin/problem-reports/${report.id}`, 303);
}

/** One report: both sides, what we know, and the decision. */
export default function ProblemReport() {
  const t = useTranslations('adminReports.problem');
  const { moment } = useReader();
  const { report, typed, error, split } = useLoaderData<typeof loader>();
  const { patientName: patient, doctorName: doctor } = report;
  return (
    <Wrap last>
      <Crumb to="/admin/problem-reports" label={t('back')}>
        {t('back')}
      </Crumb>
      <PageHead tight title={t('title', { reference: report.reference })}>
        {t('between', { patient, doctor, moment: moment(report.startsAt) })}
      </PageHead>
      <Split asideFirst={<Known report={report} />}>
        <Stack gap={7}>
          <Sides report={report} />
          {report.decidable ? <Decide report={report} typed={typed} error={error} split={split} /> : null}
          <section aria-labelledby="history-h">
            <h2 id="history-h">{t('history')}</h2>
            <VisitHistory events={report.events} />
          </section>
        </Stack>
      </Split>
    </Wrap>
  );
}
