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
import { requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { patientHealthSchema } from '~/modules/accounts';
import { getPatientSummary, listConsents, savePatientHealth } from '~/modules/accounts/index.server';
import { Split, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { Consents } from './consents';
import { HealthForm } from './health-form';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('health.page.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'patient');
  const { db } = args.context.scope;
  const [summary, consents] = await Promise.all([getPatientSummary(db, viewer.id), listConsents(db)]);
  return { summary, consents };
}

export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'patient');
  const { scope } = args.context;
  const form = await parseForm(args.request, patientHealthSchema);
  if (form.status !== 'success') return formReply(form);
  await savePatientHealth(scope.db, form.value);
  await setFlash(scope, { kind: 'done', key: 'profileSaved' });
  throw redirect('/profile/health');
}

/** What a patient says of themselves once, for all their doctors. */
export default function Health() {
  const t = useTranslations('health.page');
  const { summary, consents } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to="/profile" label={t('crumb')}>
        {t('back')}
      </Crumb>
      <PageHead title={t('title')} tight>
        {t('lead')}
      </PageHead>
      <Split asideLast={<Consents consents={consents} />}>
        <HealthForm summary={summary} />
      </Split>
    </Wrap>
  );
}
