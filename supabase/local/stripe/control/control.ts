import { type AccountStatus, findAccount, reviewAccount } from '../accounts/accounts.ts';
import { enqueue, plainMode, saveWebhookMode, webhookMode } from '../events.ts';
import { type Failures, type FailRule } from '../http/failures.ts';
import { type LoggedRequest, type RequestLog } from '../http/request-log.ts';
import { post } from '../money/ledger.ts';
import { type Settings } from '../options.ts';
import { awaitsTransfer, receiveLate } from '../payments/bank-transfer.ts';
import {
  abandonTransfer,
  answerVerification,
  type CheckoutOutcome,
  type Choice,
  expireSession,
  settleTransfer,
  submitCheckout,
} from '../payments/checkout.ts';
import { closeDispute, type DisputeEnd, type NewDispute, raiseDispute } from '../payments/disputes.ts';
import { type IntentRow } from '../payments/intents.ts';
import { type Payer } from '../payments/methods.ts';
import { planRefundStarts } from '../payments/refund-starts.ts';
import { type RefundStart, settleRefund } from '../payments/refunds.ts';
import { newId } from '../store/ids.ts';
import { type Store, type Tx } from '../store/store.ts';
import { type DisputeObject, type RefundObject, type Tables, type WebhookMode } from '../store/tables.ts';
import { type FlushResult, type WebhookSender } from '../webhooks/sender.ts';
import { type Books, booksOf } from './books.ts';

export type ControlParts = {
  store: Store;
  sender: WebhookSender;
  failures: Failures;
  requests: RequestLog;
  catchUp: () => void;
  settings: Settings;
  setClockForward: (ms: number) => void;
};

/** The powers of the control page, for tests in the same process. Unknown ids throw. */
export type StripeControl = {
  /** Changes the named parts of the mode; `{}` leaves it. Survives a restart. */
  setWebhookMode(mode: Partial<WebhookMode>): WebhookMode;
  /** Back to sending each event once, at once, in order. */
  resetWebhookMode(): void;
  /** Sends what waits now, and what follows from it, one try each, whatever the mode. */
  flushWebhooks(): Promise<FlushResult>;
  /** Sends an old event again, as from Stripe's dashboard. */
  resendEvent(event: string): void;
  /** Makes the next matching API calls fail. Forgotten on restart. */
  failNext(rule: FailRule): void;
  clearFailures(): void;
  /** The latest API calls with their parameters. */
  requests(): LoggedRequest[];
  books(): Books;
  /** Pays an open session as its page would. */
  payCheckout(session: string, choice: Choice, payer?: Partial<Payer>): CheckoutOutcome;
  /** The payer's answer to 3-D Secure. */
  answerVerification(session: string, approved: boolean): CheckoutOutcome;
  /** As if the session's time were over. */
  expireCheckout(session: string): void;
  /** Money arrives for a session or payment intent; all that is missing without `amount`. Returns whether it is paid. */
  settleBankTransfer(ref: string, amount?: number): boolean;
  /** Money that is sent after the intent has ended. */
  sendLateTransfer(ref: string, amount: number): void;
  failBankTransfer(ref: string): void;
  /** `ref`: a charge, payment intent or session. */
  raiseDispute(ref: string, dispute?: NewDispute): DisputeObject;
  closeDispute(dispute: string, end: DisputeEnd): DisputeObject;
  /** How the next refunds begin, in this order, instead of what their payment method does. */
  setNextRefunds(starts: RefundStart[]): void;
  settleRefund(refund: string, status: 'succeeded' | 'failed' | 'canceled', reason?: string): RefundObject;
  setAccountStatus(account: string, status: AccountStatus): void;
  /** Adds money to the platform's available balance. */
  topUp(currency: string, amount: number): void;
  /** Changes how the stand-in behaves from now on; forgotten on restart. */
  configure(settings: Partial<Settings>): void;
  /** Sets the stand-in's clock forward and does what becomes due; forgotten on restart. */
  advance(seconds: number): void;
};

function requireRow<K extends 'sessions' | 'payment_intents' | 'charges' | 'disputes' | 'refunds' | 'events'>(
  tx: Tx,
  table: K,
  id: string,
): Tables[K] {
  const row = tx.get(table, id);
  if (!row) throw new Error(`No such ${table.replace('_', ' ').slice(0, -1)}: ${id}`);
  return row;
}

function intentOf(tx: Tx, ref: string): IntentRow {
  const id = ref.startsWith('cs_') ? requireRow(tx, 'sessions', ref).object.payment_intent : ref;
  return requireRow(tx, 'payment_intents', id ?? '');
}

function transferringIntent(tx: Tx, ref: string): IntentRow {
  const intent = intentOf(tx, ref);
  if (!awaitsTransfer(intent)) throw new Error(`${ref} does not wait for a bank transfer`);
  return intent;
}

const chargeOf = (tx: Tx, ref: string): Tables['charges'] =>
  requireRow(tx, 'charges', /^(cs|pi)_/.test(ref) ? (intentOf(tx, ref).object.latest_charge ?? '') : ref);

export function createControl(parts: ControlParts): StripeControl {
  const { store, sender, failures, requests } = parts;
  /** Each act looks at a world in which everything due has happened. */
  const act = <T>(work: (tx: Tx) => T): T => {
    parts.catchUp();
    return store.transact(work);
  };
  return {
    ...webhookControl(store, sender),
    failNext: (rule) => failures.add(rule),
    clearFailures: () => failures.clear(),
    requests: () => requests.list(),
    books() {
      parts.catchUp();
      return booksOf(store);
    },
    payCheckout: (session, choice, payer) =>
      act((tx) => {
        const { object } = requireRow(tx, 'sessions', session);
        return submitCheckout(tx, session, choice, {
          email: payer?.email ?? object.customer_details?.email ?? null,
          name: payer?.name ?? null,
        });
      }),
    answerVerification: (session, approved) => act((tx) => answerVerification(tx, session, approved)),
    expireCheckout: (session) =>
      act((tx) => {
        const { object } = requireRow(tx, 'sessions', session);
        if (object.status !== 'open') throw new Error(`${session} is ${object.status}`);
        expireSession(tx, session);
      }),
    settleBankTransfer: (ref, amount) => act((tx) => settleTransfer(tx, transferringIntent(tx, ref), amount)),
    sendLateTransfer: (ref, amount) => act((tx) => receiveLate(tx, intentOf(tx, ref), amount)),
    failBankTransfer: (ref) => act((tx) => abandonTransfer(tx, transferringIntent(tx, ref))),
    raiseDispute: (ref, dispute = {}) => act((tx) => raiseDispute(tx, chargeOf(tx, ref), dispute)),
    closeDispute: (id, end) => act((tx) => closeDispute(tx, requireRow(tx, 'disputes', id), end)),
    setNextRefunds: (starts) => act((tx) => planRefundStarts(tx, starts)),
    settleRefund: (id, status, reason) =>
      act((tx) => settleRefund(tx, requireRow(tx, 'refunds', id), status, reason)),
    setAccountStatus: (id, status) =>
      act((tx) => {
        const row = findAccount(tx, id);
        if (!row) throw new Error(`No such account: ${id}`);
        reviewAccount(tx, row, status);
      }),
    topUp: (currency, amount) =>
      act((tx) => {
        post(tx, { account: null, type: 'topup', category: 'topup', amount, currency, source: newId('tu') });
      }),
    configure: (settings) => void Object.assign(parts.settings, settings),
    advance(seconds) {
      parts.setClockForward(seconds * 1000);
      parts.catchUp();
    },
  };
}

function webhookControl(store: Store, sender: WebhookSender) {
  return {
    setWebhookMode: (mode: Partial<WebhookMode>) =>
      store.transact((tx) => {
        const next = { ...webhookMode(tx), ...mode };
        saveWebhookMode(tx, next);
        return next;
      }),
    resetWebhookMode: () => store.transact((tx) => saveWebhookMode(tx, plainMode)),
    flushWebhooks: () => sender.flush(),
    resendEvent: (id: string) =>
      store.transact((tx) => {
        const { object, account } = requireRow(tx, 'events', id);
        tx.endpoints.forEach((endpoint, index) => {
          if (Boolean(endpoint.connect) === (account !== null)) enqueue(tx, id, object.type, index);
        });
      }),
  };
}
