import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { requireViewer } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { listNotificationChoices } from '~/modules/accounts/index.server';
import { DetailsForm } from '~/modules/accounts/ui/details-form';
import { Split, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { loadDetails } from '../onboarding.$step/load-step.server';
import { saveDetails } from '../onboarding.$step/save-step.server';
import { Account } from './account';
import { Mails } from './mails';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('profile.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const [known, choices] = await Promise.all([
    loadDetails(args, viewer),
    listNotificationChoices(args.context.scope.db),
  ]);
  return { known, choices, email: viewer.email, role: viewer.role, now: new Date().toISOString() };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const refused = await saveDetails(args, viewer);
  if (refused) return refused;
  await setFlash(args.context.scope, { kind: 'done', key: 'profileSaved' });
  throw redirect('/profile');
}

export default function Profile() {
  const t = useTranslations('profile');
  const { known, choices, email, role, now } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <PageHead title={t('title')} tight>
        {t('lead')}
      </PageHead>
      <Split asideLast={<Account email={email} role={role} />}>
        <DetailsForm known={known} now={now} submit={t('submit')} />
        <Mails choices={choices} />
      </Split>
    </Wrap>
  );
}
