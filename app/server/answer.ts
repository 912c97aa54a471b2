import { createRequestHandler } from '@remix-run/express';
import type express from 'express';
import type { RequestScope } from '../http/scope.server';
import type { Build, LoadBuild } from './builds';

/** Development asks for the build at each request, so that an edit shows; production derives its routes once. */
export function handleWithRemix(build: Build | LoadBuild, loadBuild: LoadBuild): express.RequestHandler {
  const handler = createRequestHandler({
    build,
    mode: process.env.NODE_ENV,
    getLoadContext: (_req, res) => ({ scope: (res.locals as { scope: RequestScope }).scope }),
  });
  return (req, res, next) => {
    loadBuild().then(({ entry: { module } }) => {
      const append = (name: string, value: string) => void res.append(name, value);
      const scope = module.createRequestScope({
        path: req.path,
        headers: req.headers,
        remoteAddress: req.socket.remoteAddress,
        append,
      });
      res.locals.scope = scope;
      return module.runInScope(scope, () => scope.settleLanguage().then(() => handler(req, res, next)));
    }, next);
  };
}
