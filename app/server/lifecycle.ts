import type express from 'express';
import type { Server } from 'node:http';
import type { Build } from './builds';

type Entry = Build['entry']['module'];

/** Takes connections until the process is asked to end. */
export function listen(app: express.Express, { env, log }: Pick<Entry, 'env' | 'log'>): void {
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
