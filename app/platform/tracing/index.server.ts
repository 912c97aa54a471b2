/** Traces of requests, of the loaders and actions that run for them, and of whom these call. */
import type { Span } from '@opentelemetry/api';
import { env } from '../env.server';
import { currentMeter, observeCalls, observeRequests } from '../metering/index.server';
import type { RequestMeter } from '../metering/request-meter.server';
import { currentWork, loadTracing, traceparentOf, type Tracing } from './spans.server';

const requests = new WeakMap<RequestMeter, Span>();

const currentSpan = (): Span | null => {
  const meter = currentMeter();
  return currentWork.getStore() ?? (meter && requests.get(meter)) ?? null;
};

function traceRequests(tracing: Tracing): void {
  observeRequests((meter) => {
    const { method, route, requestId, traceparent } = meter;
    const attributes = {
      'http.request.method': method,
      'http.route': route,
      'ecuretrip.request_id': requestId,
    };
    const span = tracing.begin(
      `${method} ${route}`,
      'server',
      traceparent === null ? null : { traceparent },
      attributes,
    );
    requests.set(meter, span);
    return ({ status, aborted }) => {
      span.setAttributes({ 'http.response.status_code': status, 'ecuretrip.aborted': aborted });
      if (status >= 500) tracing.fail(span);
      span.end();
    };
  });
}

function traceCalls(tracing: Tracing): void {
  observeCalls(({ target, method, operation }) => {
    const parent = currentSpan();
    // Standing work asks all the time, and nobody waits for it.
    if (parent === null) return { end: () => undefined };
    const attributes = { 'http.request.method': method, 'peer.service': target };
    const span = tracing.begin(`${method} ${operation}`, 'client', parent, attributes);
    return {
      // Stripe is somebody else: how our requests hang together is none of its business.
      ...(target !== 'stripe' && { headers: { traceparent: traceparentOf(span) } }),
      end: ({ outcome, status }) => {
        if (status !== null) span.setAttribute('http.response.status_code', status);
        if (outcome === 'failed') tracing.fail(span);
        span.end();
      },
    };
  });
}

type Work = ((args: never) => unknown) | undefined;
type Routes = Record<string, { id: string; module: { loader?: Work; action?: Work } } | undefined>;

/** The same loader or action, in a span of its own. What it throws on purpose, a redirect or a 404, is no failure. */
function traced(tracing: Tracing, name: string, id: string, work: Work): Work {
  if (typeof work !== 'function') return work;
  return async (args) => {
    const span = tracing.begin(`${name} ${id}`, 'internal', currentSpan(), { 'remix.route': id });
    try {
      return await currentWork.run(span, () => work(args));
    } catch (thrown) {
      if (!(thrown instanceof Response) || thrown.status >= 500) tracing.fail(span);
      throw thrown;
    } finally {
      span.end();
    }
  };
}

type Tracer = {
  /** The build with loaders and actions that are traced. */
  traceRoutes<B extends { routes: object }>(build: B): B;
  flush(): Promise<void>;
};

/** Begins to trace, when `OTEL_EXPORTER_OTLP_ENDPOINT` says who takes traces. Else null, nothing is loaded. */
export async function startTracing(): Promise<Tracer | null> {
  if (env.OTEL_EXPORTER_OTLP_ENDPOINT === undefined) return null;
  const tracing = await loadTracing();
  traceRequests(tracing);
  traceCalls(tracing);
  return {
    flush: tracing.flush,
    traceRoutes: (build) => {
      const routes = Object.entries(build.routes as Routes).map(([id, route]) => {
        if (!route) return [id, route];
        const { loader, action } = route.module;
        const own = {
          ...(loader && { loader: traced(tracing, 'loader', id, loader) }),
          ...(action && { action: traced(tracing, 'action', id, action) }),
        };
        return [id, { ...route, module: { ...route.module, ...own } }];
      });
      return { ...build, routes: Object.fromEntries(routes) as typeof build.routes };
    },
  };
}
