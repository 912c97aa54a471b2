import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiKeys } from './api-keys.ts';
import { allowOrigin, answerPreflight } from './cors.ts';
import type { Upstream } from './postgrest.ts';
import { proxy, sendJson } from './proxy.ts';

export type Handler = (req: IncomingMessage, res: ServerResponse) => void;

/** What stands behind the gateway. */
export type GatewayParts = {
  apiKeys: ApiKeys;
  auth: Handler;
  storage: Handler;
  rest: () => Upstream;
  /** Null for a project without functions. */
  functions: null | { upstream: () => Upstream; verifyJwt: (name: string) => boolean };
};

/** Addresses of Auth that people or other servers open without a key. */
const AUTH_WITHOUT_KEY = /^\/(verify|callback|authorize|health|\.well-known\/.*|sso\/saml\/.*)([?#]|$)/;
/** As on a hosted project: how long a function may be silent. */
const FUNCTION_TIMEOUT_MS = 150_000;

function stripPrefix(url: string, prefix: string): string | null {
  if (!url.startsWith(prefix)) return null;
  const rest = url.slice(prefix.length);
  if (rest === '' || rest.startsWith('?')) return `/${rest}`;
  return rest.startsWith('/') ? rest : null;
}

/** Hands a request to a part that lives in this process. */
function toHandler(handler: Handler, path: string, req: IncomingMessage, res: ServerResponse): void {
  req.url = path;
  handler(req, res);
}

function serveRest(parts: GatewayParts, path: string, req: IncomingMessage, res: ServerResponse): void {
  const key = parts.apiKeys.check(req);
  if (!key.ok) return sendJson(res, key.status, key.body);
  const headers = { authorization: key.authorization, apikey: undefined };
  proxy(req, res, { upstream: parts.rest(), path: withoutKey(path), headers });
}

/** A key given in the address would reach PostgREST as a filter on a column `apikey`. */
function withoutKey(path: string): string {
  if (!path.includes('apikey=')) return path;
  const url = new URL(path, 'http://gateway');
  url.searchParams.delete('apikey');
  return url.pathname + url.search;
}

/** Takes a header away, in both forms that a library may read headers from. */
function dropHeader(req: IncomingMessage, name: string): void {
  delete req.headers[name];
  const raw = req.rawHeaders;
  for (let i = raw.length - 2; i >= 0; i -= 2) {
    if (raw[i]?.toLowerCase() === name) raw.splice(i, 2);
  }
}

/** Sets the bearer token for a part in this process. */
function authorize(req: IncomingMessage, authorization: string): void {
  dropHeader(req, 'authorization');
  req.headers.authorization = authorization;
  req.rawHeaders.push('Authorization', authorization);
}

function serveAuth(parts: GatewayParts, path: string, req: IncomingMessage, res: ServerResponse): void {
  const key = parts.apiKeys.check(req);
  // Only a server may say for whom it asks.
  if (!parts.apiKeys.isSecret(req)) dropHeader(req, 'sb-forwarded-for');
  if (key.ok) authorize(req, key.authorization);
  else if (!AUTH_WITHOUT_KEY.test(path)) return sendJson(res, key.status, key.body);
  toHandler(parts.auth, path, req, res);
}

function serveStorage(parts: GatewayParts, path: string, req: IncomingMessage, res: ServerResponse): void {
  const authorization = parts.apiKeys.authorization(req);
  if (authorization !== null) authorize(req, authorization);
  toHandler(parts.storage, path, req, res);
}

async function serveFunction(
  parts: GatewayParts,
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const { functions } = parts;
  if (!functions) {
    return sendJson(res, 404, { code: 'NOT_FOUND', message: 'Requested function was not found' });
  }
  const name = /^\/([^/?#]+)/.exec(path)?.[1] ?? '';
  // A preflight carries no token, so it must reach the function, which answers for its own origins.
  if (req.method !== 'OPTIONS' && functions.verifyJwt(name)) {
    const outcome = await parts.apiKeys.verifyJwt(req);
    if (outcome !== 'valid') {
      const message = outcome === 'missing' ? 'Missing authorization header' : 'Invalid JWT';
      return sendJson(res, 401, { code: 401, message });
    }
  }
  proxy(req, res, { upstream: functions.upstream(), path, timeoutMs: FUNCTION_TIMEOUT_MS });
}

/** The API of one project: `/auth/v1`, `/rest/v1`, `/storage/v1`, `/functions/v1`. */
export function gateway(parts: GatewayParts): Handler {
  return (req, res) => {
    const url = req.url ?? '/';
    const functionPath = stripPrefix(url, '/functions/v1');
    if (functionPath !== null) {
      serveFunction(parts, functionPath, req, res).catch(() => res.destroy());
      return;
    }
    if (answerPreflight(req, res)) return;
    allowOrigin(req, res);
    const restPath = stripPrefix(url, '/rest/v1');
    if (restPath !== null) return serveRest(parts, restPath, req, res);
    const authPath = stripPrefix(url, '/auth/v1');
    if (authPath !== null) return serveAuth(parts, authPath, req, res);
    const storagePath = stripPrefix(url, '/storage/v1');
    if (storagePath !== null) return serveStorage(parts, storagePath, req, res);
    sendJson(res, 404, { message: 'no Route matched with those values' });
  };
}
