import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from '~/messages/translations';
import { requireViewer } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { describeDocument, type MoneyDocument } from '~/modules/payments';
import { listMoneyDocuments } from '~/modules/payments/index.server';
import { isId } from '~/shared/id';
import { QuietLink } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { Empty } from '~/ui/empty';
import { Stack, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { Pager } from '~/ui/pager';
import { VisuallyHidden } from '~/ui/visually-hidden';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('receipts.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  const { role } = await requireViewer(args);
  const asked = new URL(args.request.url).searchParams;
  const cursor = asked.get('cursor');
  const appointmentId = asked.get('appointment') ?? undefined;
  const page = await listMoneyDocuments(args.context.scope.db, {
    cursor,
    appointmentId: isId(appointmentId) ? appointmentId : undefined,
  });
  return {
    page,
    first: cursor === null,
    reader: role === 'doctor' ? ('doctor' as const) : ('patient' as const),
  };
}

export default function Receipts() {
  const t = useTranslations('receipts');
  const { page, first, reader } = useLoaderData<typeof loader>();
  const { documents, nextCursor } = page;
  return (
    <Wrap last>
      <PageHead title={t('title')}>{t(`lead.${reader}`)}</PageHead>
      {documents.length === 0 ? (
        <Empty title={t('none')} level={2}>
          <p>{t(`noneText.${reader}`)}</p>
        </Empty>
      ) : (
        <DocumentTable documents={documents} />
      )}
      {!first || nextCursor ? (
        <Stack className="mt-6">
          <Pager
            label={t('pages')}
            prev={first ? undefined : { to: '/receipts', text: t('first') }}
            next={nextCursor ? { to: `/receipts?cursor=${nextCursor}`, text: t('older') } : undefined}
          />
        </Stack>
      ) : null}
    </Wrap>
  );
}

function DocumentTable({ documents }: { documents: MoneyDocument[] }) {
  const t = useTranslations('receipts');
  const locale = useLocale();
  const { day } = useReader();
  return (
    <DataTable
      caption={t('title')}
      captionHidden
      rows={documents}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          header: t('verify.number'),
          rowHeader: true,
          noWrap: true,
          cell: (row) => <bdi className="num">{row.number}</bdi>,
        },
        {
          key: 'kind',
          header: t('verify.kind'),
          foldLabel: t('verify.kind'),
          cell: ({ kind }) => t(`kind.${kind}`),
        },
        {
          key: 'issued',
          header: t('verify.issued'),
          foldLabel: t('verify.issued'),
          cell: (row) => day(row.issuedAt, 'medium'),
        },
        {
          key: 'sum',
          header: t('verify.sum'),
          foldLabel: t('verify.sum'),
          align: 'end',
          cell: (row) => describeDocument(row, t, locale).sums.at(-1)?.value,
        },
        {
          key: 'open',
          header: <VisuallyHidden>{t('open')}</VisuallyHidden>,
          cell: (row) => (
            <QuietLink to={`/receipts/${row.id}`}>
              {t('open')}
              <VisuallyHidden>
                {' '}
                {t('openOf', { kind: t(`kind.${row.kind}`), number: row.number })}
              </VisuallyHidden>
            </QuietLink>
          ),
        },
      ]}
    />
  );
}
