/** Who may open the pages of administrators: every address below /admin, also one that is added tomorrow. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAdministrator, type Administrator } from '../../support/administrators.ts';
import { cookiesOf, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const DEMO_PASSWORD = 'demo-eCureTrip-2026';
const ROUTES = 'app/routes';

type Page = { path: string; hasLoader: boolean; hasAction: boolean; needsRow: boolean };

/** What the name of a route's folder means: "admin.users.$id_.suspend" is /admin/users/…/suspend. */
function pageOf(folder: string): Page {
  const file = ['route.tsx', 'route.ts'].map((name) => `${ROUTES}/${folder}/${name}`).find(existsSync);
  const source = readFileSync(file ?? '', 'utf8');
  const segments = folder.split(/\.(?![^[]*\])/).filter((segment) => segment !== '_index');
  const path = segments
    .map((segment) => segment.replace(/_$/, '').replaceAll(/\[(.)\]/g, '$1'))
    .map((segment) => (segment.startsWith('$') ? randomUUID() : segment))
    .join('/');
  return {
    path: `/${path}`,
    hasLoader: /export (async )?(function|const) loader/.test(source),
    hasAction: /export (async )?(function|const) action/.test(source),
    needsRow: folder.includes('$'),
  };
}

const pages = readdirSync(ROUTES)
  .filter((folder) => /^admin(\.|$)/.test(folder))
  .map(pageOf);

const database = stack.database(1);
let app = '';
let admin: Administrator;
let others: string[] = [];

beforeAll(async () => {
  app = await stack.app();
  admin = await makeAdministrator(database);
  others = await Promise.all(
    ['grace@example.org', 'elif@example.org'].map((email) => cookiesOf(stack, email, DEMO_PASSWORD)),
  );
});
afterAll(() => database.end());

const get = (path: string, cookie = '') => fetch(app + path, { redirect: 'manual', headers: { cookie } });
const whereTo = async (path: string, cookie?: string) => {
  const answer = await get(path, cookie);
  return [answer.status, answer.headers.get('location')?.split('?')[0] ?? null];
};

describe.each(pages)('$path', ({ path, hasLoader, hasAction, needsRow }) => {
  it('asks for itself who is looking', () => {
    expect(hasLoader || hasAction).toBe(true);
  });

  it.runIf(hasLoader)('opens for administrators alone, once they gave the second factor', async () => {
    const stages = [undefined, admin.halfCookie, admin.bareCookie];
    expect(await Promise.all(stages.map((cookie) => whereTo(path, cookie)))).toEqual([
      [302, '/login'],
      [302, '/login/second-factor'],
      [302, '/profile/security/two-factor'],
    ]);
    // The page by itself, as the router in the browser asks for it: its frame does not answer for it.
    const answers = others.flatMap((cookie) => [get(path, cookie), get(`${path}.data`, cookie)]);
    for (const { status } of await Promise.all(answers)) expect(status).toBe(404);
    expect((await get(path, admin.cookie)).status).toBe(needsRow ? 404 : 200);
  });

  it.runIf(hasAction)('acts for administrators alone', async () => {
    const post = (cookie: string) =>
      postForm({ url: `${app}${path}?index`, cookie, fields: { reason: 'A test of who may act' } });
    expect((await post('')).headers.get('location')).toMatch(/^\/login\?/);
    expect((await post(admin.halfCookie)).headers.get('location')).toMatch(/^\/login\/second-factor\?/);
    expect((await post(admin.bareCookie)).headers.get('location')).toMatch(
      /^\/profile\/security\/two-factor\?/,
    );
    for (const cookie of others) expect((await post(cookie)).status).toBe(404);
  });
});
