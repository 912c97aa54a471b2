import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePatients } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { makeCaller, outcome, type Caller } from './support/caller.ts';
import { PASSWORD, tokenOf } from './support/client.ts';

/** Files over the API: arriving once, and read whole, in parts or not at all. */

const database = stack.database(1);
let call: Caller;
let token = '';
let stranger = '';

beforeAll(async () => {
  const app = await stack.app();
  call = makeCaller(app);
  const emails = await makePatients(database, 2);
  [token = '', stranger = ''] = await Promise.all(emails.map((email) => tokenOf(app, email, PASSWORD)));
});
afterAll(() => database.end());

function form(text: string, title = 'Letter'): FormData {
  const fields = new FormData();
  fields.append('title', title);
  fields.append('file', new File([text], 'Ağrı.txt', { type: 'text/plain' }));
  return fields;
}
const send = (body: FormData, key?: string) =>
  call('POST', '/api/upload', { token, body, ...(key ? { headers: { 'idempotency-key': key } } : {}) });
const readings = async (id: unknown) => {
  const { rows } = await database.query(
    `select count(*)::integer as n from public.record_accesses where record_id = $1 and action = 'download'`,
    [id],
  );
  return (rows[0] as { n: number }).n;
};

it('takes a file once under one key, whatever is sent again', async () => {
  const text = `Blood pressure ${randomUUID()}`;
  const key = randomUUID();
  const first = await send(form(text), key);
  const again = await send(form(text), key);
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.json).toEqual(first.json);
  expect(again.headers.get('location')).toBe(`/api/upload/${String(first.json.id)}`);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect(outcome(await send(form(text, 'Another title'), key))).toEqual([422, 'idempotency_key_reused']);
  expect(outcome(await send(form('other bytes'), key))).toEqual([422, 'idempotency_key_reused']);
  const bare = await send(form(text));
  expect([...outcome(bare), bare.headers.get('location')]).toEqual([
    409,
    'duplicate',
    first.headers.get('location'),
  ]);
});

it('tells that a file is too large, however much of it comes', async () => {
  for (const megabytes of [11, 30])
    expect(outcome(await send(form('x'.repeat(megabytes * 1024 * 1024))))).toEqual([413, 'file_too_large']);
});

it('takes one of two that arrive at once under one key', async () => {
  const text = `At once ${randomUUID()}`;
  const key = randomUUID();
  const both = await Promise.all([send(form(text), key), send(form(text), key)]);
  const ids = both.filter(({ status }) => status === 201).map(({ json }) => json.id);
  expect(both.map(({ status }) => status).filter((status) => ![201, 409].includes(status))).toEqual([]);
  expect(new Set(ids).size).toBe(1);
  expect((await send(form(text), key)).json.id).toBe(ids[0]);
});

it('keeps nothing of a refused one: its key is free again', async () => {
  const key = randomUUID();
  expect(outcome(await send(form(''), key))).toEqual([422, 'file_empty']);
  expect((await send(form(`Whole ${key}`), key)).status).toBe(201);
});

it('gives bytes, parts of them, or only what they are', async () => {
  const text = `0123456789 ${randomUUID()}`;
  const { id } = (await send(form(text))).json;
  const path = `/api/upload/${String(id)}/content`;
  const get = (headers: Record<string, string> = {}, method = 'GET') =>
    call(method, path, { token, headers });

  const head = await get({}, 'HEAD');
  const etag = head.headers.get('etag') ?? '';
  expect([head.status, head.text, await readings(id)]).toEqual([200, '', 0]);
  const known = await get({ 'if-none-match': etag });
  expect([known.status, known.text, await readings(id)]).toEqual([304, '', 0]);

  const whole = await get({ origin: 'https://partner.example' });
  expect([whole.status, whole.text]).toEqual([200, text]);
  for (const { headers } of [head, whole])
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-length': String(text.length),
      'content-type': 'text/plain; charset=utf-8',
      'accept-ranges': 'bytes',
      'content-disposition': `attachment; filename="A_r_.txt"; filename*=UTF-8''A%C4%9Fr%C4%B1.txt`,
      etag,
    });
  expect(whole.headers.get('access-control-allow-origin')).toBe('https://partner.example');
  expect(whole.headers.get('vary')).toContain('Authorization');

  const part = await get({ range: 'bytes=2-4', 'if-range': etag });
  expect([part.status, part.text, part.headers.get('content-range')]).toEqual([
    206,
    '234',
    `bytes 2-4/${text.length}`,
  ]);
  expect((await get({ range: 'bytes=2-4', 'if-range': '"another"' })).text).toBe(text);
  const beyond = await get({ range: 'bytes=9999-' });
  expect([...outcome(beyond), beyond.headers.get('content-range')]).toEqual([
    416,
    'range_beyond_end',
    `bytes */${text.length}`,
  ]);
});

it('gives a stranger neither bytes nor what they are', async () => {
  const { id } = (await send(form(`Mine ${randomUUID()}`))).json;
  const path = `/api/upload/${String(id)}/content`;
  const statuses = await Promise.all([
    call('HEAD', path, { token: stranger }),
    call('GET', path, { token: stranger, headers: { 'if-none-match': '*' } }),
    call('GET', path, { token: stranger, headers: { range: 'bytes=0-1' } }),
    call('HEAD', path),
  ]);
  expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404, 401]);
});
