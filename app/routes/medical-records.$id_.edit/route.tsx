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
import { found, requireRole } from '~/http/guards.server';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { recordDetailsSchema } from '~/modules/records';
import { getRecord, updateRecord } from '~/modules/records/index.server';
import { DetailFields } from '~/modules/records/ui/detail-fields';
import { RecordFacts } from '~/modules/records/ui/record-facts';
import { isId } from '~/shared/id';
import { Button, QuietLink } from '~/ui/button';
import { Acts, Split, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('files.change.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'patient');
  const { id } = args.params;
  const record = found(isId(id) ? await getRecord(args.context.scope.db, id) : null);
  if (record.asRole !== 'patient' || record.state !== 'stored') found(null);
  return { record };
}

export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'patient');
  const { scope } = args.context;
  const id = found(isId(args.params.id) ? args.params.id : null);
  const form = await parseForm(args.request, recordDetailsSchema);
  if (form.status !== 'success') return formReply(form);
  const saved = await updateRecord(scope.db, id, form.value);
  if (!saved.ok && saved.error.code === 'not_found') found(null);
  if (!saved.ok) return formReply(form, { formErrors: ['tryAgain'] });
  await setFlash(scope, { kind: 'done', key: 'recordSaved' });
  throw redirect(`/medical-records/${id}`);
}

export default function EditRecord() {
  const t = useTranslations('files');
  const { record } = useLoaderData<typeof loader>();
  const { title, category, documentedOn, note } = record;
  const [form, fields] = usePageForm({
    schema: recordDetailsSchema,
    defaultValue: { title, category, documentedOn: documentedOn ?? '', note: note ?? '' },
  });
  return (
    <Wrap last>
      <PageHead title={t('change.title')} tight>
        <bdi>{title}</bdi>
      </PageHead>
      <Split asideLast={<RecordFacts record={record} withNote={false} />}>
        <PageForm form={form}>
          <DetailFields fields={fields as never} />
          <Acts>
            <Button busy={useSubmitting()}>{t('change.submit')}</Button>
            <QuietLink to={`/medical-records/${record.id}`}>{t('change.back')}</QuietLink>
          </Acts>
        </PageForm>
      </Split>
    </Wrap>
  );
}
