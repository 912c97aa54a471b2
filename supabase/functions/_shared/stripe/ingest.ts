/** What both webhooks do with a verified event. */
import type Stripe from 'stripe';
import { z } from 'zod';
import type { Rpc } from '../db.ts';
import { describeFault, type Log } from '../log.ts';
import { fetchCurrentObject, withoutForeignObject, type StripeEvent } from './events.ts';

export type IngestDependencies = {
  stripe: Stripe;
  rpc: Rpc;
  log: Log;
  /** The version the endpoint should be set to. */
  apiVersion: string;
};

const outcomes = z.enum(['processed', 'duplicate', 'ignored']);
/** `parked`: it failed too often; a person has been told, and further deliveries of it are accepted. */
export type Outcome = z.output<typeof outcomes> | 'parked';

/**
 * Stores the event and its effect, in one transaction of the database. Rejects on any fault, so that the webhook
 * answers 500 and Stripe sends the event again; what already happened is then seen as a duplicate. An event that failed
 * again and again is parked instead.
 */
export async function ingestStripeEvent(deps: IngestDependencies, event: StripeEvent): Promise<Outcome> {
  const { stripe, rpc, log } = deps;
  // An endpoint set to another version is a fault of ours that must not lose events: the object is fetched anew at the
  // SDK's version in any case, so the event is taken and the fault reported.
  if (event.api_version !== null && event.api_version !== deps.apiVersion) {
    log.error('stripe_api_version_mismatch', {
      event: event.id,
      got: event.api_version,
      want: deps.apiVersion,
    });
  }
  const own = withoutForeignObject(event);
  try {
    const object = await fetchCurrentObject(stripe, own);
    const outcome = outcomes.parse(await rpc('ingest_stripe_event', { p_event: own, p_object: object }));
    log.info('stripe_event', { event: event.id, type: event.type, outcome });
    return outcome;
  } catch (fault) {
    const reason = describeFault(fault);
    log.error('stripe_event_failed', { event: event.id, type: event.type, fault: reason });
    if ((await keepFailure(deps, own, reason)) === 'parked') return 'parked';
    throw fault;
  }
}

/** Leaves the event and the reason where people see them. */
async function keepFailure(
  { rpc, log }: IngestDependencies,
  event: StripeEvent,
  reason: string,
): Promise<unknown> {
  try {
    return await rpc('mark_stripe_event_failed', { p_event: event, p_error: reason });
  } catch (fault) {
    log.warn('stripe_event_not_marked', { event: event.id, fault: describeFault(fault) });
    return null;
  }
}
