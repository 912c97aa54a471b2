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
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { licenceSchema } from '~/modules/doctors';
import { changeLicence, getOwnPractice } from '~/modules/doctors/index.server';
import { LicenceForm } from '~/modules/doctors/ui/licence-form';
import { Wrap } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { Crumb } from '~/ui/page-head';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('practice.licence.change'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireOnboarded(args, 'doctor');
  return { own: found(await getOwnPractice(args.context.scope.db)) };
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
  const { own } = useLoaderData<typeof loader>();
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
        <LicenceForm own={own} submit={t('licence.submit')} />
      </div>
    </Wrap>
  );
}
