import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { userQuerySchema, type UserQuery } from '~/modules/administration';
import { listUsers } from '~/modules/administration/index.server';
import { QuietLink } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { Stack, Wrap } from '~/ui/layout';
import { DeskHead } from '~/ui/page-head';
import { Pager } from '~/ui/pager';
import { UserFilters } from './filters';
import { UserTable } from './table';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('adminUsers.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const query = userQuerySchema.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  return { query, page: await listUsers(args.context.scope.db, query) };
}

const pathOf = ({ q, role, state }: UserQuery, cursor?: string) =>
  `/admin/users?${new URLSearchParams({ q, role: role ?? '', state: state ?? '', ...(cursor ? { cursor } : {}) })}`;

/** Everybody with an account, searched and narrowed. */
export default function Users() {
  const t = useTranslations('adminUsers');
  const { query, page } = useLoaderData<typeof loader>();
  const { users, nextCursor } = page;
  return (
    <Wrap last>
      <DeskHead title={t('title')} />
      <Stack gap={6}>
        <UserFilters query={query} />
        {users.length === 0 ? (
          <Empty title={t('none')} level={2}>
            <p>{t('noneText')}</p>
            <QuietLink to="/admin/users">{t('all')}</QuietLink>
          </Empty>
        ) : (
          <UserTable users={users} />
        )}
        {query.cursor || nextCursor ? (
          <Pager
            label={t('pages')}
            prev={query.cursor ? { to: pathOf(query), text: t('first') } : undefined}
            next={nextCursor ? { to: pathOf(query, nextCursor), text: t('next') } : undefined}
          />
        ) : null}
      </Stack>
    </Wrap>
  );
}
