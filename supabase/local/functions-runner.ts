// Runs in Deno: serves every Edge Function of a project in one process, as the hosted runtime serves each in its own.
// The settings come as JSON in the first argument.

type Settings = { port: number; functions: { name: string; entrypoint: string }[] };
type FunctionHandler = (request: Request, info: Deno.ServeHandlerInfo) => Response | Promise<Response>;

const WAIT_ON_STOP_MS = 5000;
const settings: Settings = JSON.parse(Deno.args[0] ?? '{}');
const background = new Set<Promise<unknown>>();

// What the hosted runtime provides: work that goes on after the answer was sent.
Object.assign(globalThis, {
  EdgeRuntime: {
    waitUntil(work: Promise<unknown>): Promise<unknown> {
      const tracked = Promise.resolve(work)
        .catch((error) => console.error('background work failed:', error))
        .finally(() => background.delete(tracked));
      background.add(tracked);
      return tracked;
    },
  },
});

const serve = Deno.serve.bind(Deno);
let captured: FunctionHandler | null = null;

/** A function calls `Deno.serve` while it is imported; its handler is kept instead of opening a port. */
Object.defineProperty(Deno, 'serve', {
  value: (...args: unknown[]) => {
    const handler = args.find((argument) => typeof argument === 'function') as FunctionHandler | undefined;
    const options = args.find((argument) => typeof argument === 'object' && argument !== null);
    captured = handler ?? (options as { handler?: FunctionHandler } | undefined)?.handler ?? null;
    return {
      finished: new Promise(() => undefined),
      shutdown: async () => undefined,
      addr: null,
      ref() {},
      unref() {},
    };
  },
});

type Loaded = { handler: FunctionHandler } | { error: unknown };
const loaded = new Map<string, Loaded>();

async function load(name: string, entrypoint: string): Promise<Loaded> {
  try {
    captured = null;
    const module = await import(entrypoint);
    const exported = module.default?.fetch;
    const handler: FunctionHandler | null = captured ?? (exported ? exported.bind(module.default) : null);
    if (!handler) throw new Error('the function neither calls Deno.serve nor exports { fetch }');
    return { handler };
  } catch (error) {
    console.error(`${name} could not be loaded:`, error);
    return { error };
  }
}

/** One after the other: the handler that is captured belongs to the import that runs. */
async function loadAll(): Promise<void> {
  for (const { name, entrypoint } of settings.functions) loaded.set(name, await load(name, entrypoint));
}

const ready = loadAll();

async function handle(request: Request, info: Deno.ServeHandlerInfo): Promise<Response> {
  const name = new URL(request.url).pathname.split('/')[1] ?? '';
  await ready;
  if (name === '_ready') return new Response(null, { status: 204 });
  const entry = loaded.get(name);
  if (!entry) {
    return Response.json({ code: 'NOT_FOUND', message: 'Requested function was not found' }, { status: 404 });
  }
  if ('error' in entry) {
    return Response.json(
      { code: 'BOOT_ERROR', message: 'Function failed to start (please check logs)' },
      { status: 503 },
    );
  }
  try {
    return await entry.handler(request, info);
  } catch (error) {
    console.error(`${name}:`, error);
    return new Response('Internal Server Error', { status: 500 });
  }
}

// A fault in one function's background work must not end the others.
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  console.error('unhandled rejection:', event.reason);
});

const server = serve({ hostname: '127.0.0.1', port: settings.port, onListen: () => undefined }, handle);

async function stop(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, WAIT_ON_STOP_MS));
  await Promise.race([server.shutdown(), patience]);
  await Promise.race([Promise.allSettled([...background]), patience]);
  Deno.exit(0);
}
Deno.addSignalListener('SIGTERM', stop);
