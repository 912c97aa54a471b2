/** The web server: static files, then Remix. Development adds Vite's middleware; production runs the built files alone. */
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express from 'express';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type * as Entry from './entry.server';
import type { RequestScope } from './http/scope.server';

type Build = ServerBuild & { entry: { module: typeof Entry } };
type LoadBuild = () => Promise<Build>;

const development = process.env.NODE_ENV === 'development';
const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function start(): Promise<void> {
  // What the environment says already wins over the file.
  if (existsSync('.env')) process.loadEnvFile('.env');
  const app = express();
  app.disable('x-powered-by');
  const loadBuild = development ? await developmentBuild(app) : await productionBuild(app);
  const build = await loadBuild();
  const { env, log, startKeepingRecords } = build.entry.module;
  startKeepingRecords();
  app.get('/healthz', (_req, res) => res.type('text').send('ok'));
  app.use(onlyKnownMethods);
  app.use(withoutNul);
  app.use(refuseForeignForms(loadBuild));
  app.all('*', handleWithRemix(development ? loadBuild : build, loadBuild));

  const server = app.listen(env.PORT, env.HOST);
  server.on('listening', () => log.info({ port: env.PORT, url: env.APP_URL }, 'listening'));
  server.on('error', (error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'EADDRINUSE' ? `port ${env.PORT} is taken; set PORT to another` : error.message;
    process.stderr.write(`The server cannot start: ${why}\n`);
    process.exit(1);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => drain(server));
}

/** Stops taking connections, lets running requests finish, gives up after ten seconds. */
function drain(server: Server): void {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 10_000).unref();
}

async function productionBuild(app: express.Express): Promise<LoadBuild> {
  const build = (await import(new URL('./server/index.js', import.meta.url).href)) as Build;
  app.use(compression());
  app.use(
    '/assets',
    express.static(fromHere('./client/assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  const files = express.static(fromHere('./client'), { maxAge: '1h' });
  // Only what looks like a file is looked for on the disk: no page has to wait for that.
  app.use((req, res, next) => (/\.\w+$/.test(req.path) ? files(req, res, next) : next()));
  return () => Promise.resolve(build);
}

async function developmentBuild(app: express.Express): Promise<LoadBuild> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true } });
  app.use(vite.middlewares);
  return () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<Build>;
}

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Others cannot even be said in the terms that Remix speaks. */
const onlyKnownMethods: express.RequestHandler = (req, res, next) =>
  METHODS.includes(req.method) ? next() : void res.status(405).set('Allow', METHODS.join(', ')).end();

/** Postgres holds no NUL in a text. In an address it can only be an accident or an attack; without it the page is found. */
const withoutNul: express.RequestHandler = (req, _res, next) => {
  if (req.originalUrl.includes('%00')) {
    req.originalUrl = req.originalUrl.replaceAll('%00', '');
    req.url = req.url.replaceAll('%00', '');
  }
  next();
};

function refuseForeignForms(loadBuild: LoadBuild): express.RequestHandler {
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

/** Development asks for the build at each request, so that an edit shows; production derives its routes once. */
function handleWithRemix(build: Build | LoadBuild, loadBuild: LoadBuild): express.RequestHandler {
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
      res.setHeader('X-Request-Id', scope.requestId);
      res.locals.scope = scope;
      return module.runInScope(scope, () => scope.settleLanguage().then(() => handler(req, res, next)));
    }, next);
  };
}

start().catch((error: unknown) => {
  const expected = error instanceof Error && error.name === 'EnvError';
  process.stderr.write(
    `${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
});
