import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { carryOutAct } from '~/http/act-reply.server';
import { found, requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { roleFormSchema } from '~/modules/administration';
import { changeRole, getUser } from '~/modules/administration/index.server';
import { isId } from '~/shared/id';
import { Stack, Wrap } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { Crumb, PageHead } from '~/ui/page-head';
import { RoleForm } from './role-form';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('adminUsers.act.roleTitle', { name: args.data?.user.name ?? '' }), {
    hidden: true,
  });

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const { id } = args.params;
  return { user: found(isId(id) ? await getUser(args.context.scope.db, id) : null) };
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministrator(args);
  const id = found(isId(args.params.id) ? args.params.id : null);
  // Whoever changed their own role is signed out with it.
  return carryOutAct(args, roleFormSchema, {
    act: (db, { reason, role }) => changeRole(db, id, role, reason),
    done: 'roleChanged',
    to: `/admin/users/${id}`,
  });
}

export default function ChangeRole() {
  const t = useTranslations('adminUsers');
  const { user } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to={`/admin/users/${user.id}`} label={t('title')}>
        <bdi>{user.name}</bdi>
      </Crumb>
      <PageHead tight title={t('act.roleTitle', { name: user.name })}>
        {t('act.roleText')}
      </PageHead>
      <Stack gap={6}>
        {user.unfinished > 0 ? (
          <Notice kind="held">{t('act.roleUnfinished', { count: user.unfinished })}</Notice>
        ) : null}
        <RoleForm user={user} />
      </Stack>
    </Wrap>
  );
}
