import type { Hono } from 'hono';
import { html } from 'hono/html';
import { queryNumber, type Env, type Parts } from './http.ts';
import type { Mail } from './message.ts';
import {
  fullPeople,
  icon,
  sendNotFound,
  sendPage,
  shortPeople,
  size,
  styleSheet,
  time,
  type Markup,
} from './page-parts.ts';
import { searchMails } from './search.ts';
import type { Summary } from './store.ts';
import { FRAME_SANDBOX } from './view.ts';

const PER_PAGE = 50;

function row(mail: Summary): Markup {
  const files = mail.attachments.length;
  return html`<li class="mail ${mail.read ? '' : 'unread'}">
    <a href="/view/${mail.id}">
      <span class="who"
        >${mail.read ? '' : html`<span class="dot"></span><span class="vh">New. </span>`}${shortPeople(mail.to)}</span
      >
      <span class="what"
        ><span class="subject">${mail.subject || '(no subject)'}</span>
        <span class="snippet">${mail.snippet}</span></span
      >
      <span class="when">
        ${files > 0 ? html`<span class="files">${icon('file')}${files}<span class="vh"> attachments, </span></span>` : ''}
        ${time(mail.receivedAt)}
      </span>
    </a>
  </li>`;
}

function emptyState(query: string): Markup {
  return query
    ? html`<p class="empty">No mail fits.</p>`
    : html`<div class="empty">
        <p>
          <strong>No mail yet.</strong> Whatever the application sends appears here; nothing leaves this
          machine.
        </p>
        <p><a href="/">Look again</a></p>
      </div>`;
}

function pager(query: string, start: number, total: number): Markup {
  if (total <= PER_PAGE) return html``;
  const href = (from: number): string =>
    `/?${new URLSearchParams({ ...(query ? { q: query } : {}), start: String(from) })}`;
  return html`<nav class="pager" aria-label="Pages">
    ${start > 0 ? html`<a class="button quiet" href="${href(Math.max(0, start - PER_PAGE))}">Newer</a>` : ''}
    <span>${start + 1}–${Math.min(total, start + PER_PAGE)} of ${total}</span>
    ${start + PER_PAGE < total ? html`<a class="button quiet" href="${href(start + PER_PAGE)}">Older</a>` : ''}
  </nav>`;
}

function list(all: Summary[], found: Summary[], query: string, start: number): Markup {
  const unread = all.filter((mail) => !mail.read).length;
  const counts = query
    ? html`${found.length} of ${all.length} fit “${query}”. <a href="/">Show all</a>`
    : `${all.length} ${all.length === 1 ? 'mail' : 'mails'}${unread > 0 ? `, ${unread} new` : ''}`;
  return html`<div class="head">
      <div>
        <h1>Mails</h1>
        <p class="soft">${counts}</p>
      </div>
      <form class="search" role="search" action="/" method="get">
        <label class="vh" for="q">Search</label>
        <input id="q" type="search" name="q" value="${query}" placeholder="Words, or to:name@example.org" />
        <button class="button quiet">Search</button>
      </form>
    </div>
    ${
      found.length === 0
        ? emptyState(query)
        : html`<ol class="mails">
            ${found.slice(start, start + PER_PAGE).map(row)}
          </ol>`
    }
    ${pager(query, start, found.length)}
    ${
      all.length > 0
        ? html`<div class="foot">
            <a class="button quiet" href="/${query ? `?${new URLSearchParams({ q: query })}` : ''}"
              >Look for new mail</a
            >
            <details>
              <summary>Delete all</summary>
              <form method="post" action="/delete-all">
                <button class="button stop">Delete all ${all.length}</button>
              </form>
            </details>
          </div>`
        : ''
    }`;
}

function fact(name: string, value: Markup | string): Markup | string {
  return value
    ? html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`
    : '';
}

function facts(mail: Mail): Markup {
  const metadata = Object.entries(mail.metadata).map(([key, value]) => `${key} = ${value}`);
  return html`<dl class="facts">
      ${fact('From', fullPeople([mail.from]))} ${fact('To', fullPeople(mail.to))}
      ${fact('Cc', fullPeople(mail.cc))} ${fact('Bcc', fullPeople(mail.bcc))}
      ${fact('Reply to', fullPeople(mail.replyTo))} ${fact('Received', time(mail.receivedAt, true))}
    </dl>
    <details class="more">
      <summary>What Postmark knows</summary>
      <dl class="facts">
        ${fact('Message', mail.id)} ${fact('Stream', mail.stream)} ${fact('Tag', mail.tag)}
        ${fact('Metadata', metadata.join(', '))}
      </dl>
    </details>`;
}

function files(mail: Mail): Markup {
  if (mail.attachments.length === 0) return html``;
  const item = (file: Mail['attachments'][number], i: number): Markup =>
    html`<li>
      <a href="/api/v1/message/${mail.id}/part/${i + 1}?download" download="${file.name}"
        >${icon('file')}${file.name}</a
      >
      <span class="soft"
        >${file.contentType.split(';')[0] ?? ''}, ${size(Buffer.byteLength(file.base64, 'base64'))}</span
      >
    </li>`;
  return html`<section aria-labelledby="files">
    <h2 id="files">Attachments</h2>
    <ul class="attached">
      ${mail.attachments.map(item)}
    </ul>
  </section>`;
}

function content(mail: Mail, part: string): Markup {
  const shown = part === 'text' || !mail.html ? 'text' : 'html';
  const tab = (name: 'html' | 'text', words: string): Markup =>
    html`<a
      href="/view/${mail.id}${name === 'text' ? '?part=text' : ''}"
      ${name === shown ? html`aria-current="true"` : ''}
      >${words}</a
    >`;
  return html`${mail.html && mail.text ? html`<nav class="tabs" aria-label="Form of the mail">${tab('html', 'As sent')}${tab('text', 'Text')}</nav>` : ''}
  ${
    shown === 'html'
      ? html`<iframe
          class="body"
          src="/view/${mail.id}.html"
          sandbox="${FRAME_SANDBOX}"
          title="The mail as it was sent"
        ></iframe>`
      : html`<pre class="body text">${linked(mail.text)}</pre>`
  }`;
}

/** Text with its addresses made into links. */
function linked(text: string): Markup {
  const pieces = text.split(/(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/);
  const show = (piece: string, i: number): Markup | string =>
    i % 2 === 1 ? html`<a href="${piece}" target="_blank" rel="noreferrer noopener">${piece}</a>` : piece;
  return html`${pieces.map(show)}`;
}

function reading(mail: Mail, part: string): Markup {
  return html`<p class="back"><a href="/">${icon('back')}All mails</a></p>
    <h1>${mail.subject || '(no subject)'}</h1>
    ${facts(mail)} ${files(mail)} ${content(mail, part)}
    <div class="foot">
      <a class="button quiet" href="/api/v1/message/${mail.id}/raw">Source</a>
      <form method="post" action="/view/${mail.id}/delete"><button class="button stop">Delete</button></form>
    </div>`;
}

/** The inbox for people: a list, a search, a page for each mail. */
export function addPages(app: Hono<Env>, parts: Parts): void {
  app.get('/', (c) => {
    const query = c.req.query('q')?.trim() ?? '';
    const all = parts.store.list();
    const found = query ? searchMails(all, query) : all;
    const start = queryNumber(c, 'start', 0, Number.MAX_SAFE_INTEGER);
    return sendPage(c, { title: 'Local inbox', current: 'inbox', body: list(all, found, query, start) });
  });
  app.get('/view/:id', async (c) => {
    const found = await parts.store.get(c.req.param('id'));
    if (!found) return sendNotFound(c);
    await parts.store.mark([found.mail.id], true);
    const body = reading(found.mail, c.req.query('part') ?? 'html');
    return sendPage(c, { title: `${found.mail.subject} · Local inbox`, current: 'inbox', body });
  });
  app.post('/view/:id/delete', async (c) => {
    await parts.store.remove([c.req.param('id')]);
    return c.redirect('/', 303);
  });
  app.post('/delete-all', async (c) => {
    await parts.store.clear();
    return c.redirect('/', 303);
  });
  app.get('/inbox.css', (c) => c.body(styleSheet, 200, { 'content-type': 'text/css; charset=utf-8' }));
}
