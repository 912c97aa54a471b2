import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { found, requireViewer } from '~/http/guards.server';
import { siteUrl } from '~/http/links.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { getMoneyDocument, signDocument } from '~/modules/payments/index.server';
import { DocumentPaper } from '~/modules/payments/ui/document-paper';
import { drawQrCode } from '~/platform/qr-code.server';
import { receiptSigningKey } from '~/platform/receipt-keys.server';
import { isId } from '~/shared/id';
import { QuietLink } from '~/ui/button';
import { Acts, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  if (!args.data) return pageMeta(args, t('errors.page.notFound.title'), { hidden: true });
  const { kind, number } = args.data.document;
  return pageMeta(args, t('receipts.page.title', { kind: t(`receipts.kind.${kind}`), number }), {
    hidden: true,
  });
};

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  const { scope } = args.context;
  const document = found(isId(args.params.id) ? await getMoneyDocument(scope.db, args.params.id) : null);
  const code = await signDocument(document, siteUrl('/'), receiptSigningKey);
  return {
    document,
    checkUrl: `/verify-receipt?code=${code}`,
    square: drawQrCode(siteUrl(`/verify-receipt?code=${code}`)),
  };
}

export default function ReceiptPage() {
  const t = useTranslations('receipts');
  const { document, checkUrl, square } = useLoaderData<typeof loader>();
  const { id, kind, number } = document;
  const title = t('page.title', { kind: t(`kind.${kind}`), number });
  return (
    <Wrap last>
      <Crumb to="/receipts" label={t('page.all')}>
        {t('page.all')}
      </Crumb>
      <PageHead tight title={title}>
        {t('page.print')}
      </PageHead>
      <Acts className="mb-6">
        <QuietLink to={`/receipts/${id}/pdf`} icon="file" reloadDocument>
          {t('page.pdf')}
        </QuietLink>
        <QuietLink to={checkUrl}>{t('page.check')}</QuietLink>
      </Acts>
      <section aria-labelledby="paper-h">
        <h2 id="paper-h" className="vh">
          {title}
        </h2>
        <DocumentPaper document={document} code={square} />
      </section>
    </Wrap>
  );
}
