import Stripe from 'stripe';

/** Stripe at the version its SDK is pinned to; `apiUrl` points it elsewhere. Retries keep the idempotency key. */
export function createStripe(options: {
  secretKey: string;
  apiUrl: string;
  maxNetworkRetries?: number;
}): Stripe {
  const api = new URL(options.apiUrl);
  const secure = api.protocol === 'https:';
  return new Stripe(options.secretKey, {
    host: api.hostname,
    port: api.port || (secure ? '443' : '80'),
    protocol: secure ? 'https' : 'http',
    timeout: 15_000,
    maxNetworkRetries: options.maxNetworkRetries ?? 1,
    telemetry: false,
  });
}
