import type { IncomingMessage, ServerResponse } from 'node:http';

const METHODS = 'GET,HEAD,PUT,PATCH,POST,DELETE,OPTIONS,TRACE,CONNECT';
const EXPOSED =
  'Accept-Ranges, Content-Encoding, Content-Length, Content-Location, Content-Range, Content-Type, Date, ETag, ' +
  'Link, Location, Range-Unit, Server, Sb-Request-Id, X-Sb-Error-Code, X-Supabase-Api-Version, X-Total-Count';

/** Answers a preflight request as the hosted gateway does; false when the request is none. */
export function answerPreflight(req: IncomingMessage, res: ServerResponse): boolean {
  if (req.method !== 'OPTIONS' || req.headers['access-control-request-method'] === undefined) return false;
  res.writeHead(200, {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': METHODS,
    'access-control-allow-headers': req.headers['access-control-request-headers'] ?? '*',
    'access-control-max-age': '3600',
    vary: 'Origin, Access-Control-Request-Headers',
    'content-length': '0',
  });
  res.end();
  return true;
}

/** Lets a page of any origin read the answer: the keys, not the origin, protect the API. */
export function allowOrigin(req: IncomingMessage, res: ServerResponse): void {
  if (req.headers.origin === undefined) return;
  res.setHeader('access-control-allow-origin', '*');
  res.setHeader('access-control-expose-headers', EXPOSED);
}
