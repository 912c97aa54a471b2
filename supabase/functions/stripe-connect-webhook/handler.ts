import type { StripeEvent } from '../_shared/stripe/events.ts';
import { ingestStripeEvent, type IngestDependencies, type Outcome } from '../_shared/stripe/ingest.ts';

export function handleConnectEvent(deps: IngestDependencies, event: StripeEvent): Promise<Outcome> {
  return ingestStripeEvent(deps, event);
}
