import { createRequestHandler } from '@remix-run/express';
import type express from 'express';
import type { RequestScope } from '../http/scope.server';
import type { Build, LoadBuild } from './builds';
import { narrowBuilds } from './narrow-build';
import { refusingBuild, type Refused } from './refuse';

type Handler = ReturnType<typeof createRequestHandler>;

const handlerOf = (build: Build | LoadBuild): Handler =>
  createRequestHandler({
    build,
    mode: process.env.NODE_ENV,
    getLoadContext: (_req, res) => ({ scope: (res.locals as { scope: RequestScope }).scope }),
  });

/** Development asks for the build at each request, so that an edit shows; production derives its routes once. */
function chooseHandler(build: Build | LoadBuild): (path: string) => Handler {
  if (typeof build === 'function') {
    const handler = handlerOf(build);
    return () => handler;
  }
  const buildFor = narrowBuilds(build);
  const handlers = new WeakMap<Build, Handler>();
  return (path) => {
    const narrow = buildFor(path);
    const handler = handlers.get(narrow) ?? handlerOf(narrow);
    handlers.set(narrow, handler);
    return handler;
  };
}

export function handleWithRemix(build: Build | LoadBuild, loadBuild: LoadBuild): express.RequestHandler {
  const refusing = (refused: Refused) =>
    chooseHandler(
      typeof build === 'function'
        ? () => build().then((now) => refusingBuild(now, refused))
        : refusingBuild(build, refused),
    );
  const chosen = { all: chooseHandler(build), reading: refusing('reading'), form: refusing('form') };
  return (req, res, next) => {
    loadBuild().then(({ entry: { module } }) => {
      const append = (name: string, value: string) =>
        void (name === 'Set-Cookie' ? setCookie(res, value) : res.append(name, value));
      const scope = module.createRequestScope({
        path: req.path,
        headers: req.headers,
        remoteAddress: req.socket.remoteAddress,
        append,
      });
      res.locals.scope = scope;
      return module.runInScope(scope, async () => {
        const [refused] = await Promise.all([
          module.countPage(scope, req.method, req.path),
          scope.settleLanguage(),
        ]);
        await chosen[refused ?? 'all'](req.path)(req, res, next);
      });
    }, next);
  };
}

/** The last word on a cookie is the only one (RFC 6265, 4.1.1): a session that ended at once does not leave before its end. */
function setCookie(res: express.Response, cookie: string): void {
  const name = cookie.slice(0, cookie.indexOf('=') + 1);
  const others = [res.getHeader('Set-Cookie') ?? []].flat().map(String);
  res.setHeader('Set-Cookie', [...others.filter((one) => !one.startsWith(name)), cookie]);
}
