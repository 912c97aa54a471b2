import { type Log } from '../types.ts';
import { awaitsTransfer } from './payments/bank-transfer.ts';
import { expireSession, settleTransfer } from './payments/checkout.ts';
import { continueRefund } from './payments/refunds.ts';
import { type Changed, type Store, type Tx } from './store/store.ts';
import { type Due } from './store/tables.ts';

const LONGEST_MS = 2 ** 30;

/** Lets happen what happens by itself: sessions run out, bank transfers arrive, slow refunds end. */
export class Schedule {
  /** Epoch seconds of the earliest planned thing; undefined when unknown. */
  private next: number | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: Store,
    private readonly log: Log | undefined,
  ) {
    store.onChange((changed) => this.notice(changed));
    this.arm();
  }

  private notice(changed: Changed): void {
    const planned = changed.filter((change) => change.table === 'due');
    if (planned.length === 0) return;
    for (const { id } of planned) {
      const at = this.store.get('due', id)?.object.at;
      // What was taken away may have been the earliest.
      if (at === undefined) this.next = undefined;
      else if (this.next !== undefined) this.next = Math.min(this.next, at);
    }
    this.arm();
  }

  private earliest(): number {
    this.next ??= this.store.all('due').reduce((min, row) => Math.min(min, row.object.at), Infinity);
    return this.next;
  }

  private arm(): void {
    clearTimeout(this.timer);
    const wait = this.earliest() * 1000 - this.store.nowMs;
    if (wait === Infinity) return;
    this.timer = setTimeout(() => this.onTime(), Math.min(Math.max(wait, 0), LONGEST_MS));
    this.timer.unref();
  }

  private onTime(): void {
    this.catchUp();
    this.arm();
  }

  /** Does everything that is due by now, each in its own transaction. */
  catchUp(): void {
    const now = Math.floor(this.store.nowMs / 1000);
    if (this.earliest() > now) return;
    const ready = this.store.all('due').filter((row) => row.object.at <= now);
    for (const row of ready.sort((a, b) => a.object.at - b.object.at || a.seq - b.seq))
      this.perform(row.id, row.object);
    this.next = undefined;
  }

  private perform(id: string, due: Due): void {
    try {
      this.store.transact((tx) => {
        tx.remove('due', id);
        perform(tx, due);
      });
    } catch (error) {
      this.store.transact((tx) => tx.remove('due', id));
      this.log?.({
        level: 'error',
        source: 'stripe',
        message: `${due.kind} of ${due.ref} failed: ${String(error)}`,
      });
    }
  }

  close(): void {
    clearTimeout(this.timer);
  }
}

function perform(tx: Tx, due: Due): void {
  if (due.kind === 'expire_session') {
    if (tx.get('sessions', due.ref)?.object.status === 'open') expireSession(tx, due.ref);
    return;
  }
  if (due.kind === 'settle_bank_transfer') {
    const intent = tx.get('payment_intents', due.ref);
    if (intent && awaitsTransfer(intent)) settleTransfer(tx, intent);
    return;
  }
  const refund = tx.get('refunds', due.ref);
  if (refund?.object.status === 'pending') continueRefund(tx, refund);
}
