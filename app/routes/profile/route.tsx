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
import { found, requireViewer } from '~/http/guards.server';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { preferenceCookie } from '~/http/preferences.server';
import { profileSchema } from '~/modules/accounts';
import { getProfile, listNotificationChoices, updateProfile } from '~/modules/accounts/index.server';
import { CountrySelect } from '~/modules/accounts/ui/country-select';
import { TimeZoneSelect } from '~/modules/accounts/ui/time-zone-select';
import { Button } from '~/ui/button';
import { TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Split, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { Account } from './account';
import { Mails } from './mails';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('profile.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const { db } = args.context.scope;
  const [profile, choices] = await Promise.all([getProfile(db, viewer.id), listNotificationChoices(db)]);
  return {
    profile: found(profile),
    choices,
    email: viewer.email,
    role: viewer.role,
    now: new Date().toISOString(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { scope } = args.context;
  const viewer = await requireViewer(args);
  const form = await parseForm(args.request, profileSchema);
  if (form.status !== 'success') return formReply(form);
  await updateProfile(scope.db, viewer.id, form.value);
  // The clock that was chosen by hand would otherwise win over the one just saved.
  scope.appendHeader('Set-Cookie', preferenceCookie('timeZone', null));
  await setFlash(scope, { kind: 'done', key: 'profileSaved' });
  throw redirect('/profile');
}

export default function Profile() {
  const t = useTranslations('profile');
  const words = useTranslations('onboarding');
  const common = useTranslations('common.form');
  const { profile, choices, email, role, now } = useLoaderData<typeof loader>();
  const [form, fields] = usePageForm({
    schema: profileSchema,
    defaultValue: { ...profile, countryCode: profile.countryCode ?? '', phone: profile.phone ?? '' },
  });
  return (
    <Wrap last>
      <PageHead title={t('title')} tight>
        {t('lead')}
      </PageHead>
      <Split asideLast={<Account email={email} role={role} />}>
        <PageForm form={form}>
          <Field {...fieldProps(fields.fullName)} label={words('name')}>
            <TextInput autoComplete="name" />
          </Field>
          <Field {...fieldProps(fields.countryCode)} label={words('country')}>
            <CountrySelect />
          </Field>
          <Field {...fieldProps(fields.timeZone)} label={words('timeZone')} hint={words('timeZoneHint')}>
            <TimeZoneSelect now={now} />
          </Field>
          <Field
            {...fieldProps(fields.phone)}
            label={words('phone')}
            optional={common('optional')}
            hint={words('phoneHint')}
          >
            <TextInput type="tel" autoComplete="tel" />
          </Field>
          <Button busy={useSubmitting()}>{t('submit')}</Button>
        </PageForm>
        <Mails choices={choices} />
      </Split>
    </Wrap>
  );
}
