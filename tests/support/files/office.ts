/** Word files, new and old, and what only looks like them. */
import { ZipFile } from 'yazl';

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

type Part = { name: string; content: Buffer | string; stored?: boolean };

/** A ZIP of these parts. */
export async function makeZip(parts: Part[], comment?: string): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, content, stored } of parts) {
    zip.addBuffer(Buffer.isBuffer(content) ? content : Buffer.from(content), name, { compress: !stored });
  }
  zip.end(comment === undefined ? undefined : { comment, forceZip64Format: false });
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

type DocxOptions = { main?: string; extra?: Part[]; comment?: string; body?: string };

/** A Word document; `extra` parts stand first, uncompressed ones as they are. */
export function makeDocx({
  main = DOCUMENT,
  extra = [],
  comment,
  body = 'Hello.',
}: DocxOptions = {}): Promise<Buffer> {
  const parts: Part[] = [
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content:
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${body}</w:t></w:r></w:p></w:body></w:document>`,
    },
  ];
  return makeZip([...parts, ...extra], comment);
}

type DocOptions = { streams?: string[]; flags?: number };

/** A compound file: one table sector, one of the directory, and 4,096 bytes for each stream. */
export function makeDoc({ streams = ['WordDocument', '1Table'], flags = 0 }: DocOptions = {}): Buffer {
  const perStream = 8;
  const file = Buffer.alloc(512 * (3 + perStream * streams.length));
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(4096, 56);
  file.writeUInt32LE(0xfffffffe, 60);
  file.writeUInt32LE(0xfffffffe, 68);
  file.fill(0xff, 76, 512);
  file.writeUInt32LE(0, 76);
  const table = 512;
  file.fill(0xff, table, table + 512);
  file.writeUInt32LE(0xfffffffd, table);
  file.writeUInt32LE(0xfffffffe, table + 4);
  writeEntry(file, 1024, { name: 'Root Entry', type: 5, start: 0xfffffffe, size: 0 });
  streams.forEach((name, i) => {
    const start = 2 + i * perStream;
    for (let n = 0; n < perStream; n += 1) {
      file.writeUInt32LE(n === perStream - 1 ? 0xfffffffe : start + n + 1, table + (start + n) * 4);
    }
    writeEntry(file, 1024 + (i + 1) * 128, { name, type: 2, start, size: 4096 });
    if (name === 'WordDocument') {
      file.writeUInt16LE(0xa5ec, (start + 1) * 512);
      file.writeUInt16LE(flags, (start + 1) * 512 + 0x0a);
    }
  });
  return file;
}

function writeEntry(
  file: Buffer,
  at: number,
  { name, type, start, size }: { name: string; type: number; start: number; size: number },
): void {
  file.write(name, at, 'utf16le');
  file.writeUInt16LE((name.length + 1) * 2, at + 64);
  file.writeUInt8(type, at + 66);
  file.fill(0xff, at + 68, at + 80);
  file.writeUInt32LE(start, at + 116);
  file.writeUInt32LE(size, at + 120);
}
