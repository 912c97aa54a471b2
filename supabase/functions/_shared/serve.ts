import { EnvError, readEnv, type Env, type Variable } from './env.ts';
import { refuse } from './http.ts';
import { createLog, describeFault, type Log } from './log.ts';
import { parseDsn } from './reports/dsn.ts';
import { createReporter, type Reporter } from './reports/reporter.ts';

const FLUSH_MS = 5000;

type WithRuntime = { EdgeRuntime?: { waitUntil(task: Promise<unknown>): void } };

/** Where faults are reported; null without `SENTRY_DSN`. */
function reporterFromEnv(): Reporter | null {
  const dsn = parseDsn(Deno.env.get('SENTRY_DSN') ?? '');
  return (
    dsn &&
    createReporter({
      dsn,
      environment: Deno.env.get('SENTRY_ENVIRONMENT') || 'production',
      release: Deno.env.get('APP_VERSION') || undefined,
      runtime: { name: 'deno', version: Deno.version.deno },
    })
  );
}

/**
 * Serves POST requests with the settings a function named. A wrong setting is told in the log at once, and as a 500 at
 * each request, not as a function that fails to start. A fault is a 500: all callers try again. Each request has an id,
 * which all its lines hold, and a line when it is answered.
 */
export function serve<V extends Variable>(
  name: string,
  variables: readonly V[],
  respond: (request: Request, context: { env: Env<V>; log: Log }) => Promise<Response>,
): void {
  const reporter = reporterFromEnv();
  const report = (fault: unknown, event: string, requestId: string) => {
    reporter?.report(fault, { requestId, route: name, during: event });
    // The platform may end the function once it has answered.
    if (reporter) (globalThis as WithRuntime).EdgeRuntime?.waitUntil(reporter.flush(FLUSH_MS));
  };
  const log = createLog(name);
  // A wrong address of reports must not keep payments from being taken in.
  if (Deno.env.get('SENTRY_DSN') && !reporter) log.error('misconfigured', { variable: 'SENTRY_DSN' });
  const read = () => readEnv(variables, (variable) => Deno.env.get(variable));
  let env: Env<V> | undefined;
  try {
    env = read();
  } catch (fault) {
    log.error('misconfigured', { fault: describeFault(fault) });
  }
  Deno.serve(async (request) => {
    const startedAt = performance.now();
    const requestId = crypto.randomUUID();
    const own = createLog(name, {
      requestId,
      report: (fault, event) => report(fault, event, requestId),
    });
    const response = await answer(request, own);
    const ms = Math.round(performance.now() - startedAt);
    own.info('request', { method: request.method, status: response.status, ms });
    return response;
  });

  async function answer(request: Request, own: Log): Promise<Response> {
    if (request.method !== 'POST') return refuse(405, 'method_not_allowed');
    try {
      env ??= read();
      return await respond(request, { env, log: own });
    } catch (fault) {
      const misconfigured = fault instanceof EnvError;
      own.error(misconfigured ? 'misconfigured' : 'failed', { fault: describeFault(fault) }, fault);
      return refuse(500, misconfigured ? 'misconfigured' : 'failed');
    }
  }
}
