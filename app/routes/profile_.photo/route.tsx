import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { requireViewer } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { removePhoto } from '~/modules/accounts/index.server';
import { PhotoForm } from '~/modules/accounts/ui/photo-form';
import { Wrap } from '~/ui/layout';
import { Crumb } from '~/ui/page-head';
import { loadPhoto } from '../onboarding.$step/load-step.server';
import { savePhoto } from './save-photo.server';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('photo.title'), { hidden: true });

/** Administrators are no people that patients or doctors meet. */
async function requirePerson(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  if (viewer.role === 'admin') throw new Response('not_found', { status: 404 });
  return { ...viewer, role: viewer.role };
}

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePerson(args);
  return { person: await loadPhoto(args, viewer), role: viewer.role };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePerson(args);
  const { scope } = args.context;
  if (new URL(args.request.url).searchParams.has('remove')) {
    await removePhoto(scope.db);
    await setFlash(scope, { kind: 'done', key: 'photoRemoved' });
    throw redirect('/profile/photo');
  }
  const refused = await savePhoto(args, viewer);
  if (refused) return refused;
  await setFlash(scope, { kind: 'done', key: 'photoSaved' });
  throw redirect('/profile/photo');
}

/** The picture of a patient or doctor. */
export default function Photo() {
  const t = useTranslations('photo');
  const { person, role } = useLoaderData<typeof loader>();
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <Crumb to="/profile" label={t('crumb')}>
          {t('back')}
        </Crumb>
        <h1>{t('title')}</h1>
        <PhotoForm person={person} submit={t('submit')} note={t(`seen.${role}`)} />
      </div>
    </Wrap>
  );
}
