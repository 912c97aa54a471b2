import type { Hono } from 'hono';
import type { Env, MailContext, Parts } from './http.ts';
import type { Mail } from './message.ts';
import { searchMails } from './search.ts';

/** What a mail may do when it is shown: look as it likes and open links, nothing else. */
export const FRAME_SANDBOX =
  'allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';
const CONTENT_POLICY = [
  `sandbox ${FRAME_SANDBOX}`,
  "default-src 'none'",
  "style-src 'unsafe-inline' https: http:",
  "img-src 'self' data: https: http:",
  'font-src data: https: http:',
].join('; ');

/** Links open a page of their own, so that the inbox stays; a mail's own `base` comes later and loses. */
const BASE = '<base target="_blank">';

/** The HTML of a mail as the inbox shows it: inline pictures found, links with somewhere to go. */
export function renderHtml(mail: Mail): string {
  let html = mail.html;
  for (const [i, file] of mail.attachments.entries()) {
    if (!file.contentId) continue;
    const url = `/api/v1/message/${mail.id}/part/${i + 1}`;
    html = html.replaceAll(`cid:${file.contentId}`, url);
  }
  const head = /<head\b[^>]*>/i.exec(html);
  if (head)
    return html.slice(0, head.index + head[0].length) + BASE + html.slice(head.index + head[0].length);
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
  return `${doctype}${BASE}${html.slice(doctype.length)}`;
}

async function find(c: MailContext, parts: Parts, id: string): Promise<Mail | null> {
  const query = c.req.query('query')?.trim();
  const wanted = id === 'latest' && query ? searchMails(parts.store.list(), query)[0]?.id : id;
  return wanted === undefined ? null : ((await parts.store.get(wanted))?.mail ?? null);
}

/** `/view/{id}.html` and `/view/{id}.txt`, as Mailpit has them. */
export function addViewRoutes(app: Hono<Env>, parts: Parts): void {
  app.get('/view/:file{.+\\.(?:html|txt)}', async (c) => {
    const [, id = '', kind] = /^(.+)\.(html|txt)$/.exec(c.req.param('file')) ?? [];
    const mail = await find(c, parts, id);
    if (!mail) return c.text('Message not found', 404);
    if (kind === 'txt') return c.text(mail.text);
    if (!mail.html) return c.text('This message does not contain a HTML part', 404);
    return c.html(renderHtml(mail), 200, {
      'content-security-policy': CONTENT_POLICY,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });
}
