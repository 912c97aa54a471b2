/** Where error reports go: a DSN as Sentry, GlitchTip, Bugsink and others give it, `https://KEY@HOST/PROJECT`. */
export type Dsn = { endpoint: string; publicKey: string };

/** @returns null for what is no DSN */
export function parseDsn(text: string): Dsn | null {
  if (!URL.canParse(text)) return null;
  const { protocol, host, username, pathname } = new URL(text);
  const project = /^(\/(?:[\w.-]+\/)*)(\d+)\/?$/.exec(pathname);
  if (!/^https?:$/.test(protocol) || !/^\w+$/.test(username) || !project) return null;
  return {
    endpoint: `${protocol}//${host}${project[1]}api/${project[2]}/envelope/`,
    publicKey: username,
  };
}
