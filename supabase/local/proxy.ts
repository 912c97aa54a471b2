import http, { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { Upstream } from './postgrest.ts';

export type ProxyTarget = {
  upstream: Upstream;
  /** Path and query as the upstream knows them. */
  path: string;
  /** Headers to set, or to drop with `undefined`. */
  headers?: Record<string, string | undefined>;
  /** Silence after which the upstream is given up, in milliseconds. */
  timeoutMs?: number;
};

const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
]);

// Below the idle time after which PostgREST closes a connection, so that a closing one is never used again.
const agent = new http.Agent({ keepAlive: true, maxSockets: 256, maxFreeSockets: 64, timeout: 15_000 });

/** Sends a small JSON answer. */
export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  res.end(text);
}

function requestHeaders(req: IncomingMessage, target: ProxyTarget): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = {};
  for (const name in req.headers) {
    if (!HOP_BY_HOP.has(name)) headers[name] = req.headers[name];
  }
  // Without a length the body is sent on in chunks, as it came.
  if (req.headers['transfer-encoding'] !== undefined) headers['transfer-encoding'] = 'chunked';
  const address = req.socket.remoteAddress ?? '127.0.0.1';
  const forwarded = req.headers['x-forwarded-for'];
  headers['x-forwarded-for'] = forwarded === undefined ? address : `${String(forwarded)}, ${address}`;
  for (const name in target.headers) {
    const value = target.headers[name];
    if (value === undefined) delete headers[name];
    else headers[name] = value;
  }
  return headers;
}

function hasBody(req: IncomingMessage): boolean {
  return req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
}

function copyResponse(answer: IncomingMessage, res: ServerResponse): void {
  const cors = res.hasHeader('access-control-allow-origin');
  const raw = answer.rawHeaders;
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = (raw[i] ?? '').toLowerCase();
    if (HOP_BY_HOP.has(name) || (cors && name.startsWith('access-control-'))) continue;
    res.appendHeader(name, raw[i + 1] ?? '');
  }
  res.writeHead(answer.statusCode ?? 502);
  answer.pipe(res);
  answer.once('error', () => res.destroy());
}

function answerFault(error: NodeJS.ErrnoException, res: ServerResponse): void {
  if (res.headersSent || res.destroyed) {
    res.destroy();
    return;
  }
  const absent = error.code === 'ECONNREFUSED' || error.code === 'ENOENT';
  const message = absent
    ? 'The service is starting or has stopped'
    : 'An invalid response was received from the upstream server';
  sendJson(res, absent ? 503 : 502, { message });
}

/** Streams a request to an upstream and its answer back. A broken upstream is answered with 502 or 503. */
export function proxy(req: IncomingMessage, res: ServerResponse, target: ProxyTarget): void {
  const body = hasBody(req);
  let current: http.ClientRequest | null = null;

  const send = (isRetry: boolean) => {
    const outgoing = http.request({
      ...target.upstream,
      method: req.method,
      path: target.path,
      headers: requestHeaders(req, target),
      agent,
      timeout: target.timeoutMs,
    });
    current = outgoing;
    outgoing.once('response', (answer) => copyResponse(answer, res));
    outgoing.once('timeout', () => outgoing.destroy(new Error('upstream timeout')));
    outgoing.once('error', (error: NodeJS.ErrnoException) => {
      // A kept connection that closed under our hands: nothing was handled, so asking again is safe.
      const stale = outgoing.reusedSocket && error.code === 'ECONNRESET' && !res.headersSent;
      if (stale && !body && !isRetry) send(true);
      else answerFault(error, res);
    });
    if (body) req.pipe(outgoing);
    else outgoing.end();
  };
  res.once('close', () => {
    if (!res.writableFinished) current?.destroy();
  });
  send(false);
}
