import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { found, requireOnboarded } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { getOwnPractice } from '~/modules/doctors/index.server';
import { PracticeForm } from '~/modules/doctors/ui/practice-form';
import { QuietLink } from '~/ui/button';
import { Split, Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { saveOwnPractice } from '../onboarding.$step/save-step.server';
import { LicenceFacts } from './licence-facts';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('practice.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireOnboarded(args, 'doctor');
  return {
    practice: found(await getOwnPractice(args.context.scope.db)),
    now: new Date().toISOString(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireOnboarded(args, 'doctor');
  const refused = await saveOwnPractice(args, viewer);
  if (refused) return refused;
  await setFlash(args.context.scope, { kind: 'done', key: 'profileSaved' });
  throw redirect('/profile/practice');
}

/** What patients read of a doctor, and the licence that was checked. */
export default function Practice() {
  const t = useTranslations('practice');
  const { practice, now } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to="/profile" label={t('crumb')}>
        {t('back')}
      </Crumb>
      <PageHead title={t('title')} tight>
        {t('lead')}
      </PageHead>
      <Split
        asideLast={
          <Stack gap={5}>
            <LicenceFacts practice={practice} />
            {practice.isListed && practice.slug ? (
              <QuietLink to={`/doctors/${practice.slug}`} iconEnd="go">
                {t('see')}
              </QuietLink>
            ) : null}
          </Stack>
        }
      >
        <PracticeForm own={practice} now={now} submit={t('submit')} />
      </Split>
    </Wrap>
  );
}
