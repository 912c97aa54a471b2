/** Requests that no browser sends: whatever comes, it is refused in words, changes nothing, and is no fault of ours. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendRaw } from '../../support/raw-http.ts';
import { addressOf, builtRoutes, type BuiltRoute } from '../../support/routes.ts';
import { cookiesOf, makePatients, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const URLENCODED = 'application/x-www-form-urlencoded';
const PASSWORD = 'a-test-password-2026';
const database = stack.database(2);
const routes = builtRoutes();
let app = '';
let email = '';
let asked = 0;

beforeAll(async () => {
  app = await stack.app();
  [email = ''] = await makePatients(database, 1);
});
afterAll(() => database.end());

/** Each from another address, so that no limit hides what is behind it. */
const somewhere = () => `2001:db8:${(asked += 1).toString(16)}::2`;

const raw = (text: string | Buffer) => sendRaw(app, text);
const request = (line: string, ...headers: string[]) =>
  raw(
    [
      line,
      'Host: localhost',
      `X-Forwarded-For: ${somewhere()}`,
      'Connection: close',
      ...headers,
      '',
      '',
    ].join('\r\n'),
  );

describe('an address', () => {
  it.each([
    ['/doctors/%E0%A4%A', 400],
    ['/api/doctors/%E0%A4%A', 400],
    ['/assets/%ff.js', 400],
    ['/doctors/x%00', 404],
    ['//evil.example/', 404],
    ['/\\evil.example/login', 404],
    ['/doctors/..%2f..%2fetc%2fpasswd', 404],
    ['/..%5c..%5c.env', 400],
    ['/login%0d%0aX:1', 400],
    ['/%2e%2e/%2e%2e/server/index.js', 404],
    ['http://evil.example/login', 200],
    ['http://evil.example', 200],
    ['*', 200],
    [`/${'a'.repeat(9000)}`, 414],
    [`/api/${'a'.repeat(9000)}`, 414],
    ['/login?next=%E0%A4%A&__proto__[x]=1&a[]=1', 200],
  ])('%.40s is answered with %s', async (address, status) => {
    const answer = await request(`GET ${address} HTTP/1.1`);
    expect(answer.status).toBe(status);
    expect(/[^\w]\/\/evil|https?:..evil/.test(answer.text)).toBe(false);
  });
});

describe('a request', () => {
  const smuggled = 'GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n';
  it.each([
    ['with two lengths of its body', ['Content-Length: 5', 'Transfer-Encoding: chunked']],
    ['with two lengths that differ', ['Content-Length: 5', 'Content-Length: 6']],
    ['with an encoding that nobody knows', ['Transfer-Encoding: xchunked']],
    ['with a header without a name', [': x']],
    ['with a line that goes on', ['X-A: 1', ' Transfer-Encoding: chunked']],
  ])('%s is refused and ends the connection', async (_what, headers) => {
    const head = [
      'POST /login HTTP/1.1',
      'Host: localhost',
      `Content-Type: ${URLENCODED}`,
      `Origin: ${app}`,
      ...headers,
    ];
    const { status, text } = await raw(`${head.join('\r\n')}\r\n\r\n0\r\n\r\n${smuggled}`);
    expect(status).toBe(400);
    expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it('without or with an impossible host is refused', async () => {
    expect((await raw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).status).toBe(400);
    for (const host of ['a b', 'localhost/evil', 'x@evil.example', '[::1', 'a:99999999'])
      expect
        .soft([host, (await raw(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).status])
        .toEqual([host, 400]);
  });

  it('believes nobody about where the site is', async () => {
    const answer = await request(
      'GET /dashboard HTTP/1.1',
      'X-Forwarded-Host: evil.example:99999999',
      'X-Forwarded-Proto: gopher',
    );
    expect(answer.status).toBe(302);
    expect(answer.text).not.toMatch(/evil|gopher/);
  });

  it('with headers beyond all measure is refused', async () => {
    expect((await request('GET / HTTP/1.1', `Cookie: a=${'x'.repeat(20_000)}`)).status).toBe(431);
  });

  it('with cookies that are none is answered', async () => {
    const cookies = [
      '=',
      ';;;',
      'lang',
      'lang=%E0%A4',
      'notice=x.y; tz=%',
      `sb-127-auth-token=base64-${'_'.repeat(4000)}`,
      'sb-127-auth-token=%7B%22a',
      '__proto__=1; lang=__proto__',
      'a=\xff',
    ];
    for (const cookie of cookies)
      expect
        .soft([cookie, (await request('GET /login HTTP/1.1', `Cookie: ${cookie}`)).status])
        .toEqual([cookie, 200]);
  });
});

describe('a form', () => {
  const send = (body: BodyInit, contentType: string, path = '/login') =>
    fetch(app + path, {
      method: 'POST',
      redirect: 'manual',
      body,
      headers: { origin: app, 'content-type': contentType, 'x-forwarded-for': somewhere() },
      ...{ duplex: 'half' },
    });
  const long = `email=a%40example.org&password=${'x'.repeat(200_000)}`;

  it('that is too long is refused in words, whatever length it names', async () => {
    const named = await send(long, URLENCODED);
    expect([named.status, (await named.text()).includes('This is more than we can take at once')]).toEqual([
      413,
      true,
    ]);
    const chunked = new ReadableStream({
      start: (controller) => {
        for (let i = 0; i < 20; i += 1)
          controller.enqueue(Buffer.from(long.slice(i * 10_000, (i + 1) * 10_000)));
        controller.close();
      },
    });
    expect((await send(chunked, URLENCODED)).status).toBe(413);
    expect((await send(long, URLENCODED, '/login.data')).status).toBe(413);
    expect(
      (await send(JSON.stringify({ email: 'x'.repeat(300_000) }), 'application/json', '/api/auth/login'))
        .status,
    ).toBe(413);
  });

  it('that is no form is refused', async () => {
    expect((await send('{"email":"a"}', 'application/json')).status).toBe(415);
    expect((await send('email=a', 'text/plain')).status).toBe(415);
    expect((await send('email=a', 'multipart/form-data')).status).toBe(400);
    expect((await send('__proto__.email=a&email=b', URLENCODED)).status).toBe(400);
    expect((await send(Buffer.from('email=%FF\xfe&password=%C3', 'latin1'), URLENCODED)).status).toBe(422);
    expect((await fetch(`${app}/login`, { method: 'POST', headers: { origin: app } })).status).toBe(422);
  });

  it('of any size and kind breaks no route', async () => {
    const actions = routes.filter(({ hasAction }) => hasAction).map((route) => addressOf(route));
    const broken: Record<string, number> = {};
    const worker = async () => {
      for (let address = actions.pop(); address !== undefined; address = actions.pop())
        for (const [body, type] of [
          [long, URLENCODED],
          ['{"a":[', 'text/plain'],
        ] as const) {
          const { status } = await send(body, type, address);
          if (status >= 500 || status === 200) broken[address] = status;
        }
    };
    await Promise.all(Array.from({ length: 6 }, worker));
    expect(broken).toEqual({});
  });
});

describe('a form from elsewhere', () => {
  /** Says by itself who it is, and is sent by mail programmes. */
  const OPEN = ['/unsubscribe/:token'];
  const ORIGINS = ['https://evil.example', 'null', 'http://localhost.evil.example', 'http://localhost:1'];

  async function sendFrom(origin: string, route: BuiltRoute, cookie: string): Promise<number> {
    const answer = await fetch(app + addressOf(route), {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin, 'content-type': URLENCODED, 'x-forwarded-for': somewhere() },
      body: 'intent=end&full_name=Mallory',
    });
    await answer.arrayBuffer();
    return answer.status;
  }

  it('is refused by every route, and changes nothing', async () => {
    const cookie = await cookiesOf(stack, email, PASSWORD);
    const taken: string[] = [];
    const left = routes.filter(({ path }) => !OPEN.includes(path));
    const worker = async () => {
      for (let route = left.pop(); route !== undefined; route = left.pop()) {
        const status = await sendFrom(ORIGINS[left.length % ORIGINS.length] ?? '', route, cookie);
        // Programs are told that there is nothing to send there.
        const isNowhere = route.path.startsWith('/api/') && (status === 404 || status === 405);
        if (status !== 403 && !isNowhere) taken.push(`${route.path}: ${status}`);
      }
    };
    await Promise.all(Array.from({ length: 6 }, worker));
    expect(taken).toEqual([]);
    // Still signed in, still who they were.
    const me = await fetch(`${app}/api/users/me`, { headers: { cookie } });
    expect(await me.json()).toMatchObject({ email, fullName: 'Ada Example' });
  });
});

it('a form of ours is taken behind a proxy that changes the host, and a mail programme without one', async () => {
  const body = 'language=de&next=%2F';
  const length = `Content-Length: ${body.length}`;
  const own = [
    'Host: internal:3000',
    `Origin: ${app}`,
    `Content-Type: ${URLENCODED}`,
    length,
    'Connection: close',
  ];
  expect((await raw(['POST /language HTTP/1.1', ...own, '', body].join('\r\n'))).status).toBe(302);
  const oneClick = [
    'Host: internal:3000',
    'Origin: null',
    `Content-Type: ${URLENCODED}`,
    length,
    'Connection: close',
  ];
  expect((await raw(['POST /unsubscribe/none HTTP/1.1', ...oneClick, '', body].join('\r\n'))).status).toBe(
    404,
  );
});

describe('cookies', () => {
  it('are out of reach of scripts and other sites', async () => {
    const answers = [
      await postForm({ url: `${app}/login`, cookie: '', fields: { email, password: PASSWORD } }),
      await postForm({ url: `${app}/language`, cookie: '', fields: { language: 'de', next: '/' } }),
    ];
    const cookies = answers.flatMap((answer) => answer.headers.getSetCookie());
    expect(cookies.length).toBeGreaterThan(1);
    for (const cookie of cookies) {
      expect.soft(cookie).toMatch(/; Path=\//i);
      expect.soft(cookie).toMatch(/; SameSite=Lax/i);
      expect.soft(cookie).not.toMatch(/; (Secure|Domain)/i);
      expect.soft(cookie).toMatch(/^lang=|; HttpOnly/i);
    }
  });
});
