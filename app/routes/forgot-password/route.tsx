import { data, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { formReply, parseForm } from '~/http/forms.server';
import { triedReply } from '~/http/limits/refuse-page.server';
import { countMail } from '~/http/limits/tries.server';
import { siteUrl } from '~/http/links.server';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { accountErrorStatus, emailSchema } from '~/modules/accounts';
import { requestRecovery } from '~/modules/accounts/index.server';
import { Button, QuietLink } from '~/ui/button';
import { TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Acts, Wrap } from '~/ui/layout';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('auth.forgot.title'), { hidden: true });

export async function action({ request, context: { scope } }: ActionFunctionArgs) {
  const form = await parseForm(request, emailSchema);
  if (form.status !== 'success') return formReply(form);
  const notTried = await countMail(scope, form.value.email);
  if (notTried) return triedReply(scope, form, notTried);
  const asked = await requestRecovery(scope.db, form.value.email, siteUrl('/reset-password'));
  if (!asked.ok)
    return formReply(form, { status: accountErrorStatus(asked.error), formErrors: [asked.error.code] });
  return data({ sent: true as const });
}

export default function ForgotPassword() {
  const t = useTranslations('auth');
  const reply = useActionData<typeof action>();
  const [form, fields] = usePageForm({ schema: emailSchema });
  const submitting = useSubmitting();
  const sent = reply !== undefined && 'sent' in reply;
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <h1>{sent ? t('forgot.sentTitle') : t('forgot.title')}</h1>
        {sent ? (
          <p role="status">{t('forgot.sentText')}</p>
        ) : (
          <>
            <p className="soft mb-6">{t('forgot.text')}</p>
            <PageForm form={form}>
              <Field {...fieldProps(fields.email)} label={t('email')}>
                <TextInput type="email" autoComplete="username" />
              </Field>
              <Acts>
                <Button busy={submitting}>{t('forgot.submit')}</Button>
              </Acts>
            </PageForm>
          </>
        )}
        <p>
          <QuietLink to="/login">{t('forgot.back')}</QuietLink>
        </p>
      </div>
    </Wrap>
  );
}
