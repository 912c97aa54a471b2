import { type Log } from '../types.ts';

/** Where signed events are posted. `connect` endpoints get the events of connected accounts, the others the platform's own. */
export type WebhookEndpoint = { url: string; secret: string; connect?: boolean };

/** How this imaginary Stripe behaves. Everything has a default; tests change single values. */
export type Settings = {
  /** Name of the merchant on the hosted pages. */
  merchant: string;
  /** Stripe's own fee on a charge: this many basis points of the amount … */
  feeBps: number;
  /** … plus this many hundredths of the currency's major unit. */
  feeFixed: number;
  /** What Stripe takes for a dispute, in hundredths of the currency's major unit. */
  disputeFee: number;
  /** How long a charge's money stays pending. */
  availabilitySeconds: number;
  /** A chosen bank transfer arrives by itself after this time; null: only when told from the control page. */
  bankTransferSeconds: number | null;
  /** How long a refund stays `pending` with a method that does not refund at once; null: until told. */
  slowRefundSeconds: number | null;
  /** Hold refunds as `pending` (`insufficient_funds`) when the balance is too small, instead of going below zero. */
  refundsNeedBalance: boolean;
  /** Offer a bank transfer only when the session names a customer, as the live checkout does. */
  bankTransferNeedsCustomer: boolean;
  /** How long an account link can be opened. */
  accountLinkSeconds: number;
  /** Pauses between the tries of one delivery; the last one repeats. */
  retryMs: readonly number[];
  /** How long one try may take. */
  webhookTimeoutMs: number;
};

export type StripeOptions = {
  /** Folder of this stand-in's data; made when missing. One process at a time. */
  dir: string;
  secretKey: string;
  /** Public address of this stand-in, without a slash at the end. */
  baseUrl: string;
  webhooks: WebhookEndpoint[];
  log?: Log;
  /** fsync every change. Without it data survives every killed process, but not a power cut. Default false. */
  durable?: boolean;
  settings?: Partial<Settings>;
};

export const defaultSettings: Settings = {
  merchant: 'eCureTrip',
  feeBps: 150,
  feeFixed: 25,
  disputeFee: 1500,
  availabilitySeconds: 0,
  bankTransferSeconds: null,
  slowRefundSeconds: 3,
  refundsNeedBalance: false,
  bankTransferNeedsCustomer: true,
  accountLinkSeconds: 300,
  retryMs: [300, 700, 1_500, 3_000, 5_000, 10_000, 30_000, 60_000],
  webhookTimeoutMs: 20_000,
};

/** Shape of everything that is returned as `livemode: false` by a test account. */
export const API_VERSION = '2026-10-28.endive';
