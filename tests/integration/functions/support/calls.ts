/** Calls to the functions as their real callers make them. */
import Stripe from 'stripe';
import { Webhook } from 'standardwebhooks';
import { stack } from '../../../support/stack.ts';

export const stripe = new Stripe(stack.env.STRIPE_SECRET_KEY ?? '', {
  host: new URL(stack.urls.stripe).hostname,
  port: new URL(stack.urls.stripe).port,
  protocol: 'http',
  maxNetworkRetries: 0,
  telemetry: false,
});

async function post(name: string, body: string, headers: Record<string, string>) {
  const response = await fetch(`${stack.urls.api}/functions/v1/${name}`, { method: 'POST', body, headers });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** The Send Email hook, signed as Auth signs it. Each call has an id of its own, as each retry of Auth has. */
export function callHook(hook: unknown, secret = stack.env.SEND_EMAIL_HOOK_SECRET ?? '') {
  const body = JSON.stringify(hook);
  const id = `msg_${crypto.randomUUID()}`;
  const now = new Date();
  return post('send-email', body, {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret.replace('v1,whsec_', '')).sign(id, now, body),
  });
}

/** A webhook of Stripe, signed as Stripe signs it. */
export async function deliver(
  event: unknown,
  options: { connect?: boolean; secret?: string; timestamp?: number } = {},
) {
  const { connect = false, timestamp = Math.floor(Date.now() / 1000) } = options;
  const payload = JSON.stringify(event);
  const own = connect ? stack.env.STRIPE_CONNECT_WEBHOOK_SECRET : stack.env.STRIPE_WEBHOOK_SECRET;
  const secret = options.secret ?? own ?? '';
  const signature = await stripe.webhooks.generateTestHeaderStringAsync({ payload, secret, timestamp });
  return post(connect ? 'stripe-connect-webhook' : 'stripe-webhook', payload, {
    'stripe-signature': signature,
  });
}

export const callWorker = (name: 'mail-worker' | 'payments-worker', secret?: string) =>
  post(name, '{}', secret === undefined ? {} : { 'x-cron-secret': secret });
