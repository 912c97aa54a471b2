import { PassThrough } from 'node:stream';
import {
  createReadableStreamFromReadable,
  type AppLoadContext,
  type DataFunctionArgs,
  type EntryContext,
  type HandleErrorFunction,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from '~/http/nonce';
import { pagePolicy } from '~/http/security-headers.server';
import { duringOf, noteFault } from '~/platform/faults.server';
import { currentMeter } from '~/platform/metering/index.server';
import { packOf } from '~/messages/packs.server';
import { LanguageProvider } from '~/messages/translations';

// The server takes these from the build, so that they and the routes share one module graph.
export { createRequestScope } from '~/http/scope.server';
export { runInScope } from '~/http/current-scope.server';
export { refuseAddress } from '~/http/api/no-operation.server';
export { countPage, refuseForm, refuseReading } from '~/http/limits/refuse-page.server';
export { isSameOrigin } from '~/http/origin.server';
export { isThroughProxy } from '~/http/client-address';
export { env } from '~/platform/env.server';
export { flushFaultReports, reportFault } from '~/platform/error-reports.server';
export { noteFault } from '~/platform/faults.server';
export { log } from '~/platform/log.server';
export { beginRequest, serverTiming } from '~/platform/metering/index.server';
export { processFigures, startMetrics } from '~/platform/metering/metrics.server';
export { writeFigures } from '~/platform/metering/scrape.server';
export { startTracing } from '~/platform/tracing/index.server';
export { checkReadiness } from '~/platform/readiness.server';
export { startKeepingRecords } from '~/modules/records/index.server';

const RENDER_TIMEOUT_MS = 10_000;
export const streamTimeout = RENDER_TIMEOUT_MS;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { scope }: AppLoadContext,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Security-Policy', pagePolicy(scope.nonce));
  sayLanguage(headers, scope.locale);
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
  const meter = currentMeter();
  const startedAt = performance.now();
  const readyEvent =
    isbot(request.headers.get('User-Agent')) || remixContext.isSpaMode ? 'onAllReady' : 'onShellReady';

  return new Promise((resolve, reject) => {
    let shellSent = false;
    const { pipe, abort } = renderToPipeableStream(
      <LanguageProvider value={{ locale: scope.locale, words: packOf(scope.locale).path }}>
        <NonceContext.Provider value={scope.nonce}>
          <RemixServer context={remixContext} url={request.url} nonce={scope.nonce} />
        </NonceContext.Provider>
      </LanguageProvider>,
      {
        nonce: scope.nonce,
        [readyEvent]() {
          shellSent = true;
          if (meter) meter.renderMs = performance.now() - startedAt;
          const body = new PassThrough();
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          if (shellSent) noteFault(error, 'render');
        },
      },
    );
    setTimeout(abort, RENDER_TIMEOUT_MS + 1000).unref();
  });
}

/** What a page's loaders say to a browser that has the page already. */
export function handleDataRequest(response: Response, { context: { scope } }: DataFunctionArgs): Response {
  sayLanguage(response.headers, scope.locale);
  return response;
}

/** The language of an answer, and what it depends on; see `settleLanguage`. */
function sayLanguage(headers: Headers, locale: string): void {
  headers.set('Content-Language', locale);
  headers.append('Vary', 'Cookie, Accept-Language');
}

/**
 * Faults nobody expected. What a route throws on purpose (redirects, 404, 403) does not come here; what Remix itself
 * refuses, a form for a page that takes none, does.
 */
export const handleError: HandleErrorFunction = (error, { request }) => {
  const refused = isRouteErrorResponse(error) && error.status < 500;
  if (!refused && !request.signal.aborted) noteFault(error, duringOf(request.method));
};
