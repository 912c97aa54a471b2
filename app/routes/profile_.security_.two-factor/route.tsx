import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { requireViewer } from '~/http/guards.server';
import { safeNextPath } from '~/http/next-path';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { readForm } from '~/http/read-form.server';
import { readSecondFactor } from '~/modules/accounts/index.server';
import { RecoveryCodes } from '~/modules/accounts/ui/recovery-codes';
import { Stack, Wrap } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { Crumb, PageHead } from '~/ui/page-head';
import { Apps } from './apps';
import { BeginForm } from './begin-form';
import { begin, postpone, prove } from './enrol.server';
import { Setup } from './setup';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('security.twoFactor.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const next = safeNextPath(new URL(args.request.url).searchParams.get('next'), '');
  const factor = await readSecondFactor(args.context.scope.db);
  return { role: viewer.role, email: viewer.email, next, factor };
}

/** Begins with an app, proves it, or puts the matter off. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const { scope } = args.context;
  const form = await readForm(args.request);
  switch (form.get('intent')) {
    case 'begin':
      return begin(scope, form, viewer.email);
    case 'prove':
      return prove(scope, form, viewer.email);
    case 'later':
      postpone(scope);
      throw redirect('/doctor/dashboard');
    default:
      throw data('bad_request', { status: 400 });
  }
}

type Answer = Partial<{ setup: Parameters<typeof Setup>[0]['setup']; codes: string[]; madeAt: string }>;

/** The authenticator apps of an account: one is set up, its recovery codes are shown, more are added or removed. */
export default function TwoFactor() {
  const t = useTranslations('security');
  const { role, email, next, factor } = useLoaderData<typeof loader>();
  const { setup, codes, madeAt } = useActionData<Answer>() ?? {};
  if (codes && madeAt) return <RecoveryCodes codes={codes} madeAt={madeAt} email={email} isNew next={next} />;
  if (setup) return <Setup setup={setup} next={next} />;
  const on = factor.factors.length > 0;
  return (
    <Wrap last>
      <Crumb to="/profile/security" label={t('crumb')}>
        {t('backToSecurity')}
      </Crumb>
      <PageHead title={t('twoFactor.title')} tight>
        {t('twoFactor.lead')}
      </PageHead>
      <Stack gap={6}>
        {role === 'admin' && !on ? (
          <Notice kind="held" title={t('twoFactor.adminTitle')}>
            {t('twoFactor.adminText')}
          </Notice>
        ) : null}
        {on ? <Apps factor={factor} /> : null}
        <BeginForm first={!on} next={next} />
      </Stack>
    </Wrap>
  );
}
