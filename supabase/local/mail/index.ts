import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Log } from '../types.ts';
import { addBounceRoutes } from './bounces.ts';
import { addControlRoutes } from './control.ts';
import { FaultBook } from './faults.ts';
import { localOnly } from './guard.ts';
import type { Env, Parts } from './http.ts';
import { addMailpitRoutes } from './mailpit-api.ts';
import { sendNotFound } from './page-parts.ts';
import { addPages } from './pages.ts';
import { addPostmarkRoutes } from './postmark-api.ts';
import { MailStore } from './store.ts';
import { addViewRoutes } from './view.ts';

type Handler = (req: IncomingMessage, res: ServerResponse) => void;

export type MailOptions = {
  /** Folder that holds the mails; made when missing. */
  dir: string;
  /** What the sender shows as `X-Postmark-Server-Token`. */
  serverToken: string;
  /** Where bounces are told, with name and password. */
  webhookUrl?: string;
  /** Public address of the inbox. */
  baseUrl: string;
  /** The oldest mails go beyond this. Default 1000 mails, 500 MB. */
  limits?: { mails: number; bytes: number };
  log: Log;
};

export type MailStandIn = { handler: Handler; close(): Promise<void> };

const LIMITS = { mails: 1000, bytes: 500 * 2 ** 20 };

/** Waiting that ends at once when everything closes. */
function createWaits(): { wait(ms: number): Promise<void>; end(): void } {
  const pending = new Set<() => void>();
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          pending.delete(done);
          resolve();
        };
        const timer = setTimeout(done, ms);
        pending.add(done);
      }),
    end: () => {
      for (const done of pending) done();
    },
  };
}

function createApp(parts: Parts): Hono<Env> {
  const app = new Hono<Env>();
  app.use(localOnly());
  addPostmarkRoutes(app, parts);
  addBounceRoutes(app, parts);
  addMailpitRoutes(app, parts);
  addControlRoutes(app, parts);
  addViewRoutes(app, parts);
  addPages(app, parts);
  app.notFound((c) => sendNotFound(c));
  app.onError((fault, c) => {
    parts.log({ level: 'error', source: 'mail', message: `${c.req.method} ${c.req.path}: ${fault.stack}` });
    return c.json({ ErrorCode: 500, Message: 'Internal server error.' }, 500);
  });
  return app;
}

/** Stands in for Postmark: takes mails by its API and keeps them in an inbox for people and for tests. */
export function createMail(options: MailOptions): MailStandIn {
  const waits = createWaits();
  const parts: Parts = {
    store: new MailStore(options.dir, options.limits ?? LIMITS, options.log),
    faults: new FaultBook(options.dir),
    serverToken: options.serverToken,
    webhookUrl: options.webhookUrl ?? null,
    log: options.log,
    wait: (ms) => waits.wait(ms),
  };
  const listener = getRequestListener(createApp(parts).fetch, { overrideGlobalObjects: false });
  return {
    handler: (req, res) => void listener(req, res),
    close: async () => waits.end(),
  };
}
