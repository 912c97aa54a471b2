/**
 * Whether the router will lead an address to the API: dots in it are resolved first, as they are there. The page about
 * the API is a page like others.
 */
export function isApiPath(path: string): boolean {
  const address = `http://localhost${path}`;
  if (!URL.canParse(address)) return false;
  const { pathname } = new URL(address);
  return pathname.startsWith('/api/') && !/^\/api\/docs\/?$/i.test(pathname);
}
