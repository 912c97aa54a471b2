import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { auditQuerySchema, type AuditQuery } from '~/modules/administration';
import { listAudit } from '~/modules/administration/index.server';
import { QuietLink } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { Stack, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { Pager } from '~/ui/pager';
import { AuditFilters } from './filters';
import { AuditTable } from './table';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('adminAudit.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const query = auditQuerySchema.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  return { query, page: await listAudit(args.context.scope.db, query) };
}

function paramsOf({ cursor: _, ...query }: AuditQuery, more: Record<string, string> = {}): string {
  const set = Object.entries({ ...query, ...more }).filter((pair): pair is [string, string] =>
    Boolean(pair[1]),
  );
  return set.length > 0 ? `?${new URLSearchParams(set)}` : '';
}

/** Who did what, when, and why. */
export default function AuditLog() {
  const t = useTranslations('adminAudit');
  const { query, page } = useLoaderData<typeof loader>();
  const { rows, nextCursor } = page;
  return (
    <Wrap last>
      <PageHead tight title={t('title')}>
        {t('lead')}
      </PageHead>
      <Stack gap={6}>
        <AuditFilters query={query} />
        {query.person ? <p>{t('personOnly')}</p> : null}
        <p className="flex flex-wrap gap-x-6">
          <QuietLink to={`/admin/audit-log.csv${paramsOf(query)}`} reloadDocument>
            {t('csv')}
          </QuietLink>
          {paramsOf(query) ? <QuietLink to="/admin/audit-log">{t('clear')}</QuietLink> : null}
        </p>
        {rows.length === 0 ? (
          <Empty title={t('none')} level={2}>
            <p>{t('noneText')}</p>
          </Empty>
        ) : (
          <AuditTable rows={rows} />
        )}
        {query.cursor || nextCursor ? (
          <Pager
            label={t('pages')}
            prev={query.cursor ? { to: `/admin/audit-log${paramsOf(query)}`, text: t('first') } : undefined}
            next={
              nextCursor
                ? { to: `/admin/audit-log${paramsOf(query, { cursor: nextCursor })}`, text: t('next') }
                : undefined
            }
          />
        ) : null}
      </Stack>
    </Wrap>
  );
}
