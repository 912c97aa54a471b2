import { type Context, Hono } from 'hono';
import { type StripeControl } from '../control/control.ts';
import { operations } from '../control/operations.ts';
import { type Failures } from '../http/failures.ts';
import { type WebhookEndpoint } from '../options.ts';
import { type PageParts } from './checkout.ts';
import { controlBody } from './control-body.ts';
import { page } from './layout.ts';

export type ControlParts = PageParts & {
  control: StripeControl;
  failures: Failures;
  endpoints: readonly WebhookEndpoint[];
};

/** `/control`: the page for people, its form actions, and the same powers as JSON for tests of other processes. */
export function createControlPages(parts: ControlParts): Hono {
  const app = new Hono();
  app.use('/control/*', async (c, next) => (isForeign(c) ? c.text('Not from another site.', 403) : next()));
  app.get('/control', (c) => {
    parts.catchUp();
    return show(c, parts, c.req.query('said') ?? null, false);
  });
  app.post('/control/do/:operation', async (c) => {
    const run = operations[c.req.param('operation')];
    if (!run) return c.notFound();
    try {
      await run(parts.control, inputOf(await c.req.parseBody({ all: true })));
    } catch (error) {
      return show(c, parts, messageOf(error), true);
    }
    return c.redirect('/control?said=Done', 303);
  });
  app.post('/control/api/:operation', async (c) => {
    const run = operations[c.req.param('operation')];
    if (!run) return c.json({ error: `No such operation: ${c.req.param('operation')}` }, 404);
    try {
      const source = await c.req.text();
      const input: unknown = source === '' ? {} : JSON.parse(source);
      return c.json({ result: (await run(parts.control, input)) ?? null });
    } catch (error) {
      return c.json({ error: messageOf(error) }, 400);
    }
  });
  return app;
}

/** A page of another site must not press these buttons, even on one's own computer. */
function isForeign(c: Context): boolean {
  const origin = c.req.header('origin');
  if (c.req.method === 'GET' || origin === undefined) return false;
  return URL.parse(origin)?.host !== c.req.header('host');
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Form fields as the operations take them: empty ones left out, `name:json` for what is no text. */
function inputOf(body: Record<string, string | File | (string | File)[]>): Record<string, unknown> {
  const entries = Object.entries(body).flatMap(([name, value]): [string, unknown][] => {
    if (typeof value !== 'string' || value === '') return [];
    const [plain = name, kind] = name.split(':');
    return [[plain, kind === 'json' ? (JSON.parse(value) as unknown) : value]];
  });
  return Object.fromEntries(entries);
}

const show = (c: Context, parts: ControlParts, said: string | null, failed: boolean): Promise<Response> =>
  page(c, {
    title: failed ? 'Error: Control' : 'Control',
    merchant: parts.store.settings.merchant,
    mode: 'Test mode',
    desk: true,
    status: failed ? 400 : 200,
    body: controlBody(parts, said, failed),
  });
