import { type Stripe } from 'stripe';
import { canReceive, findAccount } from '../accounts/accounts.ts';
import { emit } from '../events.ts';
import { noSuch, refused } from '../http/errors.ts';
import { formatAmount } from '../money/currency.ts';
import { availableBalance, post } from '../money/ledger.ts';
import { newId } from '../store/ids.ts';
import { type Tx } from '../store/store.ts';
import { type ChargeObject, type Tables, type TransferObject } from '../store/tables.ts';
import { paymentOfTransfer } from './transfer-charge.ts';

export type NewTransfer = {
  amount: number;
  currency: string;
  destination: string;
  description: string | null;
  metadata: Record<string, string>;
  sourceTransaction: string | null;
  transferGroup: string | null;
};

/** Charges of demonstration data: their money came in before there were books, so it is taken for there. */
const SEED_PREFIX = 'ch_seed_';

/** Moves money from the platform's balance to a connected account's. */
export function createTransfer(tx: Tx, wanted: NewTransfer): TransferObject {
  requireReceiver(tx, wanted.destination);
  const seeded = wanted.sourceTransaction?.startsWith(SEED_PREFIX) ?? false;
  const source =
    wanted.sourceTransaction === null || seeded ? null : requireSource(tx, wanted, wanted.sourceTransaction);
  if (!source && !seeded && wanted.amount > availableBalance(tx, null, wanted.currency))
    throw tooLittleMoney();
  const group =
    wanted.transferGroup ?? source?.object.transfer_group ?? (source ? `group_${source.id}` : null);
  if (source) {
    tx.update(
      'charges',
      source.id,
      { transfer_group: source.object.transfer_group ?? group },
      { transferred: source.extra.transferred + wanted.amount },
    );
  }
  const availableOn = source ? availableOnOf(tx, source.object) : tx.now;
  const object = book(tx, wanted, group, availableOn);
  tx.insert('transfers', { id: object.id, account: null, object, extra: null });
  emit(tx, 'transfer.created', object);
  return object;
}

function requireReceiver(tx: Tx, id: string): void {
  const account = findAccount(tx, id);
  if (!account) throw noSuch('destination', id, 'destination');
  if (account.object.losses !== 'application') {
    throw refused(
      'Separate charges and transfers need an account whose losses are collected by the application (defaults.responsibilities.losses_collector).',
      { code: 'transfers_not_allowed', param: 'destination' },
    );
  }
  if (canReceive(account)) return;
  throw refused(
    'Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments',
    { code: 'insufficient_capabilities_for_transfer' },
  );
}

const tooLittleMoney = () =>
  refused(
    'You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance by creating Charges using the 4000000000000077 test card.',
    { code: 'balance_insufficient' },
  );

/** The charge that pays for the transfer; its money need not be available yet, but cannot be sent twice. */
function requireSource(tx: Tx, wanted: NewTransfer, id: string): Tables['charges'] {
  const charge = tx.get('charges', id);
  if (!charge || charge.account !== null) throw noSuch('charge', id, 'source_transaction');
  if (charge.object.status !== 'succeeded') {
    throw refused(`Charge ${id} has not succeeded and cannot be a source_transaction.`, {
      param: 'source_transaction',
    });
  }
  if (charge.object.currency !== wanted.currency) {
    throw refused(
      `The currency of source_transaction's balance transaction (${charge.object.currency}) must be the same as the transfer currency (${wanted.currency})`,
      { param: 'currency' },
    );
  }
  const sent = charge.extra.transferred;
  if (sent + wanted.amount > charge.object.amount) throw overSource(charge.object, sent);
  return charge;
}

function overSource(charge: ChargeObject, sent: number) {
  const limit = formatAmount(charge.amount, charge.currency);
  const already =
    sent > 0
      ? ` (There is already a transfer using this source, amounting to ${formatAmount(sent, charge.currency)}.)`
      : '';
  return refused(
    `Transfers using this transaction as a source must not exceed the source amount of ${limit}.${already}`,
    {
      param: 'amount',
    },
  );
}

const availableOnOf = (tx: Tx, charge: ChargeObject): number =>
  tx.get('balance_transactions', charge.balance_transaction ?? '')?.object.available_on ?? tx.now;

/** Both sides of the movement, and the payment that the receiving account sees. */
function book(tx: Tx, wanted: NewTransfer, group: string | null, availableOn: number): TransferObject {
  const id = newId('tr');
  const payment = newId('py');
  const shared = { currency: wanted.currency, availableOn, description: wanted.description };
  const out = post(tx, {
    ...shared,
    account: null,
    type: 'transfer',
    category: 'transfer',
    amount: -wanted.amount,
    source: id,
  });
  const into = post(tx, {
    ...shared,
    account: wanted.destination,
    type: 'payment',
    category: 'charge',
    amount: wanted.amount,
    source: payment,
  });
  tx.insert('charges', {
    id: payment,
    account: wanted.destination,
    object: paymentOfTransfer(tx, {
      id: payment,
      transfer: id,
      transaction: into.id,
      amount: wanted.amount,
      currency: wanted.currency,
    }),
    extra: { transferred: 0, transferable: false },
  });
  return {
    id,
    object: 'transfer',
    amount: wanted.amount,
    amount_reversed: 0,
    balance_transaction: out.id,
    created: tx.now,
    currency: wanted.currency,
    description: wanted.description,
    destination: wanted.destination,
    destination_payment: payment,
    livemode: false,
    metadata: wanted.metadata,
    reversals: { object: 'list', data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    reversed: false,
    source_transaction: wanted.sourceTransaction,
    source_type: 'card',
    transfer_group: group,
  } satisfies Stripe.Transfer;
}
