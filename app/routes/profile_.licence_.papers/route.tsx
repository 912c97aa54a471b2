import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { found, requireOnboarded } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { getOwnPractice } from '~/modules/doctors/index.server';
import { listLicencePapers } from '~/modules/records/index.server';
import { LicencePapers } from '~/modules/records/ui/licence-papers';
import { Wrap } from '~/ui/layout';
import { Crumb } from '~/ui/page-head';
import { PaperErrors } from './paper-errors';
import { savePaper } from './save-paper.server';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('papers.page'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireOnboarded(args, 'doctor');
  const { db } = args.context.scope;
  const [own, papers] = await Promise.all([getOwnPractice(db), listLicencePapers(db, viewer.id)]);
  return { papers, mayRemove: found(own).mayChange };
}

export async function action(args: ActionFunctionArgs) {
  await requireOnboarded(args, 'doctor');
  const refused = await savePaper(args);
  if (refused) return refused;
  await setFlash(args.context.scope, { kind: 'done', key: 'paperSaved' });
  throw redirect('/profile/licence/papers');
}

/** The papers of a doctor's licence, after the first steps. */
export default function Papers() {
  const t = useTranslations('papers');
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <Crumb to="/profile/practice" label={t('crumb')}>
          {t('back')}
        </Crumb>
        <h1>{t('page')}</h1>
        <PaperErrors />
        <LicencePapers {...useLoaderData<typeof loader>()} action="/profile/licence/papers" />
      </div>
    </Wrap>
  );
}
