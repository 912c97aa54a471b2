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
import { found, requireViewer } from '~/http/guards.server';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { REPORT_REASONS, reportFormSchema, reviewErrorStatus } from '~/modules/reviews';
import { getPublicReview, reportReview } from '~/modules/reviews/index.server';
import { isId } from '~/shared/id';
import { Button } from '~/ui/button';
import { Textarea } from '~/ui/controls';
import { Field } from '~/ui/field';
import { FieldGroup } from '~/ui/field-group';
import { fieldProps } from '~/ui/form-field';
import { Acts, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { Tick, Ticks } from '~/ui/tick';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('reviews.report.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  return found(isId(args.params.id) ? await getPublicReview(args.context.scope.db, args.params.id) : null);
}

export async function action(args: ActionFunctionArgs) {
  await requireViewer(args);
  const { scope } = args.context;
  const review = found(isId(args.params.id) ? await getPublicReview(scope.db, args.params.id) : null);
  const form = await parseForm(args.request, reportFormSchema);
  if (form.status !== 'success') return formReply(form);
  const sent = await reportReview(scope.db, found(args.params.id ?? null), form.value);
  if (!sent.ok) {
    if (sent.error.code === 'not_found') throw new Response('not_found', { status: 404 });
    return formReply(form, {
      status: reviewErrorStatus(sent.error),
      formErrors: [`review.${sent.error.code}`],
    });
  }
  await setFlash(scope, { kind: 'done', key: 'reviewReported' });
  return redirect(review.doctorSlug ? `/doctors/${review.doctorSlug}/reviews` : '/doctors', 303);
}

export default function ReportReview() {
  const t = useTranslations('reviews.report');
  const optional = useTranslations('common.form')('optional');
  const { body } = useLoaderData<typeof loader>();
  const busy = useSubmitting();
  const [form, fields] = usePageForm({ schema: reportFormSchema });
  const { id, name, errors, initialValue } = fields.reason;
  return (
    <Wrap last>
      <PageHead title={t('title')}>{t('lead')}</PageHead>
      <blockquote className="prose mb-6 typed whitespace-pre-line wrap-anywhere">{body}</blockquote>
      <PageForm form={form}>
        <FieldGroup id={id} name={name} legend={t('reason')} errors={errors} required>
          <Ticks>
            {REPORT_REASONS.map((reason) => (
              <Tick key={reason} type="radio" value={reason} defaultChecked={initialValue === reason}>
                {t(`reasons.${reason}`)}
              </Tick>
            ))}
          </Ticks>
        </FieldGroup>
        <Field {...fieldProps(fields.details)} label={t('details')} optional={optional}>
          <Textarea rows={4} maxLength={1000} />
        </Field>
        <Acts>
          <Button busy={busy}>{t('submit')}</Button>
        </Acts>
      </PageForm>
    </Wrap>
  );
}
