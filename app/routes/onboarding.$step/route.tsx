import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { found, homeOf, requireViewer } from '~/http/guards.server';
import { safeNextPath } from '~/http/next-path';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { isReady, nextStep } from '~/modules/accounts';
import { getOnboarding, putOffStep } from '~/modules/accounts/index.server';
import { Split, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { savePaper } from '../profile_.licence_.papers/save-paper.server';
import { loadStep } from './load-step.server';
import { saveStep } from './save-step.server';
import { StepForm } from './step-form';
import { StepList } from './step-list';
import { stepWords } from './step-words';
import { StepWays } from './step-ways';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  const title = args.data ? t(stepWords(args.data.role, args.data.step)) : t('errors.page.notFound.title');
  return pageMeta(args, title, { hidden: true });
};

/** The viewer and the step of the address; a step that their role does not have is no page. */
async function stepOf(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const { role } = viewer;
  if (role === 'admin') throw redirect(homeOf(role));
  const onboarding = await getOnboarding(args.context.scope.db);
  const { step } = found(onboarding.steps.find(({ step: name }) => name === args.params.step));
  return { viewer, role, onboarding, step };
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, role, onboarding, step } = await stepOf(args);
  const { search, searchParams } = new URL(args.request.url);
  return {
    role,
    step,
    onboarding,
    search,
    ready: isReady(onboarding),
    next: safeNextPath(searchParams.get('next'), homeOf(role)),
    form: found(await loadStep(args, viewer, step)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, role, step } = await stepOf(args);
  const { scope } = args.context;
  const { search, searchParams } = new URL(args.request.url);
  if (searchParams.has('later')) {
    const put = await putOffStep(scope.db, step);
    if (!put.ok) throw new Response('not_found', { status: 404 });
  } else {
    const paper = step === 'licence' && searchParams.has('paper');
    const refused = paper ? await savePaper(args) : await saveStep(args, viewer, step);
    if (refused) return refused;
  }
  const query = search.replace(/[?&](later|paper)=?(?=&|$)/, '').replace(/^&/, '?');
  const onboarding = await getOnboarding(scope.db);
  if (onboarding.steps.some(({ step: name, state }) => name === step && state === 'open')) {
    await setFlash(scope, { kind: 'held', key: 'stepHalfSaved' });
    throw redirect(`/onboarding/${step}${query}`);
  }
  const open = nextStep(onboarding, step);
  if (open) throw redirect(`/onboarding/${open}${query}`);
  await setFlash(scope, { kind: 'done', key: role === 'doctor' ? 'submittedForVerification' : 'onboarded' });
  throw redirect(
    searchParams.has('next') ? safeNextPath(searchParams.get('next'), homeOf(role)) : '/onboarding',
  );
}

/** One of the first steps. What is saved is saved: back, later and another device find it. */
export default function OnboardingStep() {
  const { role, step, onboarding, search, ready, next, form } = useLoaderData<typeof loader>();
  const t = useTranslations('onboarding');
  const at = onboarding.steps.findIndex(({ step: name }) => name === step);
  const required = onboarding.steps[at]?.required ?? false;
  return (
    <Wrap last>
      <p className="small soft pt-5">{t('progress', { at: at + 1, count: onboarding.steps.length })}</p>
      <PageHead title={useStepTitle(role, step)} tight>
        {useStepLead(role, step)}
      </PageHead>
      <Split asideLast={<StepList role={role} onboarding={onboarding} current={step} search={search} />}>
        <p className="small soft mb-5">{required ? t(`required.${role}`) : t('optional')}</p>
        <StepForm key={step} form={form} onboarding={onboarding} search={search} />
        <StepWays
          back={onboarding.steps[at - 1]?.step}
          forward={onboarding.steps[at + 1]?.step}
          required={required}
          done={onboarding.steps[at]?.state === 'done'}
          search={search}
          leave={ready ? next : null}
        />
      </Split>
    </Wrap>
  );
}

const useStepTitle = (role: 'patient' | 'doctor', step: string) => useTranslations()(stepWords(role, step));
const useStepLead = (role: 'patient' | 'doctor', step: string) =>
  useTranslations()(stepWords(role, step, 'lead'));
