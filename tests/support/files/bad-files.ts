/** Files that must not be kept, each with the code of its refusal. */
import type { FileCode } from '../../../app/modules/records/errors.ts';
import { makeDoc, makeDocx, makeZip } from './office.ts';
import { makeLockedPdf, makePdf } from './pdf.ts';
import { heic, makeHugePicture, makePicture } from './pictures.ts';

export type BadFile = { what: string; name: string; bytes: Buffer; code: FileCode };

const PAGE = '<!DOCTYPE html><html><body><script>alert(1)</script></body></html>';
const SVG = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
const text = (content: string) => Buffer.from(content, 'utf8');
const program = Buffer.concat([Buffer.from('MZ\u0090\u0000\u0003\u0000', 'latin1'), Buffer.alloc(600)]);
const zeros = (bytes: number) => Buffer.alloc(bytes);

/** Files with another name or content than they seem to have. */
async function disguised(): Promise<BadFile[]> {
  const pdf = makePdf();
  const [png, jpeg, docx] = await Promise.all([makePicture('png'), makePicture('jpeg'), makeDocx()]);
  return [
    { what: 'a picture called PDF', name: 'scan.pdf', bytes: png, code: 'file_name_disagrees' },
    { what: 'a PDF called picture', name: 'scan.jpg', bytes: pdf, code: 'file_name_disagrees' },
    { what: 'a Word file called text', name: 'letter.txt', bytes: docx, code: 'file_name_disagrees' },
    { what: 'a program called PDF', name: 'invoice.pdf', bytes: program, code: 'file_program' },
    { what: 'a program', name: 'scan.exe', bytes: program, code: 'file_program' },
    {
      what: 'a shell script called text',
      name: 'a.txt',
      bytes: text('#!/bin/sh\nrm -rf /\n'),
      code: 'file_program',
    },
    {
      what: 'text with a double extension',
      name: 'scan.pdf.exe',
      bytes: text('hello'),
      code: 'file_program',
    },
    { what: 'a page', name: 'result.html', bytes: text(PAGE), code: 'file_html' },
    { what: 'a page called text', name: 'result.txt', bytes: text(`Result\n${PAGE}`), code: 'file_html' },
    { what: 'a drawing', name: 'xray.svg', bytes: text(SVG), code: 'file_svg' },
    { what: 'a drawing called picture', name: 'xray.png', bytes: text(SVG), code: 'file_svg' },
    {
      what: 'a PDF behind a page',
      name: 'a.pdf',
      bytes: Buffer.concat([text(PAGE), pdf]),
      code: 'file_polyglot',
    },
    {
      what: 'a PDF with a page in its head',
      name: 'a.pdf',
      bytes: Buffer.concat([text(`%PDF-1.4\n${PAGE}\n`), pdf]),
      code: 'file_polyglot',
    },
    {
      what: 'a PDF before a page',
      name: 'a.pdf',
      bytes: Buffer.concat([pdf, text(PAGE)]),
      code: 'file_polyglot',
    },
    {
      what: 'a PDF before an archive',
      name: 'a.pdf',
      bytes: Buffer.concat([pdf, await makeZip([{ name: 'a', content: 'b' }])]),
      code: 'file_polyglot',
    },
    {
      what: 'a picture with a script',
      name: 'a.jpg',
      bytes: Buffer.concat([jpeg, text(PAGE)]),
      code: 'file_polyglot',
    },
  ];
}

/** Files that are what they say, and broken, locked or too much. */
async function broken(): Promise<BadFile[]> {
  const [png, jpeg, docx] = await Promise.all([makePicture('png'), makePicture('jpeg'), makeDocx()]);
  const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2));
  return [
    { what: 'nothing', name: 'empty.pdf', bytes: Buffer.alloc(0), code: 'file_empty' },
    {
      what: 'more than ten megabytes',
      name: 'big.txt',
      bytes: Buffer.alloc(10 * 2 ** 20 + 1, 97),
      code: 'file_too_large',
    },
    { what: 'half a PDF', name: 'scan.pdf', bytes: half(makePdf({ pages: 3 })), code: 'file_truncated' },
    {
      what: 'a PDF of noise',
      name: 'scan.pdf',
      bytes: text(`%PDF-1.4\n${'x'.repeat(400)}\n%%EOF\n`),
      code: 'file_damaged',
    },
    { what: 'a PDF with a password', name: 'scan.pdf', bytes: makeLockedPdf(), code: 'file_locked' },
    { what: 'half a JPEG', name: 'scan.jpg', bytes: half(jpeg), code: 'file_truncated' },
    { what: 'half a PNG', name: 'scan.png', bytes: half(png), code: 'file_truncated' },
    { what: 'half a HEIC', name: 'scan.heic', bytes: half(heic), code: 'file_truncated' },
    { what: 'half a Word file', name: 'letter.docx', bytes: half(docx), code: 'file_truncated' },
    {
      what: 'a picture of 121 million points',
      name: 'a.png',
      bytes: await makeHugePicture(11_000),
      code: 'file_image_too_large',
    },
    {
      what: 'text with control characters',
      name: 'a.txt',
      bytes: text('a\u0001b'),
      code: 'file_not_allowed',
    },
    {
      what: 'text in an old code page',
      name: 'a.txt',
      bytes: Buffer.from('Gr\u00fc\u00dfe aus K\u00f6ln', 'latin1'),
      code: 'file_not_allowed',
    },
  ];
}

/** Word files and archives. */
async function packed(): Promise<BadFile[]> {
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  const macro = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  const bomb = { name: 'word/media/a.bin', content: zeros(40 * 2 ** 20) };
  return [
    {
      what: 'an archive',
      name: 'images.zip',
      bytes: await makeZip([{ name: 'a.txt', content: 'a' }]),
      code: 'file_name_disagrees',
    },
    {
      what: 'an archive called Word',
      name: 'a.docx',
      bytes: await makeZip([{ name: 'a.txt', content: 'a' }]),
      code: 'file_archive',
    },
    {
      what: 'a spreadsheet called Word',
      name: 'a.docx',
      bytes: await makeDocx({ main: sheet }),
      code: 'file_office_other',
    },
    {
      what: 'a Word file with macros',
      name: 'a.docx',
      bytes: await makeDocx({ main: macro }),
      code: 'file_macros',
    },
    {
      what: 'a Word file with a macro project',
      name: 'a.docx',
      bytes: await makeDocx({ extra: [{ name: 'word/vbaProject.bin', content: 'x' }] }),
      code: 'file_macros',
    },
    { what: 'a bomb', name: 'a.docx', bytes: await makeDocx({ extra: [bomb] }), code: 'file_zip_bomb' },
    {
      what: 'a Word file with a page as its comment',
      name: 'a.docx',
      bytes: await makeDocx({ comment: PAGE }),
      code: 'file_polyglot',
    },
    {
      what: 'an encrypted Word file',
      name: 'a.doc',
      bytes: makeDoc({ streams: ['EncryptionInfo', 'EncryptedPackage'] }),
      code: 'file_locked',
    },
    {
      what: 'an old Word file with a password',
      name: 'a.doc',
      bytes: makeDoc({ flags: 0x0100 }),
      code: 'file_locked',
    },
    {
      what: 'an old Word file with macros',
      name: 'a.doc',
      bytes: makeDoc({ streams: ['WordDocument', 'Macros'] }),
      code: 'file_macros',
    },
    {
      what: 'an old spreadsheet called Word',
      name: 'a.doc',
      bytes: makeDoc({ streams: ['Workbook'] }),
      code: 'file_office_other',
    },
    {
      what: 'half an old Word file',
      name: 'a.doc',
      bytes: makeDoc().subarray(0, 900),
      code: 'file_truncated',
    },
  ];
}

export async function makeBadFiles(): Promise<BadFile[]> {
  return (await Promise.all([disguised(), broken(), packed()])).flat();
}

export type GoodFile = { name: string; bytes: Buffer; mediaType: string };

/** One file of each kind that is kept. */
export async function makeGoodFiles(): Promise<GoodFile[]> {
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return [
    { name: 'Blood test.pdf', bytes: makePdf({ pages: 3 }), mediaType: 'application/pdf' },
    { name: 'knee.jpg', bytes: await makePicture('jpeg'), mediaType: 'image/jpeg' },
    { name: 'knee.PNG', bytes: await makePicture('png'), mediaType: 'image/png' },
    { name: 'knee.webp', bytes: await makePicture('webp'), mediaType: 'image/webp' },
    { name: 'IMG_0001.HEIC', bytes: heic, mediaType: 'image/heic' },
    { name: 'letter.doc', bytes: makeDoc(), mediaType: 'application/msword' },
    { name: 'letter.docx', bytes: await makeDocx(), mediaType: docx },
    { name: 'note.txt', bytes: text('Ağrı kesici: günde 2 × 1\n< 3 days\n'), mediaType: 'text/plain' },
    { name: 'utf16.txt', bytes: Buffer.from('\ufeffGrüße', 'utf16le'), mediaType: 'text/plain' },
    { name: 'no extension', bytes: makePdf(), mediaType: 'application/pdf' },
  ];
}
