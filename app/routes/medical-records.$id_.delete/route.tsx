import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { found, requireRole } from '~/http/guards.server';
import { useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { deleteRecord, getRecord } from '~/modules/records/index.server';
import { RecordFacts } from '~/modules/records/ui/record-facts';
import { isId } from '~/shared/id';
import { Button, ButtonLink } from '~/ui/button';
import { Acts, Wrap } from '~/ui/layout';
import { Ask } from '~/ui/panels';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('files.delete.title', { title: args.data?.record.title ?? '' }), {
    hidden: true,
  });

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'patient');
  const { id } = args.params;
  const record = found(isId(id) ? await getRecord(args.context.scope.db, id) : null);
  if (record.asRole !== 'patient') found(null);
  return { record };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'patient');
  const { scope } = args.context;
  const id = found(isId(args.params.id) ? args.params.id : null);
  const deleted = await deleteRecord(scope.db, viewer.id, id);
  if (!deleted.ok) found(null);
  await setFlash(scope, { kind: 'done', key: 'recordDeleted' });
  throw redirect('/medical-records');
}

export default function DeleteRecord() {
  const t = useTranslations('files.delete');
  const { record } = useLoaderData<typeof loader>();
  return (
    <Wrap last className="pt-8">
      <Ask
        title={t('title', { title: record.title })}
        actions={
          <Acts>
            <Form method="post">
              <Button variant="stop" busy={useSubmitting()}>
                {t('act')}
              </Button>
            </Form>
            <ButtonLink to={`/medical-records/${record.id}`} variant="secondary">
              {t('keep')}
            </ButtonLink>
          </Acts>
        }
      >
        <p>{t('text')}</p>
        <RecordFacts record={record} withNote={false} />
      </Ask>
    </Wrap>
  );
}
