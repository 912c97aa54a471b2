import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslations } from '~/messages/translations';
import { requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useSubmitting } from '~/http/page-form';
import { getExportDays, listExports, requestExport } from '~/modules/records/index.server';
import { Button, QuietLink } from '~/ui/button';
import { Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { Exports } from './exports';

const LOOK_AGAIN_MS = 3_000;

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('takeAlong.export.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'patient');
  const { db } = args.context.scope;
  const [exports, days] = await Promise.all([listExports(db), getExportDays(db)]);
  return { exports, days };
}

export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'patient');
  await requestExport(args.context.scope.db);
  return redirect('/medical-records/export', 303);
}

/** One press for an archive of everything. */
export default function TakeAlong() {
  const t = useTranslations('takeAlong');
  const { exports, days } = useLoaderData<typeof loader>();
  const pending = exports.some(({ status }) => status === 'pending');
  const submitting = useSubmitting();
  useLookingAgain(pending);
  return (
    <Wrap last>
      <Crumb to="/medical-records" label={t('crumb')}>
        {t('back')}
      </Crumb>
      <PageHead tight title={t('export.title')}>
        {t('export.lead')}
      </PageHead>
      <Stack gap={6}>
        {pending ? null : (
          <Form method="post" action="/medical-records/export?index">
            <Button busy={submitting}>{t('export.submit')}</Button>
          </Form>
        )}
        <Exports exports={exports} />
        <p className="small soft max-w-[62ch]">{t('export.what', { days })}</p>
        <p>
          <QuietLink to="/medical-records/import">{t('export.import')}</QuietLink>
        </p>
      </Stack>
    </Wrap>
  );
}

/** With scripts the page looks by itself how far it is. */
function useLookingAgain(pending: boolean) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!pending) return;
    const timer = setInterval(revalidate, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [pending, revalidate]);
}
