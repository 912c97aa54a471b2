import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { found, requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { auditQuerySchema, type User } from '~/modules/administration';
import { getUser, listAudit } from '~/modules/administration/index.server';
import { AccountState } from '~/modules/administration/ui/account-state';
import { isId } from '~/shared/id';
import { QuietLink } from '~/ui/button';
import { Split, Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { AccountFacts } from './account-facts';
import { Appointments } from './appointments';
import { History } from './history';
import { Suspensions } from './suspensions';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, args.data?.user.name || metaTranslator(args)('adminUsers.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const { db } = args.context.scope;
  const id = found(isId(args.params.id) ? args.params.id : null);
  const [user, history] = await Promise.all([
    getUser(db, id),
    listAudit(db, auditQuerySchema.parse({ person: id }), 15),
  ]);
  return { user: found(user), history };
}

/** One account: what it is, what is open, what was done. */
export default function OneUser() {
  const t = useTranslations('adminUsers');
  const { user, history } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to="/admin/users" label={t('title')}>
        {t('one.back')}
      </Crumb>
      <PageHead tight title={<bdi>{user.name || t('nameless')}</bdi>} actions={<UserActs user={user} />}>
        {t(`roles.${user.role}`)}. <AccountState state={user.state} />
      </PageHead>
      <Split asideFirst={<AccountFacts user={user} />}>
        <Stack gap={7}>
          <Suspensions suspensions={user.suspensions} />
          <Appointments user={user} />
          <History history={history} id={user.id} />
        </Stack>
      </Split>
    </Wrap>
  );
}

/** What can be done to the account; each on a page of its own. */
function UserActs({ user: { id, state, own } }: { user: User }) {
  const t = useTranslations('adminUsers.one');
  if (state === 'deleted') return null;
  return (
    <p className="flex flex-wrap gap-x-6">
      <QuietLink to={`/admin/users/${id}/role`}>{t('changeRole')}</QuietLink>
      {state === 'suspended' ? <QuietLink to={`/admin/users/${id}/restore`}>{t('restore')}</QuietLink> : null}
      {state === 'suspended' || own ? null : (
        <QuietLink tone="stop" to={`/admin/users/${id}/suspend`}>
          {t('suspend')}
        </QuietLink>
      )}
    </p>
  );
}
