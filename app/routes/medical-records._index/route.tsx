import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { recordFilterSchema } from '~/modules/records';
import { getRecordUsage, listRecordRequests, listRecords } from '~/modules/records/index.server';
import { FileRequests } from '~/modules/records/ui/file-requests';
import { RecordList } from '~/modules/records/ui/record-list';
import { RecordTabs } from '~/modules/records/ui/record-tabs';
import { useRecordWords } from '~/modules/records/ui/use-record-words';
import { ButtonLink, QuietLink } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { Acts, Section, Split, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { Pager } from '~/ui/pager';
import { Filters } from './filters';
import { useLookAgain } from './look-again';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('files.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'patient');
  const { db } = args.context.scope;
  const filter = recordFilterSchema.parse(paramsOf(args.request));
  const [page, usage, requests] = await Promise.all([
    listRecords(db, filter),
    getRecordUsage(db),
    listRecordRequests(db),
  ]);
  return { page, usage, filter, requests };
}

/** An empty field of the form is no filter. */
function paramsOf(request: Request): Record<string, string | null> {
  const params = new URL(request.url).searchParams;
  const of = (name: string) => params.get(name) || null;
  return { q: of('q') ?? '', category: of('category'), from: of('from'), to: of('to'), cursor: of('cursor') };
}

export default function MedicalRecords() {
  const t = useTranslations('files');
  const log = useTranslations('accessLog');
  const along = useTranslations('takeAlong.export');
  const { page, usage, filter, requests } = useLoaderData<typeof loader>();
  useLookAgain(page.records.some(({ scanStatus }) => scanStatus === 'pending'));
  const head = (
    <PageHead
      title={t('title')}
      actions={
        <Acts className="mt-4">
          <ButtonLink to="/medical-records/new" icon="up">
            {t('add')}
          </ButtonLink>
          <QuietLink to="/medical-records/access">{log('title')}</QuietLink>
          <QuietLink to="/medical-records/export">{along('title')}</QuietLink>
        </Acts>
      }
    >
      {t('lead')}
    </PageHead>
  );
  return (
    <Wrap last>
      {head}
      <FileRequests viewer="patient" requests={requests} />
      <RecordTabs current="files" />
      {usage.files === 0 ? (
        <Empty title={t('none.title')} level={2}>
          <p>{t('none.text')}</p>
          <Acts>
            <QuietLink to="/medical-records/summaries">{t('tabs.summaries')}</QuietLink>
          </Acts>
        </Empty>
      ) : (
        <Split kind="rail" className="mt-6">
          <Filters filter={filter} />
          <Files />
        </Split>
      )}
    </Wrap>
  );
}

function Files() {
  const t = useTranslations('files');
  const { page, usage, filter } = useLoaderData<typeof loader>();
  const words = useRecordWords();
  const room = t('room.of', { used: words.size(usage.usedBytes), quota: words.size(usage.quotaBytes) });
  return (
    <Section labelledBy="files-h" className="stack stack-5">
      <div className="row">
        <h2 id="files-h">{t('list')}</h2>
        <p className="small soft num">{t('room.line', { count: usage.files, room })}</p>
      </div>
      {page.records.length === 0 ? (
        <Empty title={t('noMatch.title')}>
          <p>{t('noMatch.text')}</p>
          <QuietLink to="/medical-records">{t('noMatch.all')}</QuietLink>
        </Empty>
      ) : (
        <RecordList records={page.records} />
      )}
      <Pages filter={filter} next={page.nextCursor} />
    </Section>
  );
}

type PagesProps = { filter: ReturnType<typeof recordFilterSchema.parse>; next: string | null };

function Pages({ filter: { cursor, ...filter }, next }: PagesProps) {
  const t = useTranslations('files');
  if (!cursor && !next) return null;
  const kept = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const to = (more: Record<string, string>) =>
    `/medical-records?${new URLSearchParams([...kept, ...Object.entries(more)])}`;
  return (
    <Pager
      label={t('pages')}
      prev={cursor ? { to: to({}), text: t('first') } : undefined}
      next={next ? { to: to({ cursor: next }), text: t('older') } : undefined}
    />
  );
}
