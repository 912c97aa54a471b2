import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { formReply, parseForm } from '~/http/forms.server';
import { homeOf } from '~/http/guards.server';
import { siteUrl } from '~/http/links.server';
import { safeNextPath } from '~/http/next-path';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { accountErrorStatus, registerSchema } from '~/modules/accounts';
import { register } from '~/modules/accounts/index.server';
import { AppLink } from '~/ui/app-link';
import { Button } from '~/ui/button';
import { Choice } from '~/ui/choice';
import { TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { FieldGroup } from '~/ui/field-group';
import { fieldProps, groupProps } from '~/ui/form-field';
import { Wrap } from '~/ui/layout';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('auth.register.title'));

export async function loader({ request, context: { scope } }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const next = safeNextPath(params.get('next'), '');
  const viewer = await scope.viewer();
  if (viewer) throw redirect(next || homeOf(viewer.role));
  return { next, role: params.get('role') === 'doctor' ? 'doctor' : 'patient' };
}

export async function action({ request, context: { scope } }: ActionFunctionArgs) {
  const form = await parseForm(request, registerSchema);
  if (form.status !== 'success') return formReply(form, { hide: ['password'] });
  const next = safeNextPath(form.value.next, '/onboarding');
  const zone = await scope.zone();
  const registered = await register(scope.db, form.value, {
    timeZone: zone.name,
    locale: scope.locale,
    continueAt: siteUrl(next),
  });
  if (!registered.ok) {
    const { error } = registered;
    return formReply(form, {
      status: accountErrorStatus(error),
      formErrors: [error.code],
      hide: ['password'],
    });
  }
  throw redirect(`/register/sent?${new URLSearchParams({ next })}`);
}

export default function Register() {
  const t = useTranslations('auth');
  const { next, role } = useLoaderData<typeof loader>();
  const [form, fields] = usePageForm({ schema: registerSchema, defaultValue: { next, role } });
  const query = next ? `?${new URLSearchParams({ next })}` : '';
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <h1>{t('register.title')}</h1>
        <PageForm form={form}>
          <input type="hidden" name="next" value={next} />
          <FieldGroup {...groupProps(fields.role)} legend={t('register.who')}>
            <Choice
              defaultValue={String(fields.role.initialValue ?? role)}
              options={[
                { value: 'patient', title: t('register.patient'), text: t('register.patientHint') },
                { value: 'doctor', title: t('register.doctor'), text: t('register.doctorHint') },
              ]}
            />
          </FieldGroup>
          <Field {...fieldProps(fields.fullName)} label={t('register.name')}>
            <TextInput autoComplete="name" />
          </Field>
          <Field {...fieldProps(fields.email)} label={t('email')} hint={t('register.emailHint')}>
            <TextInput type="email" autoComplete="email" />
          </Field>
          <Field {...fieldProps(fields.password)} label={t('password')} hint={t('register.passwordHint')}>
            <TextInput type="password" autoComplete="new-password" />
          </Field>
          <Button busy={useSubmitting()}>{t('register.submit')}</Button>
        </PageForm>
        <p>
          {t('register.have')} <AppLink to={`/login${query}`}>{t('signIn.title')}</AppLink>
        </p>
      </div>
    </Wrap>
  );
}
