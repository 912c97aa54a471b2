/** Every route of the built application, so that tests reach one that is added tomorrow. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type BuiltRoute = {
  id: string;
  /** "/appointments/:id/cancel" */
  path: string;
  hasAction: boolean;
  hasLoader: boolean;
  /** No page: a file, JSON, or a button's address. */
  isResource: boolean;
};

type Entry = { id: string; parentId?: string; path?: string; hasAction: boolean; hasLoader: boolean };

/** As the browser gets it; whether a route has a page is not in it, and is read off its file. */
export function builtRoutes(root = process.cwd()): BuiltRoute[] {
  const assets = path.join(root, 'build', 'client', 'assets');
  const file = readdirSync(assets).find((name) => name.startsWith('manifest-')) ?? '';
  const text = readFileSync(path.join(assets, file), 'utf8')
    .replace(/^[^{]*/, '')
    .replace(/;\s*$/, '');
  const { routes } = JSON.parse(text) as { routes: Record<string, Entry> };
  const pathOf = (entry: Entry | undefined): string =>
    entry === undefined || entry.id === 'root'
      ? ''
      : `${pathOf(routes[entry.parentId ?? ''])}/${entry.path ?? ''}`;
  return Object.values(routes)
    .filter(({ id }) => id !== 'root')
    .map((entry) => ({
      id: entry.id,
      path: pathOf(entry)
        .replace(/\/+/g, '/')
        .replace(/(.)\/$/, '$1'),
      hasAction: entry.hasAction,
      hasLoader: entry.hasLoader,
      isResource: !hasPage(path.join(root, 'app', entry.id)),
    }));
}

const hasPage = (folder: string) =>
  readdirSync(folder).some(
    (name) => name === 'route.tsx' && /export default /.test(readFileSync(path.join(folder, name), 'utf8')),
  );

/** An address of the route; what stands for a row is taken from `ids`, by the parameter's name. */
export const addressOf = ({ path: pattern }: BuiltRoute, ids: Record<string, string> = {}): string =>
  pattern.replace(
    /:(\w+)|\*/g,
    (_all, name: string | undefined) => ids[name ?? '*'] ?? 'ffffffff-ffff-4fff-8fff-ffffffffffff',
  );
