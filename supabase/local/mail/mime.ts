import type { Mailbox } from './addresses.ts';
import type { Attachment, Mail } from './message.ts';

/** A header text that holds more than ASCII, as RFC 2047 writes it. */
function encodeWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const words: string[] = [];
  let word = '';
  for (const char of text) {
    // An encoded word is at most 75 characters long and may not cut a character in two.
    if (Buffer.byteLength(word + char) > 42) {
      words.push(word);
      word = '';
    }
    word += char;
  }
  return [...words, word].map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ');
}

/** A value that cannot begin a header of its own. */
function oneLine(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '');
}

function address({ name, email }: Mailbox): string {
  if (!name) return email;
  const shown = /^[\x20-\x7e]*$/.test(name) ? `"${name.replace(/(["\\])/g, '\\$1')}"` : encodeWords(name);
  return `${shown} <${email}>`;
}

function base64Lines(content: Buffer | string): string {
  const base64 = Buffer.isBuffer(content) ? content.toString('base64') : content.replace(/\s/g, '');
  return base64.replace(/.{1,76}/g, '$&\r\n').trimEnd();
}

function textPart(type: string, text: string): string {
  return [
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(Buffer.from(text)),
  ].join('\r\n');
}

function filePart(file: Attachment): string {
  const name = encodeURIComponent(file.name);
  return [
    `Content-Type: ${oneLine(file.contentType)}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: ${file.contentId ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    ...(file.contentId ? [`Content-ID: <${oneLine(file.contentId)}>`] : []),
    '',
    base64Lines(file.base64),
  ].join('\r\n');
}

function multipart(kind: string, boundary: string, parts: string[]): string {
  const body = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${body}--${boundary}--`;
}

function content(mail: Mail): string {
  const texts = [
    ...(mail.text ? [textPart('text/plain', mail.text)] : []),
    ...(mail.html ? [textPart('text/html', mail.html)] : []),
  ];
  const body = texts.length === 1 && texts[0] ? texts[0] : multipart('alternative', `alt-${mail.id}`, texts);
  if (mail.attachments.length === 0) return body;
  return multipart('mixed', `mix-${mail.id}`, [body, ...mail.attachments.map(filePart)]);
}

/** Name and value of every header the mail would carry. */
export function headersOf(mail: Mail): [string, string][] {
  const list = (people: Mailbox[]): string => people.map(address).join(',\r\n ');
  return [
    ['From', address(mail.from)],
    ['To', list(mail.to)],
    ...(mail.cc.length > 0 ? [['Cc', list(mail.cc)] as [string, string]] : []),
    ...(mail.replyTo.length > 0 ? [['Reply-To', list(mail.replyTo)] as [string, string]] : []),
    ['Subject', encodeWords(mail.subject)],
    ['Date', new Date(mail.receivedAt).toUTCString().replace('GMT', '+0000')],
    ['Message-ID', `<${mail.id}@mtasv.net>`],
    ...(mail.tag ? [['X-PM-Tag', encodeWords(mail.tag)] as [string, string]] : []),
    ...Object.entries(mail.metadata).map(([key, value]): [string, string] => [
      `X-PM-Metadata-${key}`,
      encodeWords(value),
    ]),
    ...mail.headers.map(({ name, value }): [string, string] => [
      name.replace(/[^!-9;-~]/g, ''),
      encodeWords(value),
    ]),
    ['MIME-Version', '1.0'],
  ];
}

/** The mail as a mail server would hand it on (RFC 5322). */
export function rawMessage(mail: Mail): string {
  const head = headersOf(mail).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${head.join('')}${content(mail)}\r\n`;
}
