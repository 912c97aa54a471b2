import Stripe from 'stripe';
import { measureCall } from './calls.server';

type Client = ReturnType<typeof Stripe.createNodeHttpClient>;

/** Stripe's own way over HTTP, measured. Each try of the SDK is a call. */
export function meteredStripeClient(inner: Client = Stripe.createNodeHttpClient()): Client {
  return {
    getClientName: () => inner.getClientName(),
    makeRequest: (host, port, path, method, headers, ...rest) =>
      measureCall(
        { target: 'stripe', method, operation: stripeOperation(path) },
        (added) => inner.makeRequest(host, port, path, method, { ...headers, ...added }, ...rest),
        (response) => response.getStatusCode(),
      ),
  };
}

/** "checkout/sessions", "core/accounts": what is left of a path without its version, ids and query. */
export const stripeOperation = (path: string) =>
  path
    .replace(/\?.*$/, '')
    .split('/')
    .filter((part) => /^[a-z_]+$/.test(part))
    .join('/');
