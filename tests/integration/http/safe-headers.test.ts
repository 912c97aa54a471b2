/** What every answer says to a browser: each route of the build, for a visitor and for people with rows of their own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAdminCookie } from '../../support/administrators.ts';
import { addressOf, builtRoutes, type BuiltRoute } from '../../support/routes.ts';
import { cookiesOf } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const DEMO_PASSWORD = 'demo-eCureTrip-2026';
const database = stack.database(2);
const routes = builtRoutes();
let app = '';
let asked = 0;

beforeAll(async () => {
  app = await stack.app();
});
afterAll(() => database.end());

/** Each from another address, so that no limit ends the walk. */
function ask(path: string, init: RequestInit = {}): Promise<Response> {
  asked += 1;
  const headers = { 'x-forwarded-for': `2001:db8:${asked.toString(16)}::1`, ...init.headers };
  return fetch(app + path, { redirect: 'manual', ...init, headers });
}

/** Everything that is missing or loose in an answer's headers. */
async function faultsOf(answer: Response): Promise<string[]> {
  const { headers } = answer;
  const body = await answer.text();
  const policy = headers.get('content-security-policy') ?? '';
  const isPage = body !== '' && (headers.get('content-type')?.startsWith('text/html') ?? false);
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  const checks: Record<string, boolean> = {
    status: answer.status < 500,
    nosniff: headers.get('x-content-type-options') === 'nosniff',
    'frame-ancestors': policy.includes("frame-ancestors 'none'"),
    'nothing unsafe': !/unsafe|\*(?!\.stripe\.com)|https?:(?!\/\/)/.test(policy),
    'default-src': /default-src '(none|self)'/.test(policy),
    'one policy': !policy.includes(','),
    referrer: /^(strict-origin-when-cross-origin|no-referrer)$/.test(headers.get('referrer-policy') ?? ''),
    opener: headers.get('cross-origin-opener-policy') === 'same-origin',
    resource: headers.get('cross-origin-resource-policy') === 'same-origin',
    permissions: headers.get('permissions-policy')?.includes('camera=()') ?? false,
    caching: headers.has('cache-control'),
    'no hsts by http': !headers.has('strict-transport-security'),
    anonymous: !headers.has('x-powered-by') && !headers.has('server'),
    forms:
      policy.includes(isPage ? "form-action 'self' http" : '') &&
      (!isPage || policy.includes("base-uri 'none'")),
    scripts:
      !isPage ||
      (nonce !== undefined && !body.match(/<script(?![^>]* (nonce|src)=)/) && body.includes(nonce)),
    'inline styles': !isPage || !/<style[ >]| style="/.test(body),
  };
  return Object.keys(checks).filter((name) => !checks[name]);
}

/** Asks for each address, a few at a time. @returns what is wrong, by address */
async function walk(addresses: string[], cookie?: string): Promise<Record<string, string[]>> {
  const wrong: Record<string, string[]> = {};
  const left = [...new Set(addresses)];
  const worker = async () => {
    for (let address = left.pop(); address !== undefined; address = left.pop()) {
      const faults = await faultsOf(await ask(address, cookie ? { headers: { cookie } } : {}));
      if (faults.length > 0) wrong[address] = faults;
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return wrong;
}

const withData = (route: BuiltRoute, address: string) =>
  route.isResource ? [address] : [address, address === '/' ? '/_root.data' : `${address}.data`];

/** Rows of the demonstration's people, by the word that the address begins with. */
async function rowsOf(email: string): Promise<Record<string, string>> {
  const { rows } = await database.query<Record<string, string>>(
    `select p.id as patients, a.id as appointments, r.id as "medical-records", d.number as receipts, n.id as notifications,
       f.photo_id as photos
     from auth.users u join public.profiles f on f.id = u.id
     left join lateral (select id from public.appointments where u.id in (patient_id, doctor_id) order by starts_at limit 1) a on true
     left join lateral (select patient_id as id from public.appointments where doctor_id = u.id limit 1) p on true
     left join lateral (select id from public.medical_records where patient_id = u.id limit 1) r on true
     left join lateral (select number from public.money_documents where number is not null limit 1) d on true
     left join lateral (select id from public.notifications where user_id = u.id limit 1) n on true
     where u.email = $1`,
    [email],
  );
  return rows[0] ?? {};
}

describe('every route', () => {
  it('is known', () => {
    expect(routes.length).toBeGreaterThan(150);
    expect(routes.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/', '/appointments/:id/cancel', '/api/openapi.json', '/words/:file']),
    );
  });

  it('answers a visitor safely', async () => {
    expect(await walk(routes.flatMap((route) => withData(route, addressOf(route))))).toEqual({});
  });

  it.each(['grace@example.org', 'elif@example.org'])('answers %s safely', async (email) => {
    const rows = await rowsOf(email);
    const addresses = routes
      // These lead away from the site, or end what others need.
      .filter(({ path }) => !/logout|\/(room|refresh|return)$|^\/admin/.test(path))
      .flatMap((route) => withData(route, addressOf(route, idsFor(route, rows))));
    expect(await walk(addresses, await cookiesOf(stack, email, DEMO_PASSWORD))).toEqual({});
  });

  it('answers an administrator safely', async () => {
    const addresses = routes
      .filter(({ path }) => path.startsWith('/admin'))
      .flatMap((route) => withData(route, addressOf(route)));
    expect(await walk(addresses, await makeAdminCookie(database))).toEqual({});
  });
});

function idsFor({ path }: BuiltRoute, rows: Record<string, string>): Record<string, string> {
  const first = Object.keys(rows).find((name) => path.includes(`/${name}/`));
  const id = first && rows[first];
  return { slug: 'elif-karaca', file: '256.webp', step: 'consents', ...(id ? { id } : {}) };
}

it('so do files, refusals and what is not there', async () => {
  const page = await (await ask('/')).text();
  const script = /\/assets\/[\w.-]+\.js/.exec(page)?.[0] ?? '';
  const font = /\/assets\/[\w.-]+\.woff2/.exec(page)?.[0] ?? '';
  const paths = [
    script,
    font,
    '/favicon.svg',
    '/assets/none.js',
    '/none.png',
    '/nowhere',
    '/nowhere.data',
    '/healthz',
    '/%E0%A4',
    '/api/nowhere',
    '/api/%E0',
  ];
  expect(await walk(paths)).toEqual({});
  const others = [
    await ask('/api/doctors', { method: 'OPTIONS' }),
    await ask('/doctors', { method: 'PROPFIND' }),
    await ask('/', { method: 'HEAD' }),
    await ask('/doctors', { method: 'POST' }),
    await ask('/doctors', { method: 'POST', headers: { origin: app } }),
    await ask('/login', { method: 'POST', headers: { origin: 'https://evil.example' } }),
    await ask('/login.data', { method: 'POST', headers: { origin: 'https://evil.example' } }),
  ];
  for (const answer of others)
    expect.soft([answer.url, answer.status, await faultsOf(answer)]).toEqual([answer.url, answer.status, []]);
  expect(others.map(({ status }) => status)).toEqual([204, 405, 200, 403, 405, 403, 403]);
});

it('a nonce serves one answer', async () => {
  const nonces = await Promise.all(
    [1, 2].map(async () => (await ask('/login')).headers.get('content-security-policy')),
  );
  expect(new Set(nonces).size).toBe(2);
});
