import { matchRoutes } from '@remix-run/react';
import { describe, expect, it } from 'vitest';
import { routePatterns } from './route-pattern';

const routes = {
  root: { id: 'root', path: '' },
  splat: { id: 'splat', parentId: 'root', path: '*' },
  home: { id: 'home', parentId: 'root', index: true },
  admin: { id: 'admin', parentId: 'root', path: 'admin' },
  adminHome: { id: 'adminHome', parentId: 'admin', index: true },
  users: { id: 'users', parentId: 'admin', path: 'users/:id' },
  act: { id: 'act', parentId: 'admin', path: 'users/:id/:act' },
  role: { id: 'role', parentId: 'admin', path: 'users/:id/role' },
  guest: { id: 'guest', parentId: 'root', path: 'guest/:token' },
  log: { id: 'log', parentId: 'admin', path: 'audit-log.csv' },
  apiSplat: { id: 'apiSplat', parentId: 'root', path: 'api/*' },
  doctors: { id: 'doctors', parentId: 'root', path: 'api/doctors' },
};
const patternOf = routePatterns(routes);

describe('the pattern of an address', () => {
  it.each([
    ['/', '/'],
    ['/_root.data', '/.data'],
    ['/admin', '/admin'],
    ['/admin/', '/admin'],
    ['/Admin/Users/7', '/admin/users/:id'],
    ['/admin/users/7/role', '/admin/users/:id/role'],
    ['/admin/users/7/suspend', '/admin/users/:id/:act'],
    ['/admin/audit-log.csv', '/admin/audit-log.csv'],
    ['/guest/s3cret', '/guest/:token'],
    ['/guest/s3cret.data', '/guest/:token.data'],
    ['/guest/s3cret/more', 'unmatched'],
    ['/api/doctors', '/api/doctors'],
    ['/api/nothing/there', '/api/*'],
    ['/nothing', 'unmatched'],
  ])('%s is %s', (path, pattern) => expect(patternOf(path)).toBe(pattern));

  it('is the one that the router finds', () => {
    const children = (id: string | undefined): object[] =>
      Object.values(routes)
        .filter((route) => (route as { parentId?: string }).parentId === id)
        .map((route) =>
          'index' in route ? { id: route.id, index: true } : { ...route, children: children(route.id) },
        );
    const tree = children(undefined) as Parameters<typeof matchRoutes>[0];
    for (const path of [
      '/admin/users/7/role',
      '/admin/users/7/x',
      '/guest/a',
      '/api/doctors',
      '/api/x/y',
      '/a/b',
    ]) {
      const found = matchRoutes(tree, path)
        ?.map(({ route }) => route.path)
        .filter(Boolean)
        .join('/');
      expect(patternOf(path)).toBe(found === '*' ? 'unmatched' : `/${found}`);
    }
  });
});
