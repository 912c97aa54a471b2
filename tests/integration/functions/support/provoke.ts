/** Makes the mail service and Stripe go wrong, and pulls Stripe's strings. */
import type Stripe from 'stripe';
import { stack } from '../../../support/stack.ts';

type MailFault = {
  kind: 'server_error' | 'unavailable' | 'inactive' | 'lost_answer' | 'slow';
  recipient: string;
  times?: number;
  delayMs?: number;
};

async function post(url: string, body: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
}

export const provokeMail = (fault: MailFault) => post(`${stack.urls.mail}/control/faults`, fault);

export async function stopProvokingMail(): Promise<void> {
  await fetch(`${stack.urls.mail}/control/faults`, { method: 'DELETE' });
}

type StripeFault = {
  path: string;
  method?: 'GET' | 'POST';
  times?: number;
  when?: 'before' | 'after';
  how?: 'error' | 'disconnect' | 'slow';
  status?: number;
  error?: { type?: string; code?: string };
  delayMs?: number;
  remember?: boolean;
};

async function controlStripe(operation: string, input: unknown = {}): Promise<unknown> {
  const { result } = (await post(`${stack.urls.stripe}/control/api/${operation}`, input)) as {
    result: unknown;
  };
  return result;
}

export const provokeStripe = (fault: StripeFault) => controlStripe('failNext', fault);

export const clearStripeFaults = () => controlStripe('clearFailures');

/** Everything as it was: no faults, webhooks sent once and at once. */
export async function calmStripe(): Promise<void> {
  await clearStripeFaults();
  await controlStripe('resetWebhookMode');
}

export const setWebhooks = (mode: { paused?: boolean; duplicate?: number; reorderMs?: number }) =>
  controlStripe('setWebhookMode', mode);

/** Stripe sends nothing by itself any more. */
export const dropWebhooks = () => controlStripe('setWebhookMode', { drop: -1 });

/** Pays on Stripe's page, with a card. */
export const pay = (session: string) => controlStripe('payCheckout', { session, choice: 'card' });

/** Chooses a way of paying on Stripe's page. */
export const choose = (session: string, choice: 'upi' | 'upi_declined' | 'bank_transfer') =>
  controlStripe('payCheckout', { session, choice });

/** Money comes from the patient's bank: all that is missing, or this much. */
export const transferMoney = (session: string, amount?: number) =>
  controlStripe('settleBankTransfer', { ref: session, amount });

/** Money comes after the payment has ended. */
export const transferLate = (session: string, amount: number) =>
  controlStripe('sendLateTransfer', { ref: session, amount });

export const failTransfer = (session: string) => controlStripe('failBankTransfer', { ref: session });

export const raiseDispute = (ref: string, dispute: { amount?: number; inquiry?: boolean } = {}) =>
  controlStripe('raiseDispute', { ref, ...dispute }) as Promise<Stripe.Dispute>;

export const closeDispute = (dispute: string, end: 'won' | 'lost' | 'warning_closed') =>
  controlStripe('closeDispute', { dispute, end });

/** How the next refunds begin, in this order; then again as their way of paying has it. */
export const setNextRefunds = (starts: ('succeeded' | 'pending' | 'requires_action' | 'failed')[]) =>
  controlStripe('setNextRefunds', { starts });

/** A refund that was accepted and ends now. */
export const settleRefund = (refund: string, status: 'succeeded' | 'failed' | 'canceled') =>
  controlStripe('settleRefund', { refund, status });

export const expireSession = (session: string) => controlStripe('expireCheckout', { session });

export const setAccountStatus = (account: string, status: 'active' | 'restricted') =>
  controlStripe('setAccountStatus', { account, status });

type StripeRequest = { method: string; path: string; params: unknown; status: number };

/** The latest calls that Stripe has got, with their parameters. */
export const stripeRequests = () => controlStripe('requests') as Promise<StripeRequest[]>;
