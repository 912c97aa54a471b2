import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { Mailbox } from './addresses.ts';
import { queryNumber, readBody, type Env, type MailContext, type Parts } from './http.ts';
import type { Mail } from './message.ts';
import { headersOf, rawMessage } from './mime.ts';
import { searchMails } from './search.ts';
import type { Summary } from './store.ts';

const MAX_BODY_BYTES = 2 ** 20;
const idsBody = z.object({
  IDs: z.array(z.string()).default([]),
  Read: z.boolean().default(false),
  Search: z.string().default(''),
});

const toMailpit = ({ name, email }: Mailbox): { Name: string; Address: string } => ({
  Name: name,
  Address: email,
});

function people(mail: Pick<Mail, 'from' | 'to' | 'cc' | 'bcc' | 'replyTo'>) {
  return {
    From: toMailpit(mail.from),
    To: mail.to.map(toMailpit),
    Cc: mail.cc.map(toMailpit),
    Bcc: mail.bcc.map(toMailpit),
    ReplyTo: mail.replyTo.map(toMailpit),
  };
}

function toSummary(mail: Summary): Record<string, unknown> {
  return {
    ID: mail.id,
    MessageID: `${mail.id}@mtasv.net`,
    Read: mail.read,
    ...people(mail),
    Subject: mail.subject,
    Created: mail.receivedAt,
    Username: '',
    Tags: mail.tag ? [mail.tag] : [],
    Size: mail.bytes,
    Attachments: mail.attachments.length,
    Snippet: mail.snippet,
  };
}

function toFiles(mail: Mail): Record<'Inline' | 'Attachments', unknown[]> {
  const files = mail.attachments.map((file, i) => {
    const bytes = Buffer.from(file.base64, 'base64');
    const sum = (algorithm: string): string => createHash(algorithm).update(bytes).digest('hex');
    return {
      PartID: String(i + 1),
      FileName: file.name,
      ContentType: file.contentType,
      ContentID: file.contentId ?? '',
      Size: bytes.length,
      Checksums: { MD5: sum('md5'), SHA1: sum('sha1'), SHA256: sum('sha256') },
    };
  });
  return {
    Inline: files.filter((file) => file.ContentID !== ''),
    Attachments: files.filter((file) => file.ContentID === ''),
  };
}

function toMessage(mail: Mail): Record<string, unknown> {
  return {
    ID: mail.id,
    MessageID: `${mail.id}@mtasv.net`,
    ...people(mail),
    ReturnPath: mail.from.email,
    Subject: mail.subject,
    ListUnsubscribe: { Header: '', Links: [], Errors: '', HeaderPost: '' },
    Date: mail.receivedAt,
    Tags: mail.tag ? [mail.tag] : [],
    Username: '',
    Text: mail.text,
    HTML: mail.html,
    Size: Buffer.byteLength(rawMessage(mail)),
    ...toFiles(mail),
  };
}

function page(c: MailContext, parts: Parts, found: Summary[]): Response {
  const all = parts.store.list();
  const start = queryNumber(c, 'start', 0, Number.MAX_SAFE_INTEGER);
  const shown = found.slice(start, start + queryNumber(c, 'limit', 50, 10_000));
  const unread = (mails: Summary[]): number => mails.filter((mail) => !mail.read).length;
  return c.json({
    total: all.length,
    unread: unread(all),
    count: shown.length,
    messages_count: found.length,
    messages_unread: unread(found),
    start,
    tags: [...new Set(all.map((mail) => mail.tag).filter(Boolean))].sort(),
    messages: shown.map(toSummary),
  });
}

function fail(c: MailContext, message: string, status: 400 | 404 = 400): Response {
  return c.json({ Error: message }, status);
}

async function readIds(c: MailContext): Promise<z.infer<typeof idsBody> | null> {
  try {
    const text = await readBody(c, MAX_BODY_BYTES);
    return idsBody.parse(JSON.parse(text || '{}'));
  } catch {
    return null;
  }
}

function addLists(app: Hono<Env>, parts: Parts): void {
  app.get('/api/v1/messages', (c) => page(c, parts, parts.store.list()));
  app.get('/api/v1/search', (c) => {
    const query = c.req.query('query')?.trim();
    if (!query) return fail(c, 'Error: no search query');
    return page(c, parts, searchMails(parts.store.list(), query));
  });
  app.delete('/api/v1/messages', async (c) => {
    const body = await readIds(c);
    if (!body) return fail(c, 'Error: the body is no list of IDs');
    await (body.IDs.length > 0 ? parts.store.remove(body.IDs) : parts.store.clear());
    return c.text('ok');
  });
  app.delete('/api/v1/search', async (c) => {
    const query = c.req.query('query')?.trim();
    if (!query) return fail(c, 'Error: no search query');
    await parts.store.remove(searchMails(parts.store.list(), query).map((mail) => mail.id));
    return c.text('ok');
  });
  app.put('/api/v1/messages', async (c) => {
    const body = await readIds(c);
    if (!body) return fail(c, 'Error: the body is no list of IDs');
    const all = parts.store.list();
    const found = body.Search ? searchMails(all, body.Search) : all;
    await parts.store.mark(body.IDs.length > 0 ? body.IDs : found.map((mail) => mail.id), body.Read);
    return c.text('ok');
  });
}

/** A content type that a header can hold. */
function safeType(type: string): string {
  return /^[\w.+-]+\/[\w.+-]+(?:;[ -~]*)?$/.test(type) ? type : 'application/octet-stream';
}

/** One attachment; never anything that runs in the inbox's own pages. */
async function sendPart(c: MailContext, parts: Parts): Promise<Response> {
  const found = await parts.store.get(c.req.param('id') ?? '');
  const file = found?.mail.attachments[Number(c.req.param('part')) - 1];
  if (!file) return fail(c, 'Part not found', 404);
  const disposition = c.req.query('download') === undefined ? 'inline' : 'attachment';
  return c.body(new Uint8Array(Buffer.from(file.base64, 'base64')), 200, {
    'content-type': safeType(file.contentType),
    'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-security-policy': "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
    'x-content-type-options': 'nosniff',
  });
}

function addMessages(app: Hono<Env>, parts: Parts): void {
  app.get('/api/v1/message/:id', async (c) => {
    const found = await parts.store.get(c.req.param('id'));
    if (!found) return fail(c, 'Message not found', 404);
    await parts.store.mark([found.mail.id], true);
    return c.json(toMessage(found.mail));
  });
  app.get('/api/v1/message/:id/headers', async (c) => {
    const found = await parts.store.get(c.req.param('id'));
    if (!found) return fail(c, 'Message not found', 404);
    const headers: Record<string, string[]> = {};
    for (const [name, value] of headersOf(found.mail)) headers[name] = [...(headers[name] ?? []), value];
    return c.json(headers);
  });
  app.get('/api/v1/message/:id/raw', async (c) => {
    const found = await parts.store.get(c.req.param('id'));
    return found ? c.text(rawMessage(found.mail)) : fail(c, 'Message not found', 404);
  });
  app.get('/api/v1/message/:id/part/:part', (c) => sendPart(c, parts));
}

/** Mailpit's JSON API, so that tests read mails in the same way here and under `supabase start`. */
export function addMailpitRoutes(app: Hono<Env>, parts: Parts): void {
  addLists(app, parts);
  addMessages(app, parts);
  app.get('/api/v1/tags', (c) =>
    c.json([...new Set(parts.store.list().map((mail) => mail.tag))].filter(Boolean).sort()),
  );
  app.get('/api/v1/info', (c) => {
    const mails = parts.store.list();
    const unread = mails.filter((mail) => !mail.read).length;
    return c.json({
      Version: 'local',
      LatestVersion: '',
      Database: '',
      DatabaseSize: 0,
      Messages: mails.length,
      Unread: unread,
      Tags: {},
      RuntimeStats: {},
    });
  });
}
