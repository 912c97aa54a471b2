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
import { IntroductionForm } from '~/modules/doctors/ui/introduction-form';
import { QuietLink } from '~/ui/button';
import { Split, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { saveOwnIntroduction } from '../onboarding.$step/save-step.server';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('practice.introduction.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireOnboarded(args, 'doctor');
  return { own: found(await getOwnPractice(args.context.scope.db)) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireOnboarded(args, 'doctor');
  const refused = await saveOwnIntroduction(args, viewer);
  if (refused) return refused;
  await setFlash(args.context.scope, { kind: 'done', key: 'profileSaved' });
  throw redirect('/profile/introduction');
}

/** What patients read of a doctor first. */
export default function Introduction() {
  const t = useTranslations('practice');
  const { own } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to="/profile" label={t('crumb')}>
        {t('back')}
      </Crumb>
      <PageHead title={t('introduction.title')} tight>
        {t('introduction.lead')}
      </PageHead>
      <Split>
        <IntroductionForm own={own} submit={t('submit')} />
        {own.isListed && own.slug ? (
          <QuietLink to={`/doctors/${own.slug}`} iconEnd="go">
            {t('see')}
          </QuietLink>
        ) : null}
      </Split>
    </Wrap>
  );
}
