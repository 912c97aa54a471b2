import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { formatMailbox, type Mailbox } from './addresses.ts';
import type { MailContext } from './http.ts';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export const styleSheet = readFileSync(new URL('./inbox.css', import.meta.url), 'utf8');

const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Icons are drawn, so that they take the colour of the words beside them. */
const ICONS = {
  mail: '<path d="M3 6.5h18v11H3z"/><path d="m3.5 7 8.5 6.5L20.5 7"/>',
  file: '<path d="m20 11.5-8 8a5 5 0 0 1-7-7l8.5-8.5a3.3 3.3 0 0 1 4.7 4.7l-8.4 8.4a1.6 1.6 0 0 1-2.3-2.3L15 7.4"/>',
  back: '<path d="M15 5.5 8.5 12l6.5 6.5"/>',
};

/** A small drawing; it says nothing to a screen reader, the words beside it do. */
export function icon(name: keyof typeof ICONS): Markup {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${raw(ICONS[name])}</svg>`;
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' });

/** When it came: the hour today, the day before that; the whole truth on hover and in the markup. */
export function time(iso: string, long = false): Markup {
  const at = new Date(iso);
  const isToday = at.toDateString() === new Date().toDateString();
  const words = long
    ? full.format(at)
    : isToday
      ? clock.format(at)
      : `${day.format(at)}, ${clock.format(at)}`;
  return html`<time datetime="${iso}" title="${full.format(at)}">${words}</time>`;
}

/** Names where there are names, addresses where not. */
export function shortPeople(people: Mailbox[]): string {
  return people.map(({ name, email }) => name || email).join(', ');
}

export function fullPeople(people: Mailbox[]): string {
  return people.map(formatMailbox).join(', ');
}

/** Bytes in words. */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 2 ** 20 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 2 ** 20).toFixed(1)} MB`;
}

type Page = { title: string; current: 'inbox' | 'control' | null; body: Markup; status?: 200 | 404 };

/** A whole page: header with the two places, the content, nothing that needs a script. */
export async function sendPage(c: MailContext, page: Page): Promise<Response> {
  const link = (href: string, name: Page['current'], words: string): Markup =>
    html`<a href="${href}" ${page.current === name ? raw('aria-current="page"') : ''}>${words}</a>`;
  const document = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title}</title>
        <link rel="stylesheet" href="/inbox.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top">
          <div class="wrap">
            <a class="brand" href="/">${icon('mail')}<span>Local inbox</span></a>
            <nav aria-label="Main">
              ${link('/', 'inbox', 'Mails')} ${link('/control', 'control', 'Failures')}
            </nav>
          </div>
        </header>
        <main id="main" class="wrap" tabindex="-1">${page.body}</main>
      </body>
    </html>`;
  return c.html(document, page.status ?? 200, {
    'content-security-policy': PAGE_POLICY,
    'cache-control': 'no-store',
    // Not `no-referrer`: browsers would then send the origin of our own forms as `null`.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
}

export async function sendNotFound(c: MailContext): Promise<Response> {
  const body = html`<h1>Nothing is kept here</h1>
    <p>The mail has been deleted, or the address is not quite right.</p>
    <p><a class="button" href="/">All mails</a></p>`;
  return sendPage(c, { title: 'Not found · Local inbox', current: null, body, status: 404 });
}
