/** Work that goes on after the answer. It may be lost: whatever matters is also done by a scheduled worker. */
import { describeFault, type Log } from './log.ts';

type WithRuntime = { EdgeRuntime?: { waitUntil(task: Promise<unknown>): void } };

/** Keeps the function alive for the task where the platform can; a fault is logged, never thrown. */
export function inBackground(task: Promise<unknown>, log: Log): void {
  const quiet = task.catch((fault: unknown) =>
    log.warn('background_failed', { fault: describeFault(fault) }),
  );
  (globalThis as WithRuntime).EdgeRuntime?.waitUntil(quiet);
}

/** Asks the mail worker to look at the outbox now rather than at its next scheduled run. */
export async function callMailWorker(options: {
  supabaseUrl: string;
  cronSecret: string;
  fetch?: typeof fetch;
}): Promise<void> {
  const response = await (options.fetch ?? fetch)(`${options.supabaseUrl}/functions/v1/mail-worker`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cron-secret': options.cronSecret },
    body: '{}',
    signal: AbortSignal.timeout(30_000),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`mail-worker answered ${response.status}`);
}
