import Stripe from 'stripe';
import { env } from './env.server';
import { meteredStripeClient } from './metering/stripe-client.server';

const api = new URL(env.STRIPE_API_URL);

/** Stripe's API at the version the SDK is pinned to. `STRIPE_API_URL` points it elsewhere. */
export const stripe = new Stripe(env.STRIPE_SECRET_KEY, {
  host: api.hostname,
  port: api.port || (api.protocol === 'https:' ? '443' : '80'),
  protocol: api.protocol === 'https:' ? 'https' : 'http',
  maxNetworkRetries: 2,
  timeout: 10_000,
  telemetry: false,
  httpClient: meteredStripeClient(),
});
