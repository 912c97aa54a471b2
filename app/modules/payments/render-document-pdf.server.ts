import type { QrCode } from '~/platform/qr-code.server';
import type { DescribedDocument } from './describe-document';

type PdfWords = { lang: string; rightToLeft: boolean; codeText: string };

/** A document as a PDF file. The library that makes it is loaded with the first one: most servers never need it. */
export async function renderDocumentPdf(
  document: DescribedDocument,
  code: QrCode,
  words: PdfWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const { drawDocument } = await import('./document-pdf.server');
  return new Uint8Array(await drawDocument(document, code, words));
}
