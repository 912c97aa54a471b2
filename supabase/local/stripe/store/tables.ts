import { type Stripe } from 'stripe';

/** `T` as it is stored: the named fields hold ids, never expanded objects. */
type WithIds<T, K extends keyof T> = Omit<T, K> & { [P in K]: Extract<T[P], string | null | undefined> };

export type SessionObject = WithIds<
  Stripe.Checkout.Session,
  'customer' | 'invoice' | 'payment_intent' | 'payment_link' | 'setup_intent' | 'subscription'
>;
export type IntentObject = WithIds<
  Stripe.PaymentIntent,
  | 'application'
  | 'customer'
  | 'latest_charge'
  | 'on_behalf_of'
  | 'payment_method'
  | 'payment_record'
  | 'review'
>;
export type ChargeObject = WithIds<
  Stripe.Charge,
  | 'application'
  | 'application_fee'
  | 'balance_transaction'
  | 'customer'
  | 'failure_balance_transaction'
  | 'on_behalf_of'
  | 'payment_intent'
  | 'review'
  | 'source_transfer'
  | 'transfer'
>;
export type RefundObject = WithIds<
  Stripe.Refund,
  | 'balance_transaction'
  | 'charge'
  | 'customer'
  | 'failure_balance_transaction'
  | 'payment_intent'
  | 'payment_method'
  | 'source_transfer_reversal'
  | 'transfer_reversal'
>;
export type TransferObject = WithIds<
  Stripe.Transfer,
  'balance_transaction' | 'destination' | 'destination_payment' | 'source_transaction'
>;
export type ReversalObject = WithIds<
  Stripe.TransferReversal,
  'balance_transaction' | 'destination_payment_refund' | 'source_refund' | 'transfer'
>;
export type DisputeObject = WithIds<Stripe.Dispute, 'charge' | 'payment_intent'>;
export type BalanceTransactionObject = WithIds<Stripe.BalanceTransaction, 'source'>;
export type PaymentMethodObject = WithIds<Stripe.PaymentMethod, 'customer'>;

/** One line of a checkout: amounts in minor units. */
export type CheckoutLine = {
  id: string;
  price: string;
  product: string;
  name: string;
  description: string | null;
  unitAmount: number;
  quantity: number;
  currency: string;
};

/** What the payment intent of a session will be made with. */
export type IntentSeed = {
  metadata: Record<string, string>;
  description: string | null;
  transferGroup: string | null;
  receiptEmail: string | null;
  statementDescriptor: string | null;
  statementDescriptorSuffix: string | null;
};

export type Requirement = { description: string; error: string | null };

/** A connected account; its v1 and v2 shapes are made from this. Instants are epoch seconds. */
export type AccountFacts = {
  created: number;
  status: 'active' | 'pending' | 'rejected' | 'restricted' | 'unsupported';
  requested: boolean;
  requirements: Requirement[];
  detailsSubmitted: boolean;
  contactEmail: string | null;
  displayName: string | null;
  dashboard: 'express' | 'full' | 'none' | null;
  country: string | null;
  entityType: string | null;
  givenName: string | null;
  surname: string | null;
  currency: string | null;
  losses: string;
  fees: string;
  metadata: Record<string, string>;
};

export type AccountLinkFacts = {
  account: string;
  kind: 'account_onboarding' | 'account_update';
  refreshUrl: string;
  returnUrl: string | null;
  expiresAt: number;
  openedAt: number | null;
  /** Secret of the visit that the link opened. */
  visit: string | null;
};

export type DeliveryState = 'waiting' | 'delivered' | 'dropped' | 'failed';
export type Delivery = {
  event: string;
  type: string;
  endpoint: number;
  state: DeliveryState;
  attempts: number;
  /** Epoch milliseconds. */
  nextAt: number;
  lastStatus: number | null;
  lastError: string | null;
};

export type StoredAnswer = {
  fingerprint: string;
  status: number;
  body: string;
  requestId: string;
  /** Epoch seconds. */
  at: number;
};

export type DueKind = 'expire_session' | 'settle_bank_transfer' | 'settle_refund';
export type Due = { at: number; kind: DueKind; ref: string };

/** Money of one owner in one currency; `pending` lists what becomes available later. */
export type Wallet = { currency: string; settled: number; pending: { net: number; at: number }[] };

export type WebhookMode = {
  /** How many extra copies of each event are sent. */
  duplicate: number;
  /** Each delivery waits this long before its first try. */
  delayMs: number;
  /** Deliveries are collected until none came for this long, then sent newest first; 0 = off. */
  reorderMs: number;
  /** How many of the next deliveries are lost; -1 = all. */
  drop: number;
  /** Nothing is sent until resumed or flushed. */
  paused: boolean;
};

/** `account`: the connected account that owns the row; null for the platform. `seq` orders rows by age. */
export type Row<T, X = null> = { id: string; account: string | null; seq: number; object: T; extra: X };

export type Tables = {
  sessions: Row<SessionObject, { lines: CheckoutLine[]; seed: IntentSeed; error: string | null }>;
  payment_intents: Row<IntentObject, { session: string | null; received: number }>;
  charges: Row<ChargeObject, { transferred: number; transferable: boolean }>;
  refunds: Row<RefundObject>;
  transfers: Row<TransferObject>;
  reversals: Row<ReversalObject>;
  disputes: Row<DisputeObject>;
  customers: Row<Stripe.Customer, { deleted: boolean; cash: Record<string, number> }>;
  payment_methods: Row<PaymentMethodObject>;
  balance_transactions: Row<BalanceTransactionObject>;
  events: Row<Stripe.Event>;
  accounts: Row<AccountFacts>;
  account_links: Row<AccountLinkFacts>;
  deliveries: Row<Delivery>;
  answers: Row<StoredAnswer>;
  due: Row<Due>;
  wallets: Row<Wallet>;
  webhook_mode: Row<WebhookMode>;
  refund_starts: Row<{ starts: ('succeeded' | 'pending' | 'requires_action' | 'failed')[] }>;
};

export type TableName = keyof Tables;

export const tableNames = [
  'sessions',
  'payment_intents',
  'charges',
  'refunds',
  'transfers',
  'reversals',
  'disputes',
  'customers',
  'payment_methods',
  'balance_transactions',
  'events',
  'accounts',
  'account_links',
  'deliveries',
  'answers',
  'due',
  'wallets',
  'webhook_mode',
  'refund_starts',
] as const satisfies readonly TableName[];
