/** Draws pages of PDFs and HEIC pictures in a thread of its own, which is ended when it takes too long. */
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import { all as openHeic } from 'heic-decode';

export type RenderJob =
  | { kind: 'pdf-pages'; path: string }
  | { kind: 'pdf-page'; path: string; page: number; mostPixels: number }
  /** Decodes whole; gives the points only when they are wanted. */
  | { kind: 'heic'; path: string; mostPixels: number; points: boolean };

export type Drawn = { width: number; height: number; rgba: Uint8Array };
export type RenderFault = 'password' | 'damaged' | 'too_large' | 'no_page';
export type RenderReply =
  { ok: true; pages: number; drawn: Drawn | null } | { ok: false; fault: RenderFault };

let library: Promise<PDFiumLibrary> | undefined;

async function withPdf(
  path: string,
  work: (document: PDFiumDocument) => Promise<RenderReply>,
): Promise<RenderReply> {
  library ??= PDFiumLibrary.init();
  const pdfium = await library;
  let document: PDFiumDocument;
  try {
    document = await pdfium.loadDocument(await readFile(path));
  } catch (fault) {
    const locked = fault instanceof Error && /password|security/i.test(fault.message);
    return { ok: false, fault: locked ? 'password' : 'damaged' };
  }
  try {
    return await work(document);
  } finally {
    document.destroy();
  }
}

async function drawPage(document: PDFiumDocument, number: number, mostPixels: number): Promise<RenderReply> {
  const pages = document.getPageCount();
  if (number < 1 || number > pages) return { ok: false, fault: 'no_page' };
  const page = document.getPage(number - 1);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const points = Math.max(originalWidth, 1) * Math.max(originalHeight, 1);
  // A page states its own size: a poster is drawn smaller, a stamp not larger than twice.
  const scale = Math.min(2, Math.sqrt(mostPixels / points));
  if (Math.min(originalWidth, originalHeight) * scale < 1) return { ok: false, fault: 'too_large' };
  const { width, height, data } = await page.render({ scale, render: 'bitmap', renderFormFields: true });
  return { ok: true, pages, drawn: { width, height, rgba: data } };
}

async function drawHeic({
  path,
  mostPixels,
  points,
}: Extract<RenderJob, { kind: 'heic' }>): Promise<RenderReply> {
  const pictures = await openHeic({ buffer: await readFile(path) });
  try {
    const [first] = pictures;
    if (!first) return { ok: false, fault: 'damaged' };
    if (first.width * first.height > mostPixels) return { ok: false, fault: 'too_large' };
    const { width, height, data } = await first.decode();
    const rgba = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    return { ok: true, pages: 1, drawn: points ? { width, height, rgba } : null };
  } finally {
    pictures.dispose();
  }
}

async function run(job: RenderJob): Promise<RenderReply> {
  if (job.kind === 'heic') return drawHeic(job);
  return withPdf(job.path, (document) =>
    job.kind === 'pdf-pages'
      ? Promise.resolve({ ok: true, pages: document.getPageCount(), drawn: null })
      : drawPage(document, job.page, job.mostPixels),
  );
}

parentPort?.on('message', (job: RenderJob) => {
  run(job)
    .catch((): RenderReply => ({ ok: false, fault: 'damaged' }))
    .then(
      (reply) => parentPort?.postMessage(reply),
      () => process.exit(1),
    );
});
