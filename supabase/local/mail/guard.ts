import type { MiddlewareHandler } from 'hono';
import type { Env } from './http.ts';

const LOCAL_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Keeps other web pages out: the inbox holds sign-in links, and any page that the browser has open could otherwise
 * post to this port, or reach it under a name of its own (DNS rebinding).
 */
export function localOnly(): MiddlewareHandler<Env> {
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (!LOCAL_HOST.test(host)) return c.text('This inbox answers to local names only.', 403);
    const origin = c.req.header('origin');
    const isForeign = origin !== undefined && origin.replace(/^https?:\/\//, '') !== host;
    if (isForeign && !SAFE_METHODS.includes(c.req.method)) return c.text('Not from there.', 403);
    return next();
  };
}
