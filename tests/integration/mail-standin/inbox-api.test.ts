import { readdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { message, startHarness, type Harness } from './harness.ts';

type Summary = { ID: string; Subject: string; Read: boolean; Attachments: number; Snippet: string };
type Page = { total: number; unread: number; messages_count: number; messages: Summary[] };
type Part = { PartID: string; FileName: string; ContentType: string; ContentID: string; Size: number };
type Message = { ID: string; HTML: string; Text: string; Attachments: Part[]; Inline: Part[] };

const ICS = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.stop());
beforeEach(async () => {
  await fetch(`${h.url}/api/v1/messages`, { method: 'DELETE' });
});

const list = (query = '') => h.json<Page>(`/api/v1/messages${query}`);
const search = async (query: string) =>
  (await h.json<Page>(`/api/v1/search?query=${encodeURIComponent(query)}`)).messages.map(
    (mail) => mail.Subject,
  );

async function send(fields: Record<string, unknown> = {}): Promise<string> {
  return (await h.client.sendEmail(message(fields) as never)).MessageID;
}

describe("Mailpit's API", () => {
  it('lists newest first, in pages', async () => {
    for (const Subject of ['one', 'two', 'three']) await send({ Subject });
    const page = await list();
    expect(page).toMatchObject({ total: 3, unread: 3, messages_count: 3, start: 0, count: 3 });
    expect(page.messages.map((mail) => mail.Subject)).toEqual(['three', 'two', 'one']);
    expect((await list('?start=1&limit=1')).messages.map((mail) => mail.Subject)).toEqual(['two']);
    expect(page.messages[0]).toMatchObject({
      From: { Name: 'eCureTrip', Address: 'hello@example.org' },
      To: [{ Name: '', Address: 'grace@example.org' }],
      Snippet: 'Hello http://localhost:3000/x',
      Read: false,
    });
  });

  it('shows one mail, by its ID or as the latest, and counts it as read', async () => {
    const ID = await send({ Subject: 'Ärztin · früh', To: '"Adeyemi, Grace" <grace@example.org>' });
    const mail = await h.json<Message>('/api/v1/message/latest');
    expect(mail).toMatchObject({
      ID,
      MessageID: `${ID}@mtasv.net`,
      Subject: 'Ärztin · früh',
      To: [{ Name: 'Adeyemi, Grace', Address: 'grace@example.org' }],
      Text: message().TextBody,
      HTML: message().HtmlBody,
    });
    expect((await h.json<Message>(`/api/v1/message/${ID}`)).ID).toBe(ID);
    expect((await list()).unread).toBe(0);
    expect((await fetch(`${h.url}/api/v1/message/none`)).status).toBe(404);
    const raw = await (await fetch(`${h.url}/api/v1/message/${ID}/raw`)).text();
    expect(raw).toContain('Subject: =?UTF-8?B?');
    expect(raw.split('\r\n').every((line) => line.length <= 998)).toBe(true);
    expect(await h.json(`/api/v1/message/${ID}/headers`)).toMatchObject({
      From: ['"eCureTrip" <hello@example.org>'],
    });
  });

  it('hands out attachments and inline pictures', async () => {
    const ID = await send({
      HtmlBody: '<img src="cid:logo">',
      Attachments: [
        { Name: 'visit.ics', Content: base64(ICS), ContentType: 'text/calendar; method=REQUEST' },
        { Name: 'logo.svg', Content: base64('<svg/>'), ContentType: 'image/svg+xml', ContentID: 'cid:logo' },
      ],
    });
    const mail = await h.json<Message>(`/api/v1/message/${ID}`);
    expect(mail.Attachments).toMatchObject([
      { PartID: '1', FileName: 'visit.ics', ContentID: '', Size: ICS.length },
    ]);
    expect(mail.Inline).toMatchObject([{ PartID: '2', ContentID: 'logo' }]);
    const file = await fetch(`${h.url}/api/v1/message/${ID}/part/1?download`);
    expect(await file.text()).toBe(ICS);
    expect(file.headers.get('content-type')).toBe('text/calendar; method=REQUEST');
    expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''visit.ics");
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    expect(await (await fetch(`${h.url}/view/${ID}.html`)).text()).toContain(`/api/v1/message/${ID}/part/2`);
    expect((await fetch(`${h.url}/api/v1/message/${ID}/part/9`)).status).toBe(404);
    expect((await list()).messages[0]?.Attachments).toBe(2);
  });

  it('searches', async () => {
    await send({ Subject: 'Confirm your address', To: 'Grace <grace@example.org>', Tag: 'auth' });
    await send({
      Subject: 'Appointment confirmed',
      To: 'elif@example.org',
      TextBody: 'Tuesday at nine',
      HtmlBody: '',
    });
    await send({
      Subject: 'Receipt',
      To: 'grace@example.org',
      Cc: 'desk@example.org',
      Attachments: [{ Name: 'a.pdf', Content: '', ContentType: 'application/pdf' }],
    });
    expect(await search('to:grace@example.org')).toEqual(['Receipt', 'Confirm your address']);
    expect(await search('to:grace subject:confirm')).toEqual(['Confirm your address']);
    expect(await search('subject:"appointment confirmed"')).toEqual(['Appointment confirmed']);
    expect(await search('tuesday')).toEqual(['Appointment confirmed']);
    expect(await search('"at nine"')).toEqual(['Appointment confirmed']);
    expect(await search('cc:desk')).toEqual(['Receipt']);
    expect(await search('has:attachment')).toEqual(['Receipt']);
    expect(await search('tag:auth')).toEqual(['Confirm your address']);
    expect(await search('-to:grace')).toEqual(['Appointment confirmed']);
    expect(await search('addressed:elif@example.org')).toEqual(['Appointment confirmed']);
    expect(await search(`after:${new Date(Date.now() + 60_000).toISOString()}`)).toEqual([]);
    await h.json('/api/v1/message/latest');
    expect(await search('is:read')).toEqual(['Receipt']);
    expect((await fetch(`${h.url}/api/v1/search?query=`)).status).toBe(400);
    const view = await fetch(`${h.url}/view/latest.txt?query=${encodeURIComponent('to:elif')}`);
    expect(await view.text()).toBe('Tuesday at nine');
  });

  it('deletes some, what a search finds, or all', async () => {
    const first = await send({ Subject: 'one' });
    await send({ Subject: 'two' });
    await send({ Subject: 'three' });
    await fetch(`${h.url}/api/v1/messages`, { method: 'DELETE', body: JSON.stringify({ IDs: [first] }) });
    expect((await list()).messages.map((mail) => mail.Subject)).toEqual(['three', 'two']);
    await fetch(`${h.url}/api/v1/search?query=subject:two`, { method: 'DELETE' });
    expect((await list()).total).toBe(1);
    expect((await fetch(`${h.url}/api/v1/messages`, { method: 'DELETE', body: 'nonsense' })).status).toBe(
      400,
    );
    expect((await list()).total).toBe(1);
    await fetch(`${h.url}/api/v1/messages`, { method: 'DELETE' });
    expect((await list()).total).toBe(0);
    expect(readdirSync(path.join(h.dir, 'messages'))).toEqual([]);
  });

  it('marks as read and unread, and tells of itself', async () => {
    await send();
    await fetch(`${h.url}/api/v1/messages`, { method: 'PUT', body: JSON.stringify({ Read: true }) });
    expect(await h.json('/api/v1/info')).toMatchObject({ Messages: 1, Unread: 0 });
    await fetch(`${h.url}/api/v1/messages`, { method: 'PUT', body: JSON.stringify({ Read: false }) });
    expect(await h.json('/api/v1/info')).toMatchObject({ Messages: 1, Unread: 1 });
  });
});

describe('what is kept', () => {
  it('outlives a restart, broken files aside', async () => {
    await send({ Subject: 'kept' });
    await send({ Subject: 'read' });
    await h.json('/api/v1/message/latest');
    const names = readdirSync(path.join(h.dir, 'messages'));
    const odd = (name: string): string => path.join(h.dir, 'messages', name);
    writeFileSync(odd(`999999999998-${crypto.randomUUID()}.json`), '{"half');
    writeFileSync(odd(`999999999999-${crypto.randomUUID()}.json.new`), '{"half');
    await h.restart();
    const page = await list();
    expect(page.messages.map(({ Subject, Read }) => [Subject, Read])).toEqual([
      ['read', true],
      ['kept', false],
    ]);
    expect(h.logs.some((line) => line.level === 'warn')).toBe(true);
    expect(readdirSync(path.join(h.dir, 'messages'))).toHaveLength(names.length + 1);
    await send({ Subject: 'after' });
    expect((await list()).messages[0]?.Subject).toBe('after');
  });

  it('is bounded by number and by size', async () => {
    await h.restart({ mails: 3, bytes: 10 * 2 ** 20 });
    for (let i = 0; i < 5; i += 1) await send({ Subject: String(i) });
    expect((await list()).messages.map((mail) => mail.Subject)).toEqual(['4', '3', '2']);
    await h.restart({ mails: 100, bytes: 100_000 });
    for (let i = 0; i < 4; i += 1) await send({ Subject: `big ${i}`, TextBody: 'x'.repeat(40_000) });
    expect((await list()).total).toBe(2);
    await h.restart();
  });

  it('holds when many are sent at once', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, i) => send({ Subject: `mail ${i}` })));
    expect(await list('?limit=100')).toMatchObject({ total: 50, messages_count: 50 });
    await h.restart();
    expect((await list()).total).toBe(50);
  });
});

describe('keeps others out', () => {
  const request = (
    headers: Record<string, string>,
    method = 'GET',
    target = '/api/v1/messages',
  ): Promise<number> =>
    new Promise((resolve, reject) => {
      const req = http.request(`${h.url}${target}`, { method, headers }, (res) => {
        res.resume();
        resolve(res.statusCode ?? 0);
      });
      req.on('error', reject).end();
    });

  it('a name that is not local', async () => {
    expect(await request({ host: 'inbox.attacker.example' })).toBe(403);
    expect(await request({ host: 'localhost:54324' })).toBe(200);
  });

  it('a form of another site', async () => {
    await send();
    expect(await request({ origin: 'https://attacker.example' }, 'POST', '/delete-all')).toBe(403);
    expect(await request({ origin: 'null' }, 'DELETE')).toBe(403);
    expect((await list()).total).toBe(1);
    expect(await request({ origin: h.url }, 'POST', '/delete-all')).toBe(303);
  });

  it('a mail that wants to run something', async () => {
    const ID = await send({
      HtmlBody: '<script>parent.x = 1</script><base href="https://attacker.example/"><p>hi</p>',
    });
    const view = await fetch(`${h.url}/view/${ID}.html`);
    const policy = view.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('sandbox');
    expect(policy).not.toContain('allow-scripts');
    expect(policy).not.toContain('allow-same-origin');
    expect((await view.text()).indexOf('<base target="_blank">')).toBe(0);
  });

  it('text that looks like markup', async () => {
    const ID = await send({
      Subject: '<script>alert(1)</script>',
      TextBody: '<b>"x"</b> https://example.org/a?b=1&c=2.',
      HtmlBody: '',
    });
    for (const target of ['/', `/view/${ID}`, '/?q=<script>alert(1)</script>']) {
      const page = await (await fetch(`${h.url}${target}`)).text();
      expect(page).not.toContain('<script');
    }
    const page = await (await fetch(`${h.url}/view/${ID}`)).text();
    expect(page).toContain('<a href="https://example.org/a?b=1&amp;c=2"');
  });
});
