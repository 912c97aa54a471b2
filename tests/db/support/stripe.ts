import { randomUUID } from 'node:crypto';
import { service, type Session } from './session.ts';

export type StripeObject = Record<string, unknown> & { id: string };
export type StripeEvent = { id: string; type: string; object: StripeObject };

export const stripeId = (prefix: string) => `${prefix}_${randomUUID().replaceAll('-', '').slice(0, 24)}`;

type Paid = {
  paymentId: string;
  sessionId: string;
  amount: number;
  currency?: string;
  chargeId?: string;
  intentId?: string;
};

/** A paid Checkout Session with its charge expanded, as the webhook fetches it. */
export function paidSession(o: Paid): StripeObject {
  const currency = (o.currency ?? 'EUR').toLowerCase();
  const intent = o.intentId ?? stripeId('pi');
  return {
    id: o.sessionId,
    object: 'checkout.session',
    status: 'complete',
    payment_status: 'paid',
    amount_total: o.amount,
    currency,
    client_reference_id: o.paymentId,
    metadata: { payment_id: o.paymentId },
    payment_intent: {
      id: intent,
      status: 'succeeded',
      latest_charge: { id: o.chargeId ?? stripeId('ch'), amount: o.amount, currency, payment_intent: intent },
    },
  };
}

/** A session in another state. */
export function unpaidSession(
  o: { paymentId: string; sessionId: string },
  status: 'open' | 'complete' | 'expired',
  intentStatus?: string,
): StripeObject {
  return {
    id: o.sessionId,
    object: 'checkout.session',
    status,
    payment_status: 'unpaid',
    client_reference_id: o.paymentId,
    metadata: { payment_id: o.paymentId },
    payment_intent: intentStatus ? { id: stripeId('pi'), status: intentStatus } : null,
  };
}

export const event = (type: string, object: StripeObject): StripeEvent => ({
  id: stripeId('evt'),
  type,
  object,
});

/** Delivers an event as the webhook does; answers processed, duplicate or ignored. */
export function ingest(session: Session, { id, type, object }: StripeEvent): Promise<string> {
  const payload = { id, type, api_version: '2026-10-28.endive', created: 1_790_000_000, data: { object } };
  return session.value<string>(service, 'select public.ingest_stripe_event($1, $2)', [
    JSON.stringify(payload),
    JSON.stringify(object),
  ]);
}

export type Instruction = {
  id: string;
  kind: string;
  paymentId: string;
  amount: number | null;
  currency: string | null;
  idempotencyKey: string;
  attempts: number;
  params: Record<string, string>;
};

/** Takes every due instruction of one payment, and leaves the others alone. */
export async function claim(session: Session, paymentId: string): Promise<Instruction[]> {
  const all: Instruction[] = [];
  // However many of others wait before it.
  for (let full = true; full;) {
    const rows = await session.as<{ one: Instruction }>(
      service,
      'select public.claim_instructions(100, 60) as one',
    );
    all.push(...rows.map((row) => row.one));
    full = rows.length === 100;
  }
  return all.filter((one) => one.paymentId === paymentId);
}

export async function complete(
  session: Session,
  id: string,
  stripe: string,
  result: object = {},
): Promise<void> {
  await session.as(service, 'select public.complete_instruction($1, $2, $3)', [
    id,
    stripe,
    JSON.stringify(result),
  ]);
}
