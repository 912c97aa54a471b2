import { createHmac } from 'node:crypto';
import { type Stripe } from 'stripe';
import { type WebhookEndpoint } from '../options.ts';

/** Body of a delivery, written as Stripe writes it. */
export const payloadOf = (event: Stripe.Event): string => JSON.stringify(event, null, 2);

/** `t=…,v1=…`; the moment of sending is part of what is signed. */
export function signature(payload: string, secret: string, nowMs: number): string {
  const timestamp = Math.floor(nowMs / 1000);
  const digest = createHmac('sha256', secret).update(`${timestamp}.${payload}`).digest('hex');
  return `t=${timestamp},v1=${digest}`;
}

export type SendResult = { status: number | null; error: string | null };

/** One try. Never throws; anything but a 2xx is a failure. */
export async function send(
  endpoint: WebhookEndpoint,
  event: Stripe.Event,
  options: { timeoutMs: number; signal: AbortSignal },
): Promise<SendResult> {
  const payload = payloadOf(event);
  try {
    const response = await fetch(endpoint.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        // The receiver compares with the true time, even when a test has set the stand-in's clock forward.
        'stripe-signature': signature(payload, endpoint.secret, Date.now()),
      },
      body: payload,
      redirect: 'manual',
      signal: AbortSignal.any([options.signal, AbortSignal.timeout(options.timeoutMs)]),
    });
    const text = await response.text();
    return { status: response.status, error: response.ok ? null : text.slice(0, 300) };
  } catch (error) {
    return { status: null, error: causeOf(error) };
  }
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
