/** Whether the router will lead an address to the API: dots in it are resolved first, as they are there. */
export function isApiPath(path: string): boolean {
  const address = `http://localhost${path}`;
  return URL.canParse(address) && new URL(address).pathname.startsWith('/api/');
}
