import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { narrowBuilds } from './narrow-build';

const PATHS: Record<string, string | undefined> = {
  'routes/_index': undefined,
  'routes/doctors': 'doctors',
  'routes/doctors.$slug': 'doctors/:slug',
  'routes/doctors.$slug.reviews': 'doctors/:slug/reviews',
  'routes/doctor': 'doctor/dashboard',
  'routes/well-known': '.well-known/receipt-keys.json',
  'routes/words': 'words/:file',
  'routes/admin': 'admin',
  'routes/guest': 'guest/:token',
  'routes/any': ':locale/help',
  'routes/perhaps': 'lang?/terms',
  'routes/$': '*',
};
const CHILDREN: Record<string, string | undefined> = {
  'routes/admin._index': undefined,
  'routes/admin.users': 'users/:id',
  'routes/admin.all': '*',
};

type RouteObject = Parameters<typeof matchRoutes>[0][number];
type Routes = ServerBuild['routes'];
const leaf = (id: string, path: string | undefined, parentId: string) => ({
  id,
  path,
  parentId,
  index: path === undefined ? true : undefined,
  module: {},
});
const routes = {
  root: { id: 'root', path: '', module: {} },
  ...Object.fromEntries(Object.entries(PATHS).map(([id, path]) => [id, leaf(id, path, 'root')])),
  ...Object.fromEntries(Object.entries(CHILDREN).map(([id, path]) => [id, leaf(id, path, 'routes/admin')])),
} as unknown as Routes;
const build = { routes, assets: { routes } } as unknown as ServerBuild;
const narrow = narrowBuilds(build);

function tree(all: Routes, parentId?: string): RouteObject[] {
  return Object.values(all)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) => (index ? { id, path, index } : { id, path, children: tree(all, id) }));
}

/** As Remix does it: the data of a page are asked for behind its address. */
function matched(all: Routes, pathname: string) {
  const page = pathname === '/_root.data' ? '/' : pathname.replace(/\.data$/, '');
  return matchRoutes(tree(all), page)?.map(({ route, params }) => [route.id, params]) ?? null;
}

const segment = fc.oneof(
  fc.constantFrom(...Object.values(PATHS).flatMap((path) => path?.split('/') ?? [])),
  fc.constantFrom('DOCTORS', 'Admin', 'users', '42', '', '%64octors', 'doctors.data', '_root.data'),
  fc.string({ maxLength: 5 }).map((text) => text.replaceAll(/[?#%]/g, '')),
);
const address = fc.array(segment, { maxLength: 4 }).map((segments) => `/${segments.join('/')}`);

it('matches what all routes together match', () => {
  fc.assert(
    fc.property(address, (pathname) => {
      // Express hands over what a browser can send.
      const { pathname: sent } = new URL(
        `http://localhost${pathname.startsWith('//') ? '/' : ''}${pathname}`,
      );
      expect(matched(narrow(sent).routes, sent)).toEqual(matched(routes, sent));
    }),
    { numRuns: 3000 },
  );
});

it('leaves out what an address cannot match', () => {
  expect(Object.keys(narrow('/doctors/elif-karaca').routes)).toEqual([
    'root',
    'routes/_index',
    'routes/doctors',
    'routes/doctors.$slug',
    'routes/doctors.$slug.reviews',
    'routes/any',
    'routes/perhaps',
    'routes/$',
  ]);
  expect(Object.keys(narrow('/admin.data').assets.routes)).toContain('routes/admin.users');
});

it('keeps one build for all addresses that begin like none', () => {
  expect(narrow('/no-such-page')).toBe(narrow('/another/one'));
  expect(narrow('/__manifest')).toBe(build);
});
