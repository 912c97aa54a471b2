/** What is decided about a request before anything of the application sees it. */
import type express from 'express';
import type { LoadBuild } from './builds';

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Others cannot even be said in the terms that Remix speaks. */
export const onlyKnownMethods: express.RequestHandler = (req, res, next) =>
  METHODS.includes(req.method) ? next() : void res.status(405).set('Allow', METHODS.join(', ')).end();

/** Postgres holds no NUL in a text. In an address it can only be an accident or an attack; without it the page is found. */
export const withoutNul: express.RequestHandler = (req, _res, next) => {
  if (req.originalUrl.includes('%00')) {
    req.originalUrl = req.originalUrl.replaceAll('%00', '');
    req.url = req.url.replaceAll('%00', '');
  }
  next();
};

/** What another site made a browser send is not carried out. */
export function refuseForeignForms(loadBuild: LoadBuild): express.RequestHandler {
  return (req, _res, next) => {
    loadBuild().then(({ entry: { module } }) => {
      if (module.isSameOrigin(req, module.env.APP_URL)) return next();
      module.log.warn(
        { method: req.method, path: req.path, origin: req.headers.origin },
        'refused a foreign form',
      );
      // What it holds is not read: the page that says so answers instead.
      req.method = 'GET';
      req.url = req.originalUrl = '/form-refused';
      next();
    }, next);
  };
}
