import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { found, requireViewer } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { previewKind } from '~/modules/records';
import { getRecord, getRecordSharing, openRecord, readText } from '~/modules/records/index.server';
import { GrantsNow } from '~/modules/records/ui/grants';
import { RecordFacts } from '~/modules/records/ui/record-facts';
import { ScanState } from '~/modules/records/ui/scan-state';
import { isId } from '~/shared/id';
import { ButtonLink, QuietLink } from '~/ui/button';
import { Acts, Split, Stack, Wrap } from '~/ui/layout';
import { Crumb } from '~/ui/page-head';
import { Preview } from './preview';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, args.data?.record.title ?? metaTranslator(args)('files.title'), { hidden: true });

/** What the page says of a file is no reading of it; a text that it shows is, and is written down like any other. */
export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  const { db, trace } = args.context.scope;
  const id = found(isId(args.params.id) ? args.params.id : null);
  // With whom it is shared only its patient gets to know: for anybody else that answer is empty.
  const [seen, sharing] = await Promise.all([getRecord(db, id), getRecordSharing(db, id)]);
  const record = found(seen);
  const url = new URL(args.request.url);
  const page = Math.min(Math.max(Number(url.searchParams.get('page')) || 1, 1), record.pages ?? 1);
  if (!record.readable || previewKind(record.mediaType) !== 'text')
    return { record, sharing, page, text: null };
  const opened = await openRecord(db, record.id, 'preview', trace);
  if (!opened.ok) return { record: { ...record, readable: false }, sharing, page, text: null };
  const text = await readText(db, opened.value);
  return { record, sharing, page, text: text.ok ? text.value : null };
}

export default function OneRecord() {
  const t = useTranslations('files');
  const { record, sharing, page, text } = useLoaderData<typeof loader>();
  const own = `/medical-records/${record.id}`;
  const isOwner = record.asRole === 'patient';
  return (
    <Wrap last>
      {isOwner ? (
        <Crumb to="/medical-records" label={t('one.crumbLabel')}>
          {t('one.crumb')}
        </Crumb>
      ) : null}
      <div className="page-head tight">
        <h1>
          <bdi>{record.title}</bdi>
        </h1>
        <div>
          <ScanState record={record} />
        </div>
      </div>
      <Split asideLast={<RecordFacts record={record} withNote={isOwner} />}>
        <Stack gap={6}>
          {record.readable ? (
            <>
              <Acts>
                <ButtonLink to={`${own}/content`} reloadDocument download>
                  {t('one.download')}
                </ButtonLink>
              </Acts>
              <Preview record={record} page={page} text={text} />
            </>
          ) : null}
          {sharing && record.readable ? <GrantsNow file={sharing} onFile /> : null}
          {isOwner ? (
            <Acts>
              {record.readable ? <QuietLink to={`${own}/share`}>{t('share')}</QuietLink> : null}
              {record.state === 'stored' ? <QuietLink to={`${own}/edit`}>{t('edit')}</QuietLink> : null}
              <QuietLink to={`${own}/delete`} tone="stop">
                {t('remove')}
              </QuietLink>
            </Acts>
          ) : null}
        </Stack>
      </Split>
    </Wrap>
  );
}
