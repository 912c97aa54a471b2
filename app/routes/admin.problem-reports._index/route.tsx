import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { PROBLEM_STATES, problemQuerySchema, type ProblemQuery } from '~/modules/administration';
import { listProblems } from '~/modules/administration/index.server';
import { QuietLink } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { Stack, Wrap } from '~/ui/layout';
import { DeskHead } from '~/ui/page-head';
import { Pager } from '~/ui/pager';
import { Tabs } from '~/ui/tabs';
import { ProblemTable } from './table';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('adminReports.problems.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const query = problemQuerySchema.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  return { query, page: await listProblems(args.context.scope.db, query), now: new Date().toISOString() };
}

const pathOf = (state: ProblemQuery['state'], cursor?: string) => {
  const params = new URLSearchParams({ ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) });
  return params.size > 0 ? `/admin/problem-reports?${params}` : '/admin/problem-reports';
};

/** What patients reported, and what can be decided now. */
export default function ProblemReports() {
  const t = useTranslations('adminReports.problems');
  const { query, page, now } = useLoaderData<typeof loader>();
  const { reports, nextCursor, waiting } = page;
  return (
    <Wrap last>
      <DeskHead title={t('title')} note={t('waiting', { count: waiting })} />
      <Stack gap={6}>
        <Tabs
          label={t('which')}
          items={[null, ...PROBLEM_STATES].map((state) => ({
            to: pathOf(state),
            text: t(`states.${state ?? 'all'}`),
            current: state === query.state,
          }))}
        />
        {reports.length === 0 ? (
          <Empty title={t('none')} level={2}>
            <p>{t('noneText')}</p>
            {query.state ? <QuietLink to="/admin/problem-reports">{t('all')}</QuietLink> : null}
          </Empty>
        ) : (
          <ProblemTable reports={reports} now={now} />
        )}
        {query.cursor || nextCursor ? (
          <Pager
            label={t('pages')}
            prev={query.cursor ? { to: pathOf(query.state), text: t('first') } : undefined}
            next={nextCursor ? { to: pathOf(query.state, nextCursor), text: t('next') } : undefined}
          />
        ) : null}
      </Stack>
    </Wrap>
  );
}
