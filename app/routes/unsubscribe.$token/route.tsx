import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { found } from '~/http/guards.server';
import { useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { readForm } from '~/http/read-form.server';
import { publicDb } from '~/http/scope.server';
import { answerUnsubscribe, readUnsubscribe } from '~/modules/accounts/index.server';
import { notificationName } from '~/modules/accounts/ui/notification-name';
import { Button, QuietLink } from '~/ui/button';
import { Acts, Stack, Wrap } from '~/ui/layout';
import { Notice } from '~/ui/notice';

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  const title = args.data ? t('notifications.unsubscribe.title') : t('errors.page.notFound.title');
  return pageMeta(args, title, { hidden: true });
};

/** Asks first: mail scanners open every link. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const db = await publicDb(context.scope);
  return { choice: found(await readUnsubscribe(db, params.token ?? '')) };
}

/** The button of the page, and the one click of a mail programme (RFC 8058), which sends no cookie and no origin. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const again = (await readForm(request)).get('intent') === 'again';
  const db = await publicDb(context.scope);
  return { choice: found(await answerUnsubscribe(db, params.token ?? '', again)) };
}

export default function Unsubscribe() {
  const t = useTranslations('notifications.unsubscribe');
  const { choice } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() !== undefined;
  const name = notificationName(useTranslations('notifications.topics'), choice.topic);
  const busy = useSubmitting();
  const submit = (intent: 'again' | 'stop', text: string) => (
    <Form method="post">
      <Acts>
        <Button
          name="intent"
          value={intent}
          variant={intent === 'again' ? 'secondary' : 'primary'}
          busy={busy}
        >
          {text}
        </Button>
      </Acts>
    </Form>
  );
  return (
    <Wrap last className="auth">
      <Stack gap={5} className="auth-1">
        {choice.wanted ? (
          <>
            <h1>{t(answered ? 'wanted' : 'title')}</h1>
            {answered ? (
              <Notice kind="done">{t('wantedText', { name })}</Notice>
            ) : (
              <p>{t('ask', { name })}</p>
            )}
            <p className="soft">{t('stays')}</p>
            {submit('stop', t('submit'))}
          </>
        ) : (
          <>
            <h1>{t('done')}</h1>
            <Notice kind="done" role="status">
              {t('doneText', { name })}
            </Notice>
            <p className="soft">{t('stays')}</p>
            {submit('again', t('again'))}
          </>
        )}
        <QuietLink to="/profile">{t('all')}</QuietLink>
      </Stack>
    </Wrap>
  );
}
