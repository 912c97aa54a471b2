import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { useTranslations } from '~/messages/translations';
import { notePlace } from '~/http/after-sign-in.server';
import { setFlash } from '~/http/flash.server';
import { requireViewer } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { readForm } from '~/http/read-form.server';
import {
  endSessions,
  getPendingEmail,
  listSessions,
  readSecondFactor,
} from '~/modules/accounts/index.server';
import { Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { Keys } from './keys';
import { Sessions } from './sessions';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('security.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const { scope } = args.context;
  await notePlace(scope);
  const [factor, sessions, pendingEmail] = await Promise.all([
    readSecondFactor(scope.db),
    listSessions(scope.db),
    getPendingEmail(scope.db),
  ]);
  return { email: viewer.email, factor, sessions, pendingEmail };
}

const endSchema = z.union([z.object({ session: z.uuid() }), z.object({ all: z.literal('yes') })]);

/** Signs out one other device, or all of them. */
export async function action(args: ActionFunctionArgs) {
  await requireViewer(args);
  const { scope } = args.context;
  const asked = endSchema.safeParse(Object.fromEntries(await readForm(args.request)));
  if (!asked.success) throw new Response('bad_request', { status: 400 });
  const one = 'session' in asked.data ? asked.data.session : undefined;
  const ended = await endSessions(scope.db, one);
  const key = one ? (ended > 0 ? 'sessionEnded' : 'sessionGone') : 'sessionsEnded';
  await setFlash(scope, { kind: 'done', key });
  return redirect('/profile/security', 303);
}

/** How one signs in, and from where one is signed in. */
export default function Security() {
  const t = useTranslations('security');
  const { sessions, ...keys } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to="/profile" label={t('crumb')}>
        {t('back')}
      </Crumb>
      <PageHead title={t('title')} tight>
        {t('lead')}
      </PageHead>
      <Stack gap={7}>
        <Keys {...keys} />
        <Sessions sessions={sessions} />
      </Stack>
    </Wrap>
  );
}
