import type { StripeEvent } from '../_shared/stripe/events.ts';
import { ingestStripeEvent, type IngestDependencies, type Outcome } from '../_shared/stripe/ingest.ts';

/** Takes an event about the platform's own charges, refunds, transfers and disputes. */
export function handlePlatformEvent(deps: IngestDependencies, event: StripeEvent): Promise<Outcome> {
  return ingestStripeEvent(deps, event);
}
