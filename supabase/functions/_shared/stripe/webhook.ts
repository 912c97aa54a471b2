import Stripe from 'stripe';
import { callMailWorker, inBackground } from '../background.ts';
import { createRpc } from '../db.ts';
import type { Env } from '../env.ts';
import { json, readBody, refuse } from '../http.ts';
import type { Log } from '../log.ts';
import { createStripe } from './client.ts';
import { readStripeEvent, RefusedEvent, type StripeEvent } from './events.ts';
import type { IngestDependencies, Outcome } from './ingest.ts';

/** What both webhooks need; each has a signing secret of its own. */
export const webhookVariables = [
  'SUPABASE_URL',
  'STRIPE_SECRET_KEY',
  'STRIPE_API_URL',
  'CRON_SECRET',
] as const;

/**
 * Verifies the signature over the raw body, reads the event and hands it on. Answers 400 to what Stripe did not sign,
 * 200 as soon as event and effect are stored; rejects, hence 500 and another delivery, on any fault.
 */
export async function receiveStripeEvent(
  request: Request,
  context: { env: Env<(typeof webhookVariables)[number]>; secret: string; log: Log },
  handle: (deps: IngestDependencies, event: StripeEvent) => Promise<Outcome>,
): Promise<Response> {
  const { env, secret, log } = context;
  const body = await readBody(request);
  if (body === null) return refuse(413, 'too_large');
  const stripe = createStripe({ secretKey: env.STRIPE_SECRET_KEY, apiUrl: env.STRIPE_API_URL });
  let event: StripeEvent;
  try {
    event = await readStripeEvent(stripe, {
      body,
      signature: request.headers.get('stripe-signature'),
      secret,
    });
  } catch (fault) {
    if (!(fault instanceof RefusedEvent)) throw fault;
    log.warn('stripe_event_refused', { code: fault.code });
    return refuse(400, fault.code);
  }
  const rpc = createRpc({ url: env.SUPABASE_URL, secretKey: env.secretKey });
  const outcome = await handle({ stripe, rpc, log, apiVersion: Stripe.API_VERSION }, event);
  if (outcome === 'processed') {
    inBackground(callMailWorker({ supabaseUrl: env.SUPABASE_URL, cronSecret: env.CRON_SECRET }), log);
  }
  return json({ received: true, outcome });
}
