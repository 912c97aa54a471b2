import { type IncomingMessage, type ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { endpoints } from './api/index.ts';
import { createControl, type StripeControl } from './control/control.ts';
import { Failures } from './http/failures.ts';
import { RequestLog } from './http/request-log.ts';
import { createApi } from './http/server.ts';
import { tidy } from './housekeeping.ts';
import { defaultSettings, type Settings, type StripeOptions } from './options.ts';
import { createPages, notFoundPage } from './pages/index.ts';
import { Schedule } from './schedule.ts';
import { Store } from './store/store.ts';
import { WebhookSender } from './webhooks/sender.ts';

export { type Books, type Totals } from './control/books.ts';
export { type StripeControl } from './control/control.ts';
export { type FailRule } from './http/failures.ts';
export { type LoggedRequest } from './http/request-log.ts';
export { type Settings, type StripeOptions, type WebhookEndpoint } from './options.ts';
export { type WebhookMode } from './store/tables.ts';

export type StripeStandIn = {
  /** For a server of its own: API, hosted pages and control page. */
  handler: (req: IncomingMessage, res: ServerResponse) => void;
  /** Powers for tests in the same process; the control page has the same. */
  control: StripeControl;
  /** Stops timers and deliveries; what waits stays stored. */
  close(): Promise<void>;
};

/**
 * A Stripe of one's own: speaks the HTTP of Stripe's API (version 2026-10-28.endive) to an unmodified SDK, hosts the
 * pages that Stripe hosts, and sends signed webhooks. State lives in `dir` and survives a killed process.
 */
export function createStripe(options: StripeOptions): StripeStandIn {
  const settings: Settings = { ...defaultSettings, ...options.settings };
  let forwardMs = 0;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const store = new Store({
    dir: options.dir,
    durable: options.durable ?? false,
    settings,
    endpoints: options.webhooks,
    baseUrl,
    clock: () => Date.now() + forwardMs,
  });
  tidy(store);
  const schedule = new Schedule(store, options.log);
  const sender = new WebhookSender(store, options.webhooks, options.log);
  const failures = new Failures();
  const requests = new RequestLog();
  const stopping = new AbortController();
  const catchUp = () => schedule.catchUp();
  const control = createControl({
    store,
    sender,
    failures,
    requests,
    catchUp,
    settings,
    setClockForward: (ms) => {
      forwardMs += ms;
    },
  });
  const app = new Hono<{ Bindings: HttpBindings }>();
  const api = createApi(
    { store, secretKey: options.secretKey, failures, requests, catchUp, stopping: stopping.signal },
    endpoints,
  );
  app.all('/v1/*', (c) => api.fetch(c.req.raw, c.env));
  app.all('/v2/*', (c) => api.fetch(c.req.raw, c.env));
  app.route('/', createPages({ store, control, catchUp, failures, endpoints: options.webhooks }));
  app.notFound((c) => notFoundPage(c, settings.merchant));
  // The library would otherwise replace Request and Response for the whole process.
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return {
    handler: (req, res) => void listener(req, res),
    control,
    async close() {
      stopping.abort();
      schedule.close();
      await sender.close();
      store.close();
    },
  };
}
