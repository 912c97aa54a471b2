import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { readForm } from '~/http/read-form.server';
import { leaveWaitlist, listWaitlist } from '~/modules/appointments/index.server';
import { isId } from '~/shared/id';
import { ButtonLink } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { Acts, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { Entry } from './entry';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('waitlist.list.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'patient');
  return { entries: await listWaitlist(args.context.scope.db) };
}

/** The patient stops waiting for one of them. */
export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'patient');
  const { scope } = args.context;
  const id = String((await readForm(args.request)).get('entry'));
  const left = isId(id) ? await leaveWaitlist(scope.db, id) : null;
  if (!left?.ok) throw new Response('not_found', { status: 404 });
  await setFlash(scope, { kind: 'done', key: 'waitlistLeft' });
  return redirect('/waitlist', 303);
}

export default function Waitlist() {
  const t = useTranslations('waitlist');
  const { entries } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to="/appointments" label={t('crumb')}>
        {t('appointments')}
      </Crumb>
      <PageHead title={t('list.title')} tight>
        {t('list.lead')}
      </PageHead>
      {entries.length === 0 ? (
        <Empty title={t('list.none')} level={2}>
          <p>{t('list.noneText')}</p>
          <Acts>
            <ButtonLink variant="secondary" to="/doctors">
              {t('list.find')}
            </ButtonLink>
          </Acts>
        </Empty>
      ) : (
        entries.map((entry) => <Entry key={entry.id} entry={entry} />)
      )}
    </Wrap>
  );
}
