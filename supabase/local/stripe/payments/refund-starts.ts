import { type Tx } from '../store/store.ts';
import { type RefundStart } from './refunds.ts';

const ROW = 'next';

/** Says how the next refunds begin, in this order; what their payment method would do comes after. */
export function planRefundStarts(tx: Tx, starts: RefundStart[]): void {
  if (tx.get('refund_starts', ROW)) tx.update('refund_starts', ROW, { starts });
  else tx.insert('refund_starts', { id: ROW, account: null, object: { starts }, extra: null });
}

/** The planned start of the refund that is being made, if there is one. */
export function takeRefundStart(tx: Tx): RefundStart | undefined {
  const [first, ...rest] = tx.get('refund_starts', ROW)?.object.starts ?? [];
  if (first !== undefined) planRefundStarts(tx, rest);
  return first;
}
