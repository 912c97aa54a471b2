import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { getPatientSummary } from '~/modules/accounts/index.server';
import { HealthForm } from '~/modules/accounts/ui/health-form';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Split, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { saveHealth } from '../onboarding.$step/save-step.server';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('health.page.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'patient');
  return { summary: await getPatientSummary(args.context.scope.db, viewer.id) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'patient');
  const refused = await saveHealth(args, viewer);
  if (refused) return refused;
  await setFlash(args.context.scope, { kind: 'done', key: 'profileSaved' });
  throw redirect('/profile/health');
}

/** What a patient says of themselves once, for all their doctors. */
export default function Health() {
  const t = useTranslations('health.page');
  const { moment } = useReader();
  const { summary } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to="/profile" label={t('crumb')}>
        {t('back')}
      </Crumb>
      <PageHead title={t('title')} tight>
        {t('lead')}
      </PageHead>
      <Split>
        <HealthForm summary={summary} submit={t('submit')} />
        {summary ? (
          <p className="small soft mt-4">{t('saved', { moment: moment(summary.updatedAt) })}</p>
        ) : null}
      </Split>
    </Wrap>
  );
}
