import type { ServerBuild } from '@remix-run/node';

/**
 * Remix matches an address against every route of its build several times for one page, and describes them all anew.
 * With two hundred routes that was a quarter of a page's work. These builds hold only the routes that an address can
 * match at all: those whose first segment is the address's own, or is no fixed text. What they match is the same.
 */
export function narrowBuilds<B extends ServerBuild>(build: B): (pathname: string) => B {
  const narrow = new Map<string, B>();
  const known = new Set(Object.values(build.routes).flatMap((route) => firstSegment(route) ?? []));
  return (pathname) => {
    const first = firstOf(pathname);
    if (first === null) return build;
    // One for all addresses that only begin like a pattern: else a stranger could make us keep as many as he likes.
    const key = known.has(first) ? first : '';
    const kept = narrow.get(key) ?? only(build, key);
    narrow.set(key, kept);
    return kept;
  };
}

type Route = ServerBuild['routes'][string];

/** Of a route below the root, in small letters, as Remix compares; null when it may match any, as `:id`, `*` or none. */
function firstSegment({ parentId, path }: Pick<Route, 'parentId' | 'path'>): string | null {
  if (parentId !== 'root') return null;
  const first = path?.split('/')[0] ?? '';
  return first === '' || /^[:*]|\?$/.test(first) ? null : first.toLowerCase();
}

/** Null where an address is not plainly one of ours, and where Remix itself answers. */
function firstOf(pathname: string): string | null {
  if (pathname.startsWith('//') || pathname === '/__manifest') return null;
  const first = pathname.split('/')[1] ?? '';
  if (/[^\w.~-]/.test(first)) return null;
  // The data of a page are asked for at its address with `.data` behind it.
  return first.replace(/\.data$/, '').toLowerCase();
}

function only<B extends ServerBuild>(build: B, first: string): B {
  const isKept = (route: Route): boolean => {
    if (route.parentId === undefined) return true;
    if (route.parentId !== 'root') {
      const parent = build.routes[route.parentId];
      return parent !== undefined && isKept(parent);
    }
    return [null, first].includes(firstSegment(route));
  };
  const pick = <T>(all: Record<string, T>) =>
    Object.fromEntries(
      Object.entries(all).filter(([id]) => {
        const route = build.routes[id];
        return route !== undefined && isKept(route);
      }),
    );
  return {
    ...build,
    routes: pick(build.routes),
    assets: { ...build.assets, routes: pick(build.assets.routes) },
  };
}
