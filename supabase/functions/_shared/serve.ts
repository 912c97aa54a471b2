import { EnvError, readEnv, type Env, type Variable } from './env.ts';
import { refuse } from './http.ts';
import { createLog, describeFault, type Log } from './log.ts';

/**
 * Serves POST requests with the settings a function named. A wrong setting is told in the log at once, and as a 500 at
 * each request, not as a function that fails to start. A fault is a 500: all callers try again.
 */
export function serve<V extends Variable>(
  name: string,
  variables: readonly V[],
  respond: (request: Request, context: { env: Env<V>; log: Log }) => Promise<Response>,
): void {
  const log = createLog(name);
  const read = () => readEnv(variables, (variable) => Deno.env.get(variable));
  let env: Env<V> | undefined;
  try {
    env = read();
  } catch (fault) {
    log.error('misconfigured', { fault: describeFault(fault) });
  }
  Deno.serve(async (request) => {
    if (request.method !== 'POST') return refuse(405, 'method_not_allowed');
    try {
      env ??= read();
      return await respond(request, { env, log });
    } catch (fault) {
      const misconfigured = fault instanceof EnvError;
      log.error(misconfigured ? 'misconfigured' : 'failed', { fault: describeFault(fault) });
      return refuse(500, misconfigured ? 'misconfigured' : 'failed');
    }
  });
}
