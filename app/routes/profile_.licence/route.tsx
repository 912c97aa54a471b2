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
import { found, requireOnboarded } from '~/http/guards.server';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { CountrySelect } from '~/modules/accounts/ui/country-select';
import { licenceSchema } from '~/modules/doctors';
import { changeLicence, getOwnPractice } from '~/modules/doctors/index.server';
import { Button } from '~/ui/button';
import { DateInput, TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Wrap } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { Crumb } from '~/ui/page-head';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('practice.licence.change'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireOnboarded(args, 'doctor');
  const own = found(await getOwnPractice(args.context.scope.db));
  return {
    licenceRegistry: own.licenceRegistry ?? '',
    licenceNumber: own.licenceNumber ?? '',
    licenceCountry: own.licenceCountry ?? '',
    licenceValidUntil: own.licenceValidUntil ?? '',
  };
}

export async function action(args: ActionFunctionArgs) {
  await requireOnboarded(args, 'doctor');
  const { scope } = args.context;
  const form = await parseForm(args.request, licenceSchema);
  if (form.status !== 'success') return formReply(form);
  const changed = await changeLicence(scope.db, form.value);
  if (!changed.ok) return formReply(form, { status: 409, formErrors: ['licenceLocked'] });
  await setFlash(
    scope,
    changed.value ? { kind: 'held', key: 'licenceSent' } : { kind: 'note', key: 'licenceSame' },
  );
  throw redirect('/profile/practice');
}

/** A changed licence is looked up again before patients can book. */
export default function Licence() {
  const t = useTranslations('practice');
  const words = useTranslations('onboarding.doctor');
  const [form, fields] = usePageForm({ schema: licenceSchema, defaultValue: useLoaderData<typeof loader>() });
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <Crumb to="/profile/practice" label={t('crumb')}>
          {t('title')}
        </Crumb>
        <h1>{t('licence.change')}</h1>
        <Notice kind="held" className="mb-6">
          {t('licence.warn')}
        </Notice>
        <PageForm form={form}>
          <Field
            {...fieldProps(fields.licenceRegistry)}
            label={words('registry')}
            hint={words('registryHint')}
          >
            <TextInput />
          </Field>
          <Field {...fieldProps(fields.licenceNumber)} label={words('number')}>
            <TextInput width="short" />
          </Field>
          <Field {...fieldProps(fields.licenceCountry)} label={t('licence.country')}>
            <CountrySelect />
          </Field>
          <Field {...fieldProps(fields.licenceValidUntil)} label={words('validUntil')}>
            <DateInput />
          </Field>
          <Button busy={useSubmitting()}>{t('licence.submit')}</Button>
        </PageForm>
      </div>
    </Wrap>
  );
}
