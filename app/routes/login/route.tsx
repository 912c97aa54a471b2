import {
  redirect,
  redirectDocument,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { afterSignIn } from '~/http/after-sign-in.server';
import { formReply, parseForm } from '~/http/forms.server';
import { homeOf } from '~/http/guards.server';
import { triedReply } from '~/http/limits/refuse-page.server';
import { tryPassword } from '~/http/limits/tries.server';
import { safeNextPath } from '~/http/next-path';
import { PageForm, usePageForm, useReply, useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { accountErrorStatus, signInSchema } from '~/modules/accounts';
import { signIn } from '~/modules/accounts/index.server';
import { AppLink } from '~/ui/app-link';
import { Button, QuietLink } from '~/ui/button';
import { TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Acts, Wrap } from '~/ui/layout';
import { Notice } from '~/ui/notice';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('auth.signIn.title'), { hidden: true });

export async function loader({ request, context: { scope } }: LoaderFunctionArgs) {
  const next = safeNextPath(new URL(request.url).searchParams.get('next'), '');
  const viewer = await scope.viewer();
  if (viewer) throw redirect(next || homeOf(viewer.role));
  if (await scope.awaitsSecondFactor()) throw redirect(await afterSignIn(scope, next));
  return { next };
}

export async function action({ request, context: { scope } }: ActionFunctionArgs) {
  const form = await parseForm(request, signInSchema);
  if (form.status !== 'success') return formReply(form, { hide: ['password'] });
  const { email, password } = form.value;
  const signedIn = await tryPassword(scope, email, () => signIn(scope.db, email, password));
  if (!signedIn.ok) {
    if (signedIn.error.code === 'tooOften') return triedReply(scope, form, signedIn.error, ['password']);
    const { code } = signedIn.error;
    return formReply(form, {
      status: accountErrorStatus(signedIn.error),
      formErrors: [code],
      hide: ['password'],
    });
  }
  scope.sessionChanged();
  const viewer = await scope.viewer();
  // The whole page anew: the profile may ask for another language.
  throw redirectDocument(
    await afterSignIn(scope, safeNextPath(form.value.next, viewer ? homeOf(viewer.role) : '')),
  );
}

export default function SignIn() {
  const t = useTranslations('auth');
  const { next } = useLoaderData<typeof loader>();
  const [form, fields] = usePageForm({ schema: signInSchema, defaultValue: { next } });
  const unconfirmed = useReply()?.error?.['']?.includes('emailNotConfirmed');
  const query = next ? `?${new URLSearchParams({ next })}` : '';
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <h1>{t('signIn.title')}</h1>
        {next ? <Notice className="mb-6">{t('signIn.toContinue')}</Notice> : null}
        <PageForm form={form}>
          <input type="hidden" name="next" value={next} />
          <Field {...fieldProps(fields.email)} label={t('email')}>
            <TextInput type="email" autoComplete="username" />
          </Field>
          <Field {...fieldProps(fields.password)} label={t('password')}>
            <TextInput type="password" autoComplete="current-password" />
          </Field>
          <Acts>
            <Button busy={useSubmitting()}>{t('signIn.submit')}</Button>
            <QuietLink to="/forgot-password">{t('signIn.forgot')}</QuietLink>
          </Acts>
        </PageForm>
        {unconfirmed ? (
          <p>
            <AppLink to="/register/sent">{t('signIn.sendAgain')}</AppLink>
          </p>
        ) : null}
        <p>
          {t('signIn.newHere')} <AppLink to={`/register${query}`}>{t('signIn.register')}</AppLink>
        </p>
      </div>
    </Wrap>
  );
}
