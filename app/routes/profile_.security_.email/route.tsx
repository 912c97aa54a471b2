import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { formReply, parseForm } from '~/http/forms.server';
import { requireViewer } from '~/http/guards.server';
import { siteUrl } from '~/http/links.server';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { accountErrorStatus, changeEmailSchema } from '~/modules/accounts';
import { changeEmail } from '~/modules/accounts/index.server';
import { Button } from '~/ui/button';
import { TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Wrap } from '~/ui/layout';
import { Crumb } from '~/ui/page-head';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('security.email.change'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  const { email } = await requireViewer(args);
  return { email };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const { scope } = args.context;
  const form = await parseForm(args.request, changeEmailSchema);
  if (form.status !== 'success') return formReply(form, { hide: ['current'] });
  const { email: to, current: password } = form.value;
  if (to === viewer.email)
    return formReply(form, { fieldErrors: { email: ['emailSame'] }, hide: ['current'] });
  const continueAt = siteUrl('/profile/security');
  const asked = await changeEmail(scope.db, { from: viewer.email, to, password, continueAt });
  if (!asked.ok) {
    const { code } = asked.error;
    const errors =
      code === 'currentPasswordWrong' ? { fieldErrors: { current: [code] } } : { formErrors: [code] };
    return formReply(form, { status: accountErrorStatus(asked.error), hide: ['current'], ...errors });
  }
  await setFlash(scope, { kind: 'held', key: 'emailChangeSent' });
  throw redirect('/profile/security');
}

export default function ChangeEmail() {
  const t = useTranslations('security');
  const { email } = useLoaderData<typeof loader>();
  const [form, fields] = usePageForm({ schema: changeEmailSchema });
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <Crumb to="/profile/security" label={t('crumb')}>
          {t('backToSecurity')}
        </Crumb>
        <h1>{t('email.change')}</h1>
        <p className="mb-6">
          {t('email.present')} <bdi className="nb">{email}</bdi>. {t('email.text')}
        </p>
        <PageForm form={form}>
          <Field {...fieldProps(fields.email)} label={t('email.new')}>
            <TextInput type="email" autoComplete="email" />
          </Field>
          <Field {...fieldProps(fields.current)} label={t('password.current')}>
            <TextInput type="password" autoComplete="current-password" />
          </Field>
          <Button busy={useSubmitting()}>{t('email.submit')}</Button>
        </PageForm>
      </div>
    </Wrap>
  );
}
