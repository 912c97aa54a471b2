/** From a signed request to an event, and from an event to the object as it stands now. */
import Stripe from 'stripe';
import { z } from 'zod';
import { isMissing } from './errors.ts';

/** A snapshot event, or a thin one brought into the same form. This is what the database stores. */
export type StripeEvent = {
  id: string;
  type: string;
  api_version: string | null;
  account: string | null;
  /** Seconds since 1970. */
  created: number;
  livemode: boolean;
  data: { object: Record<string, unknown> };
};

const snapshot = z.looseObject({
  id: z.string().startsWith('evt_').max(255),
  object: z.enum(['event', 'v2.core.event']),
  type: z.string().max(255),
  api_version: z.string().nullish(),
  account: z.string().nullish(),
  created: z.number().int(),
  livemode: z.boolean(),
  data: z.looseObject({ object: z.record(z.string(), z.unknown()) }),
});

/** Events about v2 objects carry no object, only its id. */
const thin = z.looseObject({
  id: z.string().startsWith('evt_').max(255),
  object: z.literal('v2.core.event'),
  type: z.string().max(255),
  created: z.iso.datetime({ offset: true }),
  livemode: z.boolean(),
  context: z.string().nullish(),
  related_object: z.looseObject({ id: z.string(), type: z.string() }).nullish(),
});

/** Raised for a request that Stripe did not sign, or signed too long ago, or whose body is no event. */
export class RefusedEvent extends Error {
  constructor(readonly code: 'bad_signature' | 'bad_event') {
    super(code);
    this.name = 'RefusedEvent';
  }
}

/**
 * Verifies the signature over the raw body (five minutes of tolerance) and reads the event.
 * @throws RefusedEvent
 */
export async function readStripeEvent(
  stripe: Stripe,
  request: { body: string; signature: string | null; secret: string },
): Promise<StripeEvent> {
  const { signature, DEFAULT_TOLERANCE } = stripe.webhooks;
  if (!signature) throw new Error('The Stripe SDK offers no signature check');
  try {
    await signature.verifyHeaderAsync(
      request.body,
      request.signature ?? '',
      request.secret,
      DEFAULT_TOLERANCE,
      Stripe.createSubtleCryptoProvider(),
    );
  } catch (fault) {
    if (fault instanceof Stripe.errors.StripeSignatureVerificationError)
      throw new RefusedEvent('bad_signature');
    throw fault;
  }
  return parseEvent(request.body);
}

function parseEvent(body: string): StripeEvent {
  try {
    return toEvent(JSON.parse(body));
  } catch {
    throw new RefusedEvent('bad_event');
  }
}

/**
 * An event as Stripe sends, lists or once sent it.
 * @throws RefusedEvent
 */
export function toEvent(value: unknown): StripeEvent {
  const full = snapshot.safeParse(value);
  if (full.success) {
    const event = full.data;
    return { ...event, api_version: event.api_version ?? null, account: event.account ?? null };
  }
  const notification = thin.safeParse(value);
  if (!notification.success) throw new RefusedEvent('bad_event');
  return fromThin(notification.data);
}

function fromThin(event: z.output<typeof thin>): StripeEvent {
  const about = event.related_object;
  return {
    ...event,
    api_version: null,
    account: about?.type === 'v2.core.account' ? about.id : (event.context ?? null),
    created: Math.floor(Date.parse(event.created) / 1000),
    data: { object: about ? { id: about.id, object: about.type } : {} },
  };
}

type Fetch = (stripe: Stripe, id: string, event: StripeEvent) => Promise<unknown>;
type Source = readonly [prefix: string, fetch: Fetch];

const fetchAccount: Fetch = (stripe, id, event) =>
  stripe.v2.core.accounts.retrieve(event.account ?? id, {
    include: ['configuration.recipient', 'requirements', 'future_requirements'],
  });

/** Movements come in any order; what lies with the customer now is what counts. */
async function fetchCash(stripe: Stripe, customer: unknown): Promise<unknown> {
  return typeof customer === 'string' ? stripe.customers.retrieveCashBalance(customer) : null;
}

/** Which call answers for the object of an event, by the beginning of the event's type. */
const MONEY: readonly Source[] = [
  [
    'checkout.session.',
    (stripe, id) => stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] }),
  ],
  [
    'customer_cash_balance_transaction.',
    (stripe, _id, event) => fetchCash(stripe, event.data.object.customer),
  ],
  ['payment_intent.', (stripe, id) => stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] })],
  ['charge.dispute.', (stripe, id) => stripe.disputes.retrieve(id)],
  ['charge.refunded', (stripe, id) => stripe.charges.retrieve(id, { expand: ['refunds'] })],
  ['charge.refund.', (stripe, id) => stripe.refunds.retrieve(id)],
  ['refund.', (stripe, id) => stripe.refunds.retrieve(id)],
  ['transfer.', (stripe, id) => stripe.transfers.retrieve(id)],
];
const ACCOUNTS: readonly Source[] = [
  ['account.updated', fetchAccount],
  ['capability.updated', fetchAccount],
  ['v2.core.account', fetchAccount],
];

const sourceOf = (sources: readonly Source[], { type }: StripeEvent) =>
  sources.find(([prefix]) => type.startsWith(prefix))?.[1];

/**
 * What a connected account does on its own books is none of ours, whatever its objects say: of such an event only the
 * ids are kept. Events about the account itself stay whole.
 */
export function withoutForeignObject(event: StripeEvent): StripeEvent {
  if (event.account === null || event.type.startsWith('account.') || sourceOf(ACCOUNTS, event)) return event;
  const { id, object } = event.data.object;
  return { ...event, data: { object: { id, object } } };
}

/**
 * The event's object as Stripe has it now, because events come late, twice and out of order. Null for types that carry
 * no money or account state, and for an object that Stripe no longer has.
 */
export async function fetchCurrentObject(stripe: Stripe, event: StripeEvent): Promise<unknown> {
  const fetch = sourceOf(event.account === null ? [...MONEY, ...ACCOUNTS] : ACCOUNTS, event);
  const id = event.data.object.id;
  if (!fetch || typeof id !== 'string') return null;
  try {
    return await fetch(stripe, id, event);
  } catch (fault) {
    if (isMissing(fault)) return null;
    throw fault;
  }
}
