import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type express from 'express';
import type { Build, LoadBuild } from './builds';
import { routePatterns } from './route-pattern';

const REQUEST_ID = /^[\w.-]{8,64}$/;
const TRACEPARENT = /^00-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/;

const matching = (value: string | string[] | undefined, pattern: RegExp): string | null =>
  typeof value === 'string' && pattern.test(value) ? value : null;

/** What stands before us may have named the request already. Anybody else is not believed. */
const givenIds = (headers: IncomingHttpHeaders, believed: boolean) => ({
  requestId: (believed ? matching(headers['x-request-id'], REQUEST_ID) : null) ?? randomUUID(),
  traceparent: believed ? matching(headers.traceparent, TRACEPARENT) : null,
});

/** Gives each request its id and meter, before anything else looks at it, and writes its line when it has ended. */
export function measureRequests(loadBuild: LoadBuild): express.RequestHandler {
  let known: { routes: Build['routes']; patternOf: (path: string) => string } | undefined;
  return (req, res, next) => {
    loadBuild().then(({ routes, entry: { module } }) => {
      if (known?.routes !== routes) known = { routes, patternOf: routePatterns(routes) };
      const { socket } = req;
      const believed = module.isThroughProxy(socket.remoteAddress, module.env.TRUSTED_PROXIES);
      const measured = module.beginRequest({
        ...givenIds(req.headers, believed),
        method: req.method,
        route: known.patternOf(req.path),
      });
      const sentBefore = socket.bytesWritten;
      res.setHeader('X-Request-Id', measured.meter.requestId);
      beforeHeaders(res, () => res.setHeader('Server-Timing', module.serverTiming(measured.meter)));
      res.once('close', () =>
        measured.end({
          status: res.statusCode,
          bytes: socket.bytesWritten - sentBefore,
          aborted: !res.writableFinished,
        }),
      );
      measured.run(next);
    }, next);
  };
}

/** Calls at the last moment at which a header can be set. */
function beforeHeaders(res: express.Response, call: () => void): void {
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => express.Response;
  res.writeHead = ((...args: unknown[]) => {
    if (!res.headersSent) call();
    return writeHead(...args);
  }) as typeof res.writeHead;
}

/** What went wrong outside of all pages. Express itself would print the error, and with it what the address holds. */
export function answerFaults(loadBuild: LoadBuild): express.ErrorRequestHandler {
  // Express knows a handler of errors by its four arguments.
  return (fault: unknown, _req, res, _next) => {
    const status = (fault as { status?: unknown } | null)?.status;
    const refused = typeof status === 'number' && status >= 400 && status < 500;
    if (!refused)
      loadBuild()
        .then(({ entry: { module } }) => module.noteFault(fault, 'serve'))
        .catch(() => undefined);
    if (res.headersSent) return void res.destroy();
    res
      .status(refused ? status : 500)
      .type('text')
      .send(refused ? 'Bad request' : 'Something went wrong');
  };
}
