import fc from 'fast-check';
import { it } from 'vitest';
import { sendRaw } from '../../support/raw-http.ts';
import { stack } from '../../support/stack.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 150);
const URLENCODED = 'application/x-www-form-urlencoded';

it('nothing that a client can write makes a fault of ours', async () => {
  const app = await stack.app();
  const piece = fc.oneof(
    fc.constantFrom(
      'login',
      'doctors',
      'api',
      'appointments',
      'elif-karaca',
      '..',
      '%2e%2e',
      '%2F',
      '%00',
      '%ED%A0%80',
      '__proto__',
      '*',
      ';',
      '\\',
      'x.data',
      '_root.data',
      'a'.repeat(3000),
    ),
    fc.string({ maxLength: 12 }).map(encodeURI),
    fc.webPath().map((path) => path.slice(1)),
  );
  const query = fc.oneof(
    fc.constant(''),
    fc.webQueryParameters().map((text) => `?${text}`),
    fc.constantFrom('?a[__proto__]=1', '?%', '?page=-1&q=%FF', '?_routes=root'),
  );
  const header = fc.tuple(
    fc.constantFrom(
      'Accept-Language',
      'Cookie',
      'Range',
      'If-None-Match',
      'User-Agent',
      'Content-Type',
      'X-Forwarded-For',
      'Accept',
      'Authorization',
      'cf-timezone',
      'Expect',
    ),
    fc.string({ maxLength: 40 }).map((text) => text.replace(/[^\x20-\x7e]/g, '\xe9')),
  );
  const one = fc.record({
    method: fc.constantFrom('GET', 'GET', 'HEAD', 'POST', 'PUT', 'OPTIONS'),
    path: fc.array(piece, { maxLength: 4 }).map((pieces) => `/${pieces.join('/')}`),
    query,
    headers: fc.array(header, { maxLength: 3 }),
    own: fc.boolean(),
    body: fc.oneof(fc.constant(''), fc.string({ unit: 'binary', maxLength: 80 }), fc.webQueryParameters()),
  });
  await fc.assert(
    fc.asyncProperty(one, async ({ method, path, query: search, headers, own, body }) => {
      const bytes = Buffer.from(method === 'GET' || method === 'HEAD' ? '' : body);
      const head = [
        `${method} ${(path + search).replace(/[^\x21-\x7e]/g, '_')} HTTP/1.1`,
        'Host: localhost',
        'Connection: close',
        `Content-Length: ${bytes.length}`,
        ...(own ? [`Origin: ${app}`, `Content-Type: ${URLENCODED}`] : []),
        ...headers.map(([name, value]) => `${name}: ${value}`),
      ];
      const { status, text } = await sendRaw(
        app,
        Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), bytes]),
      );
      if (status === 0 || status >= 500)
        throw new Error(`${status}\n${head.join('\n')}\n\n${text.slice(0, 200)}`);
    }),
    { numRuns: RUNS },
  );
});
