import { describe, expect, it } from 'vitest';
import { formatMailbox, parseMailboxes } from './addresses.ts';
import { postmarkMessage, toMail } from './message.ts';
import { rawMessage } from './mime.ts';
import { textOfHtml } from './store.ts';
import { renderHtml } from './view.ts';

function mailOf(fields: Record<string, unknown>) {
  const message = postmarkMessage.parse({
    From: 'a@example.org',
    To: 'b@example.org',
    TextBody: 'x',
    ...fields,
  });
  const read = toMail(message, 'id-1', new Date('2026-11-22T10:00:00Z'));
  if (!read.ok) throw new Error(read.refusal.message);
  return read.mail;
}

describe('addresses', () => {
  it.each([
    ['a@example.org', [{ name: '', email: 'a@example.org' }]],
    ['Grace <a@example.org>', [{ name: 'Grace', email: 'a@example.org' }]],
    [
      '"Adeyemi, Grace" <a@example.org>, b@localhost',
      [
        { name: 'Adeyemi, Grace', email: 'a@example.org' },
        { name: '', email: 'b@localhost' },
      ],
    ],
    ['"O\\"Hara" <a+b@sub.example.org>', [{ name: 'O"Hara', email: 'a+b@sub.example.org' }]],
    ['', []],
  ])('%s', (list, mailboxes) => expect(parseMailboxes(list)).toEqual({ ok: true, mailboxes }));

  it.each([
    'a@',
    '@b.org',
    'a b@example.org',
    'a@example',
    'a@-x.org',
    'Grace <a@example.org',
    'a@b.org\r\nBcc: c@d.org',
  ])('refuses %j', (list) => expect(parseMailboxes(list)).toMatchObject({ ok: false }));

  it('are shown so that they can be read again', () => {
    const mailbox = { name: 'Adeyemi, "G"', email: 'a@example.org' };
    expect(parseMailboxes(formatMailbox(mailbox))).toEqual({ ok: true, mailboxes: [mailbox] });
  });
});

describe('the raw form', () => {
  it('encodes what is not ASCII and lets no value begin a header', () => {
    const raw = rawMessage(
      mailOf({ Subject: 'Grüße\r\nBcc: x@y.z', Headers: [{ Name: 'X-A\r\nX-B', Value: '1\r\nX-C: 2' }] }),
    );
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
    expect(head).not.toMatch(/^Bcc:|^X-B:|^X-C:/m);
    const encoded = [...head.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map(([, word = '']) =>
      Buffer.from(word, 'base64').toString(),
    );
    expect(encoded.join('')).toContain('Grüße');
  });

  it('never cuts a character in two', () => {
    const raw = rawMessage(mailOf({ Subject: '🙂é'.repeat(40) }));
    const words = [...raw.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)];
    expect(words.every(([word]) => word.length <= 75)).toBe(true);
    expect(words.map(([, word = '']) => Buffer.from(word, 'base64').toString()).join('')).toBe(
      '🙂é'.repeat(40),
    );
  });
});

describe('HTML', () => {
  it('gives words for a preview', () => {
    expect(textOfHtml('<head><title>t</title></head><style>p{}</style><p>A &amp; B<br>&lt;C&gt;</p>')).toBe(
      'A & B <C>',
    );
  });

  it.each([
    [
      '<!doctype html><html><head lang="en"><title>x</title>',
      '<head lang="en"><base target="_blank"><title>',
    ],
    ['<!doctype html><p>x', '<!doctype html><base target="_blank"><p>x'],
    ['<header>x</header>', '<base target="_blank"><header>'],
  ])('gets a base for its links: %s', (HtmlBody, expected) =>
    expect(renderHtml(mailOf({ HtmlBody }))).toContain(expected),
  );
});
