import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { accessFilterSchema, type AccessFilter } from '~/modules/records';
import { getAccessFacets, listAccesses } from '~/modules/records/index.server';
import { addDays, dayStart } from '~/shared/time';
import { ButtonLink } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { Split, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { Pager } from '~/ui/pager';
import { AccessFilterForm } from './filter';
import { AccessLines } from './lines';
import { Seal } from './seal';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('accessLog.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'patient');
  const { scope } = args.context;
  const query = Object.fromEntries(new URL(args.request.url).searchParams);
  const filter = accessFilterSchema.parse(query);
  const zone = (await scope.zone()).name;
  const span = {
    from: filter.from && dayStart(filter.from, zone),
    to: filter.to && dayStart(addDays(filter.to, 1), zone),
  };
  const [page, facets] = await Promise.all([listAccesses(scope.db, filter, span), getAccessFacets(scope.db)]);
  return { page, facets, filter };
}

const addressOf = (filter: AccessFilter, before?: number) => {
  const given = Object.entries({ ...filter, before }).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `/medical-records/access${query ? `?${query}` : ''}`;
};

export default function AccessLog() {
  const t = useTranslations('accessLog');
  const { page, facets, filter } = useLoaderData<typeof loader>();
  const { before, ...chosen } = filter;
  const filtered = Object.values(chosen).some((value) => value !== undefined);
  return (
    <Wrap last>
      <Crumb to="/medical-records" label={t('crumb')}>
        {t('back')}
      </Crumb>
      <PageHead tight title={t('title')}>
        {t('lead')}
      </PageHead>
      <Split kind="rail">
        <AccessFilterForm facets={facets} filter={filter} open={filtered} />
        <div>
          {page.lines.length === 0 ? (
            <Empty title={t(filtered ? 'none.filtered' : 'none.title')} level={2}>
              {filtered ? null : <p>{t('none.text')}</p>}
              {filtered ? <ButtonLink to="/medical-records/access">{t('filter.clear')}</ButtonLink> : null}
            </Empty>
          ) : (
            <AccessLines lines={page.lines} />
          )}
          {before || page.next ? (
            <Pager
              label={t('pages')}
              prev={before ? { to: addressOf(filter), text: t('newest') } : undefined}
              next={page.next ? { to: addressOf(filter, page.next), text: t('older') } : undefined}
            />
          ) : null}
          <Seal facets={facets} />
        </div>
      </Split>
    </Wrap>
  );
}
