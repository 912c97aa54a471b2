import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useTranslations } from '~/messages/translations';
import { afterSignIn } from '~/http/after-sign-in.server';
import { setFlash } from '~/http/flash.server';
import { formReply, parseForm } from '~/http/forms.server';
import { homeOf } from '~/http/guards.server';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { accountErrorStatus, newPasswordSchema } from '~/modules/accounts';
import { setNewPassword } from '~/modules/accounts/index.server';
import { Button } from '~/ui/button';
import { TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Wrap } from '~/ui/layout';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('auth.reset.title'), { hidden: true });

/** Only the session that a recovery link opened, or any other, may set a password. */
export async function loader({ context: { scope } }: LoaderFunctionArgs) {
  if (await scope.viewer()) return null;
  if (await scope.awaitsSecondFactor()) throw redirect(await afterSignIn(scope, '/reset-password'));
  throw redirect('/forgot-password');
}

export async function action({ request, context: { scope } }: ActionFunctionArgs) {
  const viewer = await scope.viewer();
  if (!viewer) throw redirect('/forgot-password');
  const form = await parseForm(request, newPasswordSchema);
  if (form.status !== 'success') return formReply(form, { hide: ['password'] });
  const saved = await setNewPassword(scope.db, form.value.password);
  if (!saved.ok) {
    const { error } = saved;
    return formReply(form, {
      status: accountErrorStatus(error),
      formErrors: [error.code],
      hide: ['password'],
    });
  }
  await setFlash(scope, { kind: 'done', key: 'passwordSet' });
  throw redirect(homeOf(viewer.role));
}

export default function ResetPassword() {
  const t = useTranslations('auth');
  const [form, fields] = usePageForm({ schema: newPasswordSchema });
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <h1>{t('reset.title')}</h1>
        <PageForm form={form}>
          <Field
            {...fieldProps(fields.password)}
            label={t('reset.password')}
            hint={t('register.passwordHint')}
          >
            <TextInput type="password" autoComplete="new-password" />
          </Field>
          <p className="soft small">{t('reset.everywhere')}</p>
          <Button busy={useSubmitting()}>{t('reset.submit')}</Button>
        </PageForm>
      </div>
    </Wrap>
  );
}
