import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { setFlash } from '~/http/flash.server';
import { formReply, parseForm } from '~/http/forms.server';
import { requireRole } from '~/http/guards.server';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { directionsSchema } from '~/modules/doctors';
import { getDirections, setDirections } from '~/modules/doctors/index.server';
import { Button } from '~/ui/button';
import { Textarea } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('directions.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'doctor');
  return { directions: await getDirections(args.context.scope.db) };
}

/** How patients find the clinic. */
export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'doctor');
  const { scope } = args.context;
  const form = await parseForm(args.request, directionsSchema);
  if (form.status !== 'success') return formReply(form);
  const done = await setDirections(scope.db, form.value.directions);
  if (!done.ok) return formReply(form, { fieldErrors: { directions: ['directionsLong'] } });
  await setFlash(scope, { kind: 'done', key: 'profileSaved' });
  return redirect('/doctor/directions', 303);
}

export default function Directions() {
  const t = useTranslations('directions');
  const common = useTranslations('common.form');
  const { directions } = useLoaderData<typeof loader>();
  const [form, fields] = usePageForm({ schema: directionsSchema, defaultValue: { directions } });
  return (
    <Wrap last>
      <Crumb to="/profile" label={t('back')}>
        {t('back')}
      </Crumb>
      <PageHead tight title={t('title')}>
        {t('lead')}
      </PageHead>
      <PageForm form={form} className="stack stack-5 max-w-[40rem]">
        <Field
          {...fieldProps(fields.directions)}
          label={t('label')}
          optional={common('optional')}
          hint={t('hint')}
        >
          <Textarea rows={8} />
        </Field>
        <div>
          <Button busy={useSubmitting()}>{t('submit')}</Button>
        </div>
      </PageForm>
    </Wrap>
  );
}
