import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { requireViewer } from '~/http/guards.server';
import { useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { tryMailAgain } from '~/modules/notifications/index.server';
import { Button, ButtonLink } from '~/ui/button';
import { Stack, Wrap } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { Crumb, PageHead } from '~/ui/page-head';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('notifications.trouble.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  const { email } = await requireViewer(args);
  const profile = await args.context.scope.profile();
  return { email, trouble: profile?.mailTrouble ?? null };
}

/** Tries the address again, once a day. */
export async function action(args: ActionFunctionArgs) {
  await requireViewer(args);
  if (await tryMailAgain(args.context.scope.db)) throw redirect('/profile/mail-address', 303);
  return Response.json({ tooSoon: true }, { status: 409 });
}

export default function MailAddress() {
  const t = useTranslations('notifications.trouble');
  const { email, trouble } = useLoaderData<typeof loader>();
  const stopped = trouble !== null && trouble !== 'trying';
  return (
    <Wrap last className="auth">
      <Stack gap={5} className="auth-1">
        <PageHead title={t('title')} tight />
        {stopped ? (
          <>
            <Notice kind={trouble === 'spam_complaint' ? 'held' : 'stop'}>
              {t(`cause.${trouble}`, { email })}
            </Notice>
            <Ways />
          </>
        ) : (
          <Notice kind={trouble ? 'note' : 'done'}>{t(trouble ? 'trying' : 'well', { email })}</Notice>
        )}
        <p className="soft">{t('meanwhile')}</p>
        <Crumb to="/profile" label={t('back')}>
          {t('back')}
        </Crumb>
      </Stack>
    </Wrap>
  );
}

function Ways() {
  const t = useTranslations('notifications.trouble');
  const refused = useActionData<typeof action>() !== undefined;
  return (
    <>
      <section aria-labelledby="change-h">
        <h2 id="change-h">{t('changeTitle')}</h2>
        <p>{t('changeText')}</p>
        <p className="mt-4">
          <ButtonLink to="/profile/security/email">{t('change')}</ButtonLink>
        </p>
      </section>
      <section aria-labelledby="try-h">
        <h2 id="try-h">{t('tryTitle')}</h2>
        <p>{t('tryText')}</p>
        {refused ? (
          <Notice kind="held" role="alert">
            {t('tooSoon')}
          </Notice>
        ) : null}
        <Form method="post" className="mt-4">
          <Button variant="secondary" busy={useSubmitting()}>
            {t('try')}
          </Button>
        </Form>
      </section>
    </>
  );
}
