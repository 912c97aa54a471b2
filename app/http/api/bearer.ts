import { isApiPath } from './api-path';

/** Those that make a session: a token that came along by habit means nothing to them. */
const MAKES_SESSION = /^\/api\/auth\/(login|register|refresh)$/;

/**
 * The access token that a request of the API carries; null when its session, if any, is in its cookies. Pages know cookies
 * alone.
 */
export function bearerOf(path: string, authorization: string | undefined): string | null {
  if (!isApiPath(path) || MAKES_SESSION.test(path)) return null;
  const [, token] = /^bearer +(\S+)$/i.exec(authorization?.trim() ?? '') ?? [];
  // Something else than a token was meant to say who calls: it says nobody, and cookies do not speak instead.
  return authorization === undefined ? null : (token ?? '');
}
