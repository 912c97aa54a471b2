import type { StripeEvent } from '../_shared/stripe/events.ts';
import { ingestStripeEvent, type IngestDependencies, type Outcome } from '../_shared/stripe/ingest.ts';

/**
 * Takes an event about a doctor's connected account: whether it can be paid. What else the account does is stored and
 * has no effect.
 */
export function handleConnectEvent(deps: IngestDependencies, event: StripeEvent): Promise<Outcome> {
  return ingestStripeEvent(deps, event);
}
