import { type Stripe } from 'stripe';
import { emit } from '../events.ts';
import { refused } from '../http/errors.ts';
import { formatAmount } from '../money/currency.ts';
import { post } from '../money/ledger.ts';
import { newId } from '../store/ids.ts';
import { type Tx } from '../store/store.ts';
import { type ReversalObject, type Tables, type TransferObject } from '../store/tables.ts';

/** Takes money back from the connected account; what is left of the transfer when `amount` is undefined. */
export function reverseTransfer(
  tx: Tx,
  row: Tables['transfers'],
  wanted: { amount: number | undefined; metadata: Record<string, string> },
): ReversalObject {
  const transfer = row.object;
  const left = transfer.amount - transfer.amount_reversed;
  if (left === 0)
    throw refused(`Transfer ${row.id} is already fully reversed.`, { code: 'transfer_already_reversed' });
  const amount = wanted.amount ?? left;
  if (amount > left) {
    const [asked, rest] = [amount, left].map((value) => formatAmount(value, transfer.currency));
    throw refused(`Reversal amount (${asked}) is greater than the unreversed amount on transfer (${rest})`, {
      param: 'amount',
    });
  }
  // A platform that answers for losses may take its account below zero; every account here is of that kind.
  const object = bookReversal(tx, transfer, amount, wanted.metadata);
  const reversed = transfer.amount_reversed + amount;
  const next = tx.update('transfers', row.id, {
    amount_reversed: reversed,
    reversed: reversed === transfer.amount,
    reversals: {
      ...transfer.reversals,
      data: [object, ...transfer.reversals.data].slice(0, 10),
      has_more: transfer.reversals.data.length >= 10,
    },
  });
  giveSourceRoom(tx, transfer, amount);
  emit(tx, 'transfer.reversed', next.object);
  return object;
}

function bookReversal(tx: Tx, transfer: TransferObject, amount: number, metadata: Record<string, string>) {
  const id = newId('trr');
  const { currency } = transfer;
  const back = post(tx, {
    account: null,
    type: 'transfer_refund',
    category: 'transfer_reversal',
    amount,
    currency,
    source: id,
  });
  post(tx, {
    account: transfer.destination,
    type: 'payment_refund',
    category: 'refund',
    amount: -amount,
    currency,
    source: transfer.destination_payment ?? null,
  });
  const object: ReversalObject = {
    id,
    object: 'transfer_reversal',
    amount,
    balance_transaction: back.id,
    created: tx.now,
    currency,
    destination_payment_refund: newId('pyr'),
    metadata,
    source_refund: null,
    transfer: transfer.id,
  } satisfies Stripe.TransferReversal;
  tx.insert('reversals', { id, account: null, object, extra: null });
  return object;
}

/** What came back can be transferred from the same charge again. */
function giveSourceRoom(tx: Tx, transfer: TransferObject, amount: number): void {
  const charge = transfer.source_transaction ? tx.get('charges', transfer.source_transaction) : undefined;
  if (charge) tx.update('charges', charge.id, {}, { transferred: charge.extra.transferred - amount });
}
