import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { homeOf, requireViewer } from '~/http/guards.server';
import { safeNextPath } from '~/http/next-path';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { nextStep } from '~/modules/accounts';
import { getOnboarding } from '~/modules/accounts/index.server';
import { ButtonLink } from '~/ui/button';
import { Acts, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { StepList } from '../onboarding.$step/step-list';
import { Verification } from '../onboarding.$step/verification';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('onboarding.done.title'), { hidden: true });

/** Leads to the first open step, on whatever device; when none is open, shows where things stand. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const home = homeOf(viewer.role);
  if (viewer.role === 'admin') throw redirect(home);
  const onboarding = await getOnboarding(args.context.scope.db);
  const search = new URL(args.request.url).search;
  const step = nextStep(onboarding);
  if (step) throw redirect(`/onboarding/${step}${search}`);
  return {
    onboarding,
    role: viewer.role,
    next: safeNextPath(new URL(args.request.url).searchParams.get('next'), home),
  };
}

export default function Onboarding() {
  const t = useTranslations('onboarding.done');
  const { onboarding, role, next } = useLoaderData<typeof loader>();
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <PageHead title={t('title')} tight>
          {t(role)}
        </PageHead>
        <Verification onboarding={onboarding} />
        <Acts>
          <ButtonLink to={next}>{t('go')}</ButtonLink>
        </Acts>
        <StepList role={role} onboarding={onboarding} search="" />
      </div>
    </Wrap>
  );
}
