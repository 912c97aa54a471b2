import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { z } from 'zod';
import { setFlash } from '~/http/flash.server';
import { formReply, parseForm } from '~/http/forms.server';
import { safeNextPath } from '~/http/next-path';
import { LanguageSwitch } from '~/http/language-switch';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { preferenceCookie } from '~/http/preferences.server';
import { TimeZoneSelect } from '~/modules/accounts/ui/time-zone-select';
import { isTimeZone, zoneCity } from '~/shared/time';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Wrap } from '~/ui/layout';
import { Notice } from '~/ui/notice';

const preferencesSchema = z.object({
  timeZone: z.string({ error: 'timeZoneMissing' }).refine(isTimeZone, 'timeZoneMissing'),
  next: z.string().optional(),
});

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('preferences.title'), { hidden: true });

export async function loader({ request, context: { scope } }: LoaderFunctionArgs) {
  const next = safeNextPath(new URL(request.url).searchParams.get('next'), '/');
  return { next, zone: await scope.zone(), now: new Date().toISOString() };
}

export async function action({ request, context: { scope } }: ActionFunctionArgs) {
  const form = await parseForm(request, preferencesSchema);
  if (form.status !== 'success') return formReply(form);
  const { timeZone, next } = form.value;
  scope.appendHeader('Set-Cookie', preferenceCookie('timeZone', timeZone));
  await setFlash(scope, { kind: 'done', key: 'zoneSaved', values: { city: zoneCity(timeZone) } });
  throw redirect(safeNextPath(next, '/'));
}

/** Whose clock the pages use: for visitors, and for those who travel. */
export default function Preferences() {
  const t = useTranslations('preferences');
  const { next, zone, now } = useLoaderData<typeof loader>();
  const [form, fields] = usePageForm({
    schema: preferencesSchema,
    defaultValue: { timeZone: zone.name, next },
  });
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <h1>{t('title')}</h1>
        {zone.source === 'guessed' ? <Notice className="mb-6">{t('guessed')}</Notice> : null}
        <PageForm form={form}>
          <input type="hidden" name="next" value={next} />
          <Field {...fieldProps(fields.timeZone)} label={t('timeZone')} hint={t('text')}>
            <TimeZoneSelect now={now} />
          </Field>
          <Button busy={useSubmitting()}>{t('submit')}</Button>
        </PageForm>
        <h2 className="pt-8">{t('language')}</h2>
        <p>{t('languageText')}</p>
        <LanguageSwitch label={t('languageOfPages')} />
      </div>
    </Wrap>
  );
}
