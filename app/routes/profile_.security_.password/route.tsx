import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { formReply, parseForm } from '~/http/forms.server';
import { requireViewer } from '~/http/guards.server';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { accountErrorStatus, changePasswordSchema, type AccountError } from '~/modules/accounts';
import { changePassword } from '~/modules/accounts/index.server';
import { Button, QuietLink } from '~/ui/button';
import { TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Acts, Wrap } from '~/ui/layout';
import { Crumb } from '~/ui/page-head';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('security.password.change'), { hidden: true });

const HIDE = ['current', 'password'];

/** Beside which field a refusal stands; the others are about the whole form. */
const FIELD_OF: Partial<Record<AccountError['code'], 'current' | 'password'>> = {
  currentPasswordWrong: 'current',
  passwordSame: 'password',
  passwordWeak: 'password',
};

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  return null;
}

export async function action(args: ActionFunctionArgs) {
  await requireViewer(args);
  const { scope } = args.context;
  const form = await parseForm(args.request, changePasswordSchema);
  if (form.status !== 'success') return formReply(form, { hide: HIDE });
  const changed = await changePassword(scope.db, form.value.current, form.value.password);
  if (!changed.ok) {
    const { code } = changed.error;
    const field = FIELD_OF[code];
    const errors = field ? { fieldErrors: { [field]: [code] } } : { formErrors: [code] };
    return formReply(form, { status: accountErrorStatus(changed.error), hide: HIDE, ...errors });
  }
  await setFlash(scope, { kind: 'done', key: 'passwordSet' });
  throw redirect('/profile/security');
}

export default function ChangePassword() {
  const t = useTranslations('security');
  const hint = useTranslations('auth.register')('passwordHint');
  const [form, fields] = usePageForm({ schema: changePasswordSchema });
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <Crumb to="/profile/security" label={t('crumb')}>
          {t('backToSecurity')}
        </Crumb>
        <h1>{t('password.change')}</h1>
        <p className="mb-6">{t('password.text')}</p>
        <PageForm form={form}>
          <Field {...fieldProps(fields.current)} label={t('password.current')}>
            <TextInput type="password" autoComplete="current-password" />
          </Field>
          <Field {...fieldProps(fields.password)} label={t('password.new')} hint={hint}>
            <TextInput type="password" autoComplete="new-password" />
          </Field>
          <Acts>
            <Button busy={useSubmitting()}>{t('password.submit')}</Button>
            <QuietLink to="/forgot-password">{t('password.forgot')}</QuietLink>
          </Acts>
        </PageForm>
      </div>
    </Wrap>
  );
}
