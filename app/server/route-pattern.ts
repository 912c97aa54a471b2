/** Which route an address belongs to, by its pattern: an address may hold ids and secrets, and there are too many. */

type Route = { id: string; parentId?: string; path?: string };
type Routes = Record<string, Route | undefined>;

/** What no route answers. */
export const UNMATCHED = 'unmatched';

/** The address of a route's pattern; its parents' parts stand before its own. */
function patternOf(routes: Routes, route: Route): string {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  const before = parent ? patternOf(routes, parent) : '';
  return route.path ? `${before}/${route.path}` : before;
}

/** As the router ranks: the more of a pattern is written out, the sooner it is tried. */
const rank = (pattern: string) =>
  pattern
    .split('/')
    .slice(1)
    .reduce((sum, part) => sum + (part === '*' ? -2 : part.startsWith(':') ? 4 : 11), 0);

const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const expressionOf = (pattern: string) =>
  new RegExp(
    `^${pattern
      .split('/')
      .slice(1)
      .map((part) => (part === '*' ? '(?:/.*)?' : part.startsWith(':') ? '/[^/]+' : `/${quoted(part)}`))
      .join('')}/?$`,
    'i',
  );

/** Pages that the browser's scripts ask for as data have a suffix. */
const DATA = /(?:\/_root)?\.data$/;

/**
 * @param routes of a Remix build
 * @returns a function from an address without its query to its pattern: "/doctors/:slug", "/doctors/:slug.data" when
 *   only the data of that page is asked for, "unmatched" when no page has the address
 */
export function routePatterns(routes: Routes): (path: string) => string {
  const patterns = Object.values(routes).flatMap((route) => (route ? [patternOf(routes, route)] : []));
  const ranked = [...new Set(patterns)]
    .filter((pattern) => pattern !== '')
    .sort((a, b) => rank(b) - rank(a))
    .map((pattern) => ({ name: pattern === '/*' ? UNMATCHED : pattern, expression: expressionOf(pattern) }));
  const written = new Set(patterns.filter((pattern) => !/[:*]/.test(pattern)));
  const find = (path: string) => {
    if (path === '' || path === '/') return '/';
    if (written.has(path)) return path;
    return ranked.find(({ expression }) => expression.test(path))?.name ?? UNMATCHED;
  };
  return (path) => {
    const page = path.replace(DATA, '');
    return page === path ? find(path) : `${find(page)}.data`;
  };
}
