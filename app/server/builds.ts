/** Where the application comes from: built files in production, Vite's middleware in development. */
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express from 'express';
import { fileURLToPath } from 'node:url';
import type * as Entry from '../entry.server';

/** What Remix made of the application, with what the server takes from `entry.server.tsx`. */
export type Build = ServerBuild & { entry: { module: typeof Entry } };
export type LoadBuild = () => Promise<Build>;

// The built server is one file beside these folders.
const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export async function productionBuild(app: express.Express): Promise<LoadBuild> {
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

export async function developmentBuild(app: express.Express): Promise<LoadBuild> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true } });
  app.use(vite.middlewares);
  return () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<Build>;
}
