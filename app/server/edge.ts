/** What is decided about a request before anything of the application sees it. */
import type express from 'express';
import { isApiPath } from '../http/api/api-path';
import type { Unreadable } from '../http/api/no-operation.server';
import type { LoadBuild } from './builds';

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Others cannot even be said in the terms that Remix speaks. */
export const onlyKnownMethods: express.RequestHandler = (req, res, next) =>
  METHODS.includes(req.method) ? next() : void res.status(405).set('Allow', METHODS.join(', ')).end();

/** Far more than any address of ours, and less than all that Node takes of headers. */
const LONGEST_ADDRESS = 8192;

/** Said by clients or proxies about where the site is; `APP_URL` says it. Remix's adapter would believe the first. */
const NOT_BELIEVED = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded'];

/** Addresses that can be read by everything behind, whatever a client has written. */
export const onlySoundAddresses: express.RequestHandler = (req, res, next) => {
  for (const name of NOT_BELIEVED) delete req.headers[name];
  // As proxies are asked, a server is to understand it too (RFC 9112); the host does not matter here. Nor do several
  // slashes at the beginning, which a browser would take for another site.
  const path = req.url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/^[/\\*]*/, '/');
  req.url = req.originalUrl = path;
  if (req.url.length > LONGEST_ADDRESS) return refuse(req, res, next, 414);
  if (!isReadable(req.url) || !isHost(req.headers.host)) return refuse(req, res, next, 400);
  next();
};

/** Remix trips over encoded backslashes, and no address of ours holds one, nor anything that cannot be seen. */
function isReadable(address: string): boolean {
  try {
    return !/[\u0000-\u001f\u007f\\]/.test(decodeURIComponent(address.split('?')[0] ?? ''));
  } catch {
    return false;
  }
}

/** HTTP/1.0 may leave it out. Anything beyond a name and a port would become part of an address. */
const isHost = (host: string | undefined) =>
  host === undefined || (/^[\w.\-:[\]]{1,255}$/.test(host) && URL.canParse(`http://${host}/`));

/** People are told by the page that `/form-refused` shows; programs in their way, by `tellPrograms`. */
function refuse(
  req: express.Request,
  res: express.Response,
  next: express.NextFunction,
  status: 400 | 414,
): void {
  if (isApiPath(req.url))
    res.locals.unreadable = { status, method: req.method, origin: req.headers.origin } satisfies Unreadable;
  req.headers.host = 'localhost';
  req.method = 'GET';
  req.url = req.originalUrl = `/form-refused?why=${status}`;
  next();
}

/** Answers what `onlySoundAddresses` refused of the API; the request has its id by now, and gets its line in the log. */
export function tellPrograms(loadBuild: LoadBuild): express.RequestHandler {
  return (_req, res, next) => {
    const { unreadable } = res.locals as { unreadable?: Unreadable };
    if (unreadable === undefined) return next();
    loadBuild()
      .then(async ({ entry: { module } }) => {
        const answer = module.refuseAddress(unreadable, String(res.getHeader('X-Request-Id')));
        res
          .status(answer.status)
          .setHeaders(answer.headers)
          .end(await answer.text());
      })
      .catch(next);
  };
}

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
      if (module.isSameOrigin(req, module.env.APP_URL)) {
        // Remix would compare it with the host once more, which proxies may have changed. The API answers for itself.
        if (!isApiPath(req.path)) delete req.headers.origin;
        return next();
      }
      module.log.warn('refused a foreign form');
      // What it holds is not read: the page that says so answers instead.
      req.method = 'GET';
      req.url = req.originalUrl = '/form-refused';
      next();
    }, next);
  };
}
