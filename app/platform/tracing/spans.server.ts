/** OpenTelemetry's SDK, loaded only when somebody takes traces. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Attributes, Context, Span } from '@opentelemetry/api';
import { env } from '../env.server';
import { log } from '../log.server';

const FLUSH_MS = 3000;
const COMPLAIN_EVERY_MS = 60_000;

export type Tracing = {
  /** Begins a span; without a parent, the span of a request. */
  begin(
    name: string,
    kind: 'server' | 'internal' | 'client',
    parent: Span | Remote | null,
    attributes: Attributes,
  ): Span;
  fail(span: Span): void;
  flush(): Promise<void>;
};
/** What a proxy of ours says of the trace: W3C `traceparent`. */
export type Remote = { traceparent: string };

/** The span of the loader or action that runs. */
export const currentWork = new AsyncLocalStorage<Span>();

/** W3C's header that makes another system's spans children of this one. */
export function traceparentOf(span: Span): string {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}

/**
 * Reads the standard variables by itself: OTEL_EXPORTER_OTLP_ENDPOINT, _HEADERS, _TIMEOUT, OTEL_SERVICE_NAME,
 * OTEL_RESOURCE_ATTRIBUTES, OTEL_TRACES_SAMPLER and its _ARG, OTEL_BSP_*. Spans wait in a bounded queue, and are dropped
 * when nobody takes them: no request ever waits for one.
 */
export async function loadTracing(): Promise<Tracing> {
  const [api, sdk, { OTLPTraceExporter }, resources] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-base'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  api.diag.setLogger(quietly(), api.DiagLogLevel.ERROR);
  const provider = new sdk.BasicTracerProvider({
    resource: resources
      .resourceFromAttributes({ 'service.name': 'ecuretrip', 'service.version': env.APP_VERSION })
      .merge(resources.detectResources({ detectors: [resources.envDetector] })),
    spanProcessors: [new sdk.BatchSpanProcessor(new OTLPTraceExporter())],
  });
  const tracer = provider.getTracer('ecuretrip');
  const kinds = { server: api.SpanKind.SERVER, internal: api.SpanKind.INTERNAL, client: api.SpanKind.CLIENT };
  const contextOf = (parent: Span | Remote | null): Context => {
    if (parent === null) return api.ROOT_CONTEXT;
    if ('spanContext' in parent) return api.trace.setSpan(api.ROOT_CONTEXT, parent);
    const [, traceId = '', spanId = '', flags = ''] = parent.traceparent.split('-');
    const remote = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
    return api.isSpanContextValid(remote)
      ? api.trace.setSpanContext(api.ROOT_CONTEXT, remote)
      : api.ROOT_CONTEXT;
  };
  return {
    begin: (name, kind, parent, attributes) =>
      tracer.startSpan(name, { kind: kinds[kind], attributes }, contextOf(parent)),
    fail: (span) => void span.setStatus({ code: api.SpanStatusCode.ERROR }),
    flush: async () => {
      const patience = new Promise<void>((resolve) => void setTimeout(resolve, FLUSH_MS).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), patience]);
    },
  };
}

/** Says now and then that traces are lost; why, the receiver's log knows. Messages of the SDK may hold what it answered. */
function quietly() {
  let saidAt = -Infinity;
  const say = () => {
    if (performance.now() - saidAt < COMPLAIN_EVERY_MS) return;
    saidAt = performance.now();
    log.warn('traces could not be handed over');
  };
  const nothing = () => undefined;
  return { error: say, warn: nothing, info: nothing, debug: nothing, verbose: nothing };
}
