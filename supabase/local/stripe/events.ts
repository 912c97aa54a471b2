import { type Stripe } from 'stripe';
import { API_VERSION } from './options.ts';
import { newId } from './store/ids.ts';
import { type Tx } from './store/store.ts';
import { type WebhookMode } from './store/tables.ts';

type EventOf<T> = Extract<Stripe.Event, { type: T }>;

export const plainMode: WebhookMode = { duplicate: 0, delayMs: 0, reorderMs: 0, drop: 0, paused: false };

export const webhookMode = (tx: Pick<Tx, 'get'>): WebhookMode =>
  tx.get('webhook_mode', 'mode')?.object ?? plainMode;

export function saveWebhookMode(tx: Tx, mode: WebhookMode): void {
  if (tx.get('webhook_mode', 'mode')) tx.update('webhook_mode', 'mode', mode);
  else tx.insert('webhook_mode', { id: 'mode', account: null, object: mode, extra: null });
}

/**
 * Records an event with the object as it is now, and one delivery for each endpoint that listens: events of a
 * connected account go to `connect` endpoints, the platform's own to the others.
 */
export function emit<T extends Stripe.Event['type']>(
  tx: Tx,
  type: T,
  object: EventOf<T>['data']['object'],
  options: { account?: string | null; previous?: object } = {},
): void {
  const account = options.account ?? null;
  const listening = tx.endpoints.flatMap((endpoint, index) =>
    Boolean(endpoint.connect) === (account !== null) ? [index] : [],
  );
  const event = {
    id: newId('evt'),
    object: 'event',
    ...(account ? { account } : {}),
    api_version: API_VERSION,
    created: tx.now,
    data: { object, ...(options.previous ? { previous_attributes: options.previous } : {}) },
    livemode: false,
    pending_webhooks: listening.length,
    request: { id: tx.origin.requestId, idempotency_key: tx.origin.idempotencyKey },
    type,
  } satisfies Stripe.EventBase;
  // The union of all events is told apart by `type`, which a generic literal cannot show to the compiler.
  tx.insert('events', { id: event.id, account, object: event as unknown as Stripe.Event, extra: null });
  for (const endpoint of listening) enqueue(tx, event.id, type, endpoint);
}

/** Queues one event for one endpoint, as often as the present mode says. */
export function enqueue(tx: Tx, event: string, type: string, endpoint: number): void {
  const mode = webhookMode(tx);
  if (mode.drop !== 0) {
    insertDelivery(tx, { event, type, endpoint, state: 'dropped', delayMs: 0 });
    if (mode.drop > 0) saveWebhookMode(tx, { ...mode, drop: mode.drop - 1 });
    return;
  }
  for (let copy = 0; copy <= mode.duplicate; copy++) {
    insertDelivery(tx, { event, type, endpoint, state: 'waiting', delayMs: mode.delayMs });
  }
}

function insertDelivery(
  tx: Tx,
  d: { event: string; type: string; endpoint: number; state: 'waiting' | 'dropped'; delayMs: number },
): void {
  tx.insert('deliveries', {
    id: newId('dlv', 16),
    account: null,
    object: {
      event: d.event,
      type: d.type,
      endpoint: d.endpoint,
      state: d.state,
      attempts: 0,
      nextAt: tx.nowMs + d.delayMs,
      lastStatus: null,
      lastError: null,
    },
    extra: null,
  });
}
