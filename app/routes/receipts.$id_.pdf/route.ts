import type { LoaderFunctionArgs } from '@remix-run/node';
import { createTranslator } from 'use-intl/core';
import { attachmentHeaders } from '~/http/file-headers';
import { found, requireViewer } from '~/http/guards.server';
import { siteUrl } from '~/http/links.server';
import { messagesOf } from '~/messages/catalogue';
import { describeDocument } from '~/modules/payments';
import { getMoneyDocument, renderDocumentPdf, signDocument } from '~/modules/payments/index.server';
import { drawQrCode } from '~/platform/qr-code.server';
import { receiptSigningKey } from '~/platform/receipt-keys.server';
import { isId } from '~/shared/id';
import { direction, formatLocale } from '~/shared/locales';

/** The same paper as a file. */
export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  const { scope } = args.context;
  const document = found(isId(args.params.id) ? await getMoneyDocument(scope.db, args.params.id) : null);
  const locale = formatLocale(scope.locale);
  const t = createTranslator({
    locale: locale as 'en',
    messages: messagesOf(scope.locale),
    namespace: 'receipts',
  });
  const code = await signDocument(document, siteUrl('/'), receiptSigningKey);
  const file = await renderDocumentPdf(
    describeDocument(document, t, locale),
    drawQrCode(siteUrl(`/verify-receipt?code=${code}`)),
    { lang: locale, rightToLeft: direction(scope.locale) === 'rtl', codeText: t('paper.codeText') },
  );
  return new Response(file, {
    headers: attachmentHeaders(`${document.number}.pdf`, 'application/pdf'),
  });
}
