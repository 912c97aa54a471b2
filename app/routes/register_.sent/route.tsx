import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { formReply, parseForm } from '~/http/forms.server';
import { triedReply } from '~/http/limits/refuse-page.server';
import { countMail } from '~/http/limits/tries.server';
import { siteUrl } from '~/http/links.server';
import { safeNextPath } from '~/http/next-path';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { accountErrorStatus, emailSchema } from '~/modules/accounts';
import { resendConfirmation } from '~/modules/accounts/index.server';
import { AppLink } from '~/ui/app-link';
import { Button } from '~/ui/button';
import { TextInput } from '~/ui/controls';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Wrap } from '~/ui/layout';
import { Notice } from '~/ui/notice';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('auth.sent.title'), { hidden: true });

export function loader({ request }: LoaderFunctionArgs) {
  return { next: safeNextPath(new URL(request.url).searchParams.get('next'), '/onboarding') };
}

export async function action({ request, context: { scope } }: ActionFunctionArgs) {
  const form = await parseForm(request, emailSchema);
  if (form.status !== 'success') return formReply(form);
  const notTried = await countMail(scope, form.value.email);
  if (notTried) return triedReply(scope, form, notTried);
  const next = safeNextPath(form.value.next, '/onboarding');
  const sent = await resendConfirmation(scope.db, form.value.email, siteUrl(next));
  if (!sent.ok)
    return formReply(form, { status: accountErrorStatus(sent.error), formErrors: [sent.error.code] });
  return data({ sent: true as const });
}

/** After registration: what happens next, and the link once more. */
export default function Sent() {
  const t = useTranslations('auth');
  const { next } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const [form, fields] = usePageForm({ schema: emailSchema, defaultValue: { next } });
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <h1>{t('sent.title')}</h1>
        {reply && 'sent' in reply ? (
          <Notice kind="done" role="status" className="mb-6">
            {t('sent.generic')}
          </Notice>
        ) : null}
        <div className="prose">
          <p>{t('sent.generic')}</p>
          <p>{t('sent.wait')}</p>
          <p className="soft">
            {t('sent.known')} <AppLink to="/login">{t('signIn.title')}</AppLink>
          </p>
        </div>
        <div className="pt-6">
          <Disclosure
            summary={t('sent.again')}
            open={form.errors !== undefined || fields.email.errors !== undefined}
          >
            <PageForm form={form}>
              <input type="hidden" name="next" value={next} />
              <Field {...fieldProps(fields.email)} label={t('email')}>
                <TextInput type="email" autoComplete="email" />
              </Field>
              <Button variant="secondary" busy={useSubmitting()}>
                {t('sent.again')}
              </Button>
            </PageForm>
          </Disclosure>
        </div>
      </div>
    </Wrap>
  );
}
