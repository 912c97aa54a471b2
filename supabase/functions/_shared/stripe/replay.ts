/** Takes events in again: those that failed, those that never came, one that is named. */
import type Stripe from 'stripe';
import { z } from 'zod';
import { describeFault } from '../log.ts';
import { isMissing } from './errors.ts';
import { toEvent, type StripeEvent } from './events.ts';
import { ingestStripeEvent, type IngestDependencies, type Outcome } from './ingest.ts';

export type Selection = { event: string } | { failed: true } | { since: Date };
export type Replayed = { id: string; type: string; outcome: Outcome | 'failed'; reason?: string };

const page = z.array(z.unknown());
const PAGE = 100;

/** From Stripe, or as it was stored when it came: Stripe forgets events after thirty days. */
async function findEvent({ stripe, rpc }: IngestDependencies, id: string): Promise<StripeEvent | null> {
  try {
    return toEvent(await stripe.events.retrieve(id));
  } catch (fault) {
    if (!isMissing(fault)) throw fault;
  }
  const stored = await rpc('get_stripe_event', { p_id: id });
  return stored === null ? null : toEvent(stored);
}

async function* failedEvents({ rpc }: IngestDependencies): AsyncGenerator<StripeEvent> {
  let after: string | null = null;
  for (;;) {
    const events: StripeEvent[] = page
      .parse(await rpc('list_failed_stripe_events', { p_after: after, p_limit: PAGE }))
      .map(toEvent);
    yield* events;
    if (events.length < PAGE) return;
    after = events.at(-1)?.id ?? null;
  }
}

/** Stripe lists the newest first; they are told in the order in which they happened. */
async function eventsSince(stripe: Stripe, since: Date): Promise<StripeEvent[]> {
  const events: StripeEvent[] = [];
  const created = { gte: Math.floor(since.getTime() / 1000) };
  for await (const event of stripe.events.list({ created, limit: PAGE })) events.push(toEvent(event));
  return events.reverse();
}

async function select(
  deps: IngestDependencies,
  selection: Selection,
): Promise<AsyncIterable<StripeEvent> | StripeEvent[]> {
  if ('failed' in selection) return failedEvents(deps);
  if ('since' in selection) return eventsSince(deps.stripe, selection.since);
  const event = await findEvent(deps, selection.event);
  return event ? [event] : [];
}

/** Each event through the webhooks' own door, so that what has had its effect has none again. */
export async function* replayEvents(
  deps: IngestDependencies,
  selection: Selection,
): AsyncGenerator<Replayed> {
  for await (const event of await select(deps, selection)) {
    const told = { id: event.id, type: event.type };
    try {
      yield { ...told, outcome: await ingestStripeEvent(deps, event) };
    } catch (fault) {
      yield { ...told, outcome: 'failed', reason: describeFault(fault) };
    }
  }
}
