import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { requireViewer } from '~/http/guards.server';
import { siteUrl } from '~/http/links.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { readForm } from '~/http/read-form.server';
import { getCalendarFeed, renewCalendarFeed, revokeCalendarFeed } from '~/modules/appointments/index.server';
import { Split, Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { HowTo } from './how-to';
import { MakeAddress, NewAddress } from './new-address';
import { PresentAddress } from './present-address';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('calendars.page.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  return { role: viewer.role, feed: await getCalendarFeed(args.context.scope.db) };
}

/** Makes the address, makes it anew, or ends it. The address stands in this answer only. */
export async function action(args: ActionFunctionArgs) {
  await requireViewer(args);
  const { scope } = args.context;
  const intent = (await readForm(args.request)).get('intent');
  if (intent === 'renew') {
    const secret = await renewCalendarFeed(scope.db);
    return { address: siteUrl(`/calendar/${secret}.ics`) };
  }
  if (intent !== 'revoke') throw new Response('bad_request', { status: 400 });
  await revokeCalendarFeed(scope.db);
  await setFlash(scope, { kind: 'done', key: 'calendarRevoked' });
  return redirect('/profile/calendar', 303);
}

export default function CalendarPage() {
  const t = useTranslations('calendars.page');
  const { role, feed } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  return (
    <Wrap last>
      <Crumb to="/profile" label={t('crumb')}>
        {t('back')}
      </Crumb>
      <PageHead title={t('title')} tight>
        {t('lead')}
      </PageHead>
      <Split asideLast={feed ? <PresentAddress feed={feed} /> : null}>
        <Stack gap={6}>
          <p className="prose">{t('leadMore', { role })}</p>
          {made ? <NewAddress address={made.address} /> : feed ? null : <MakeAddress />}
          <HowTo />
        </Stack>
      </Split>
    </Wrap>
  );
}
