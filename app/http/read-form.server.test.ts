import { describe, expect, it } from 'vitest';
import { readForm } from './read-form.server';

const URLENCODED = 'application/x-www-form-urlencoded';
const send = (body: BodyInit | null, contentType: string | null = URLENCODED) =>
  new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: contentType === null ? {} : { 'content-type': contentType },
    ...{ duplex: 'half' },
  });
const statusOf = (request: Request, mostBytes?: number) =>
  readForm(request, mostBytes).then(
    () => 'read',
    (fault: unknown) => (fault instanceof Response ? fault.status : fault),
  );

describe('readForm', () => {
  it('reads both kinds of forms, without NUL', async () => {
    expect([...(await readForm(send('a=1%00&b=%C3%A9&a=2')))]).toEqual([
      ['a', '1'],
      ['b', 'é'],
      ['a', '2'],
    ]);
    const multipart = new FormData();
    multipart.append('a', 'x\0y');
    expect([
      ...(await readForm(new Request('http://localhost/', { method: 'POST', body: multipart }))),
    ]).toEqual([['a', 'xy']]);
  });

  it('takes no body for an empty form', async () => {
    expect([...(await readForm(send(null, null)))]).toEqual([]);
    expect([...(await readForm(send('', 'text/plain')))]).toEqual([]);
  });

  it('bears whatever bytes a form is made of', async () => {
    expect((await readForm(send(Buffer.from('a=%FF%C3&b=\xff', 'latin1')))).get('a')).toBe('��');
    expect([...(await readForm(send('%=%&&&=&%zz=%u0041')))].length).toBeGreaterThan(0);
  });

  it('refuses what is no form', async () => {
    expect(await statusOf(send('{}', 'application/json'))).toBe(415);
    expect(await statusOf(send('a=1', null))).toBe(415);
    expect(await statusOf(send('a=1', `${URLENCODED}x`))).toBe(415);
    expect(await statusOf(send('a=1', 'multipart/form-data'))).toBe(400);
    expect(await statusOf(send('--x\r\nnonsense', 'multipart/form-data; boundary=x'))).toBe(400);
  });

  it.each(['__proto__', 'a.__proto__.b', 'a[constructor]', 'prototype[0]', 'list[100000].x'])(
    'refuses a field named %s',
    async (name) => {
      expect(await statusOf(send(new URLSearchParams({ [name]: '1' }).toString()))).toBe(400);
    },
  );

  it('keeps names that only look like it', async () => {
    expect((await readForm(send('constructors=1&lines[12].name=2'))).get('lines[12].name')).toBe('2');
  });

  it('counts what comes, whatever was announced', async () => {
    expect(await statusOf(send(`a=${'x'.repeat(200)}`), 100)).toBe(413);
    let chunks = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(64 + (chunks += 1) * 0).fill(97)),
    });
    expect(await statusOf(send(endless), 1000)).toBe(413);
    expect(chunks).toBeLessThan(40);
    expect(await statusOf(send('a=1&'.repeat(1001)))).toBe(400);
  });
});
