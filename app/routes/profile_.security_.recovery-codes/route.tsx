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
import { makeRecoveryCodes, readSecondFactor } from '~/modules/accounts/index.server';
import { RecoveryCodes } from '~/modules/accounts/ui/recovery-codes';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Button } from '~/ui/button';
import { Wrap } from '~/ui/layout';
import { Crumb } from '~/ui/page-head';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('security.codes.make'), { hidden: true });

/** Codes stand in for an app: without one there is nothing to make. */
async function requireApp(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  if (!viewer.secondFactor) throw redirect('/profile/security/two-factor');
  return viewer;
}

export async function loader(args: LoaderFunctionArgs) {
  const { email } = await requireApp(args);
  const { codesLeft, codesMadeAt } = await readSecondFactor(args.context.scope.db);
  return { email, codesLeft, codesMadeAt };
}

/** The codes stand in this answer only. */
export async function action(args: ActionFunctionArgs) {
  await requireApp(args);
  return { codes: await makeRecoveryCodes(args.context.scope.db), madeAt: new Date().toISOString() };
}

export default function NewRecoveryCodes() {
  const t = useTranslations('security');
  const { email, codesLeft, codesMadeAt } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const { day } = useReader();
  const submitting = useSubmitting();
  if (made) return <RecoveryCodes {...made} email={email} next="" />;
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <Crumb to="/profile/security/two-factor" label={t('crumb')}>
          {t('twoFactor.title')}
        </Crumb>
        <h1>{t('twoFactor.codes')}</h1>
        <Form method="post" className="stack stack-5">
          <p>
            {codesMadeAt
              ? t('codes.left', { count: codesLeft, day: day(codesMadeAt, 'medium') })
              : t('codes.none')}
          </p>
          <p>{t('codes.warn')}</p>
          <Button busy={submitting}>{t('codes.make')}</Button>
        </Form>
      </div>
    </Wrap>
  );
}
