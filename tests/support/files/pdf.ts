/** Small PDFs, written by hand so that each fault is where a test wants it. */

type PdfOptions = { pages?: number; text?: string; trailer?: string; extra?: string };

/** A document with so many pages, each with its number on it. */
export function makePdf({ pages = 1, text = 'Page', trailer = '', extra = '' }: PdfOptions = {}): Buffer {
  const objects: string[] = [];
  const kids = Array.from({ length: pages }, (_, i) => `${4 + i * 2} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  for (let page = 1; page <= pages; page += 1) {
    const content = `BT /F1 36 Tf 40 90 Td (${text} ${page}) Tj ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents ${objects.length + 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  if (extra) objects.push(extra);
  let body = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = body.length;
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}

/** A document that asks for a password, encrypted by the standard handler with a key nobody here knows. */
export function makeLockedPdf(): Buffer {
  const secret = 'ab'.repeat(32);
  const handler = `<< /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -4 >>`;
  const number = 6;
  const id = `/Encrypt ${number} 0 R /ID [<${'0'.repeat(32)}> <${'0'.repeat(32)}>]`;
  return makePdf({ extra: handler, trailer: id });
}
