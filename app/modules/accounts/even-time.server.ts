import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than a slow hash takes, shorter than a person waits for. */
const STEP_MS = 400;

/**
 * Begun before Auth is asked, awaited before its answer is given: so answers come at multiples of a fixed time. Auth is
 * quicker about an address that it does not know, or knows already, and that would tell strangers who has an account here.
 */
export function evenTime(stepMs = STEP_MS): () => Promise<void> {
  const begun = performance.now();
  return () => sleep(stepMs - ((performance.now() - begun) % stepMs));
}
