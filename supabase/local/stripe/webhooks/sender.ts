import { type Log } from '../../types.ts';
import { webhookMode } from '../events.ts';
import { type WebhookEndpoint } from '../options.ts';
import { type Changed, type Store } from '../store/store.ts';
import { type Tables } from '../store/tables.ts';
import { send } from './send.ts';

type DeliveryRow = Tables['deliveries'];
export type FlushResult = { delivered: number; failed: { event: string; type: string; error: string }[] };

const AT_ONCE = 8;
const GIVE_UP_AFTER = 200;
const LONGEST_MS = 2 ** 30;

/** Posts queued events until each is accepted. The queue lives in the store, so a restart goes on where it stopped. */
export class WebhookSender {
  private readonly waiting = new Set<string>();
  private readonly flying = new Map<string, Promise<boolean>>();
  private readonly stop = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private flushing = false;
  /** A reversed batch on its way: nothing may overtake it. */
  private batch: Promise<void> | undefined;
  /** Epoch milliseconds of the last delivery that was queued, for the reordering window. */
  private lastQueued = 0;

  constructor(
    private readonly store: Store,
    private readonly endpoints: readonly WebhookEndpoint[],
    private readonly log: Log | undefined,
  ) {
    for (const row of store.all('deliveries')) if (row.object.state === 'waiting') this.waiting.add(row.id);
    store.onChange((changed) => this.notice(changed));
    this.arm();
  }

  private notice(changed: Changed): void {
    let touched = false;
    for (const { table, id } of changed) {
      if (table === 'webhook_mode') touched = true;
      if (table !== 'deliveries') continue;
      touched = true;
      if (this.store.get('deliveries', id)?.object.state !== 'waiting') this.waiting.delete(id);
      else if (!this.waiting.has(id)) {
        this.waiting.add(id);
        this.lastQueued = this.store.nowMs;
      }
    }
    if (touched) this.arm();
  }

  /** Waiting deliveries that are not on their way, oldest first. */
  private queue(): DeliveryRow[] {
    return [...this.waiting]
      .filter((id) => !this.flying.has(id))
      .flatMap((id) => this.store.get('deliveries', id) ?? [])
      .sort((a, b) => a.seq - b.seq);
  }

  private arm(): void {
    clearTimeout(this.timer);
    const mode = webhookMode(this.store);
    if (mode.paused || this.flushing || this.batch || this.stop.signal.aborted || this.waiting.size === 0)
      return;
    const soonest = this.queue().reduce((min, row) => Math.min(min, row.object.nextAt), Infinity);
    if (soonest === Infinity) return;
    const quietAt = mode.reorderMs > 0 ? this.lastQueued + mode.reorderMs : 0;
    const wait = Math.max(soonest, quietAt) - this.store.nowMs;
    this.timer = setTimeout(() => this.pump(), Math.min(Math.max(wait, 0), LONGEST_MS));
    this.timer.unref();
  }

  private pump(): void {
    const due = this.queue().filter((row) => row.object.nextAt <= this.store.nowMs);
    if (webhookMode(this.store).reorderMs > 0) {
      this.batch = this.deliverInTurn(due.reverse()).finally(() => {
        this.batch = undefined;
        this.arm();
      });
      return;
    }
    for (const row of due.slice(0, Math.max(0, AT_ONCE - this.flying.size))) {
      void this.deliver(row).then(() => this.arm());
    }
    if (this.flying.size < AT_ONCE) this.arm();
  }

  private async deliverInTurn(rows: DeliveryRow[]): Promise<void> {
    for (const row of rows) await this.deliver(row);
  }

  /** One try, recorded. @returns whether it was accepted */
  private deliver(row: DeliveryRow): Promise<boolean> {
    const present = this.flying.get(row.id);
    if (present) return present;
    const flight = this.attempt(row).finally(() => this.flying.delete(row.id));
    this.flying.set(row.id, flight);
    return flight;
  }

  private async attempt(seen: DeliveryRow): Promise<boolean> {
    const row = this.store.get('deliveries', seen.id);
    // Another round may have sent it since this one looked at the queue.
    if (row?.object.state !== 'waiting') return row?.object.state === 'delivered';
    const endpoint = this.endpoints[row.object.endpoint];
    const event = this.store.get('events', row.object.event)?.object;
    if (!endpoint || !event) {
      this.record(row, { state: 'failed', lastError: 'The endpoint or the event is gone' });
      return false;
    }
    const result = await send(endpoint, event, {
      timeoutMs: this.store.settings.webhookTimeoutMs,
      signal: this.stop.signal,
    });
    if (this.stop.signal.aborted) return false;
    const attempts = row.object.attempts + 1;
    const accepted = result.status !== null && result.status >= 200 && result.status < 300;
    const given = { attempts, lastStatus: result.status, lastError: result.error };
    if (accepted) this.record(row, { ...given, state: 'delivered' });
    else this.postpone(row, given);
    return accepted;
  }

  private postpone(
    row: DeliveryRow,
    given: { attempts: number; lastStatus: number | null; lastError: string | null },
  ): void {
    const { retryMs } = this.store.settings;
    const wait = retryMs[Math.min(given.attempts, retryMs.length) - 1] ?? 60_000;
    const over = given.attempts >= GIVE_UP_AFTER;
    this.record(row, { ...given, state: over ? 'failed' : 'waiting', nextAt: this.store.nowMs + wait });
    // The first failure and then every tenth: an endpoint that is down must not fill the log.
    if (given.attempts % 10 !== 1) return;
    this.log?.({
      level: 'warn',
      source: 'stripe',
      message: `Webhook ${row.object.type} not accepted (try ${given.attempts}): ${given.lastStatus ?? ''} ${given.lastError ?? ''}`,
    });
  }

  private record(row: DeliveryRow, change: Partial<DeliveryRow['object']>): void {
    this.store.transact((tx) => {
      if (tx.get('deliveries', row.id)) tx.update('deliveries', row.id, change);
    });
  }

  /**
   * Sends everything that waits now, whatever the mode and the pauses say, one after the other, and what follows from
   * it, each with a single try. Reversed when reordering is on.
   */
  async flush(): Promise<FlushResult> {
    const result: FlushResult = { delivered: 0, failed: [] };
    const tried = new Set<string>();
    this.flushing = true;
    clearTimeout(this.timer);
    try {
      await this.batch;
      await Promise.all(this.flying.values());
      for (let round = this.untried(tried); round.length > 0; round = this.untried(tried)) {
        for (const row of round) {
          tried.add(row.id);
          if (await this.deliver(row)) result.delivered += 1;
          else result.failed.push(this.failureOf(row));
        }
      }
    } finally {
      this.flushing = false;
      this.arm();
    }
    return result;
  }

  private untried(tried: Set<string>): DeliveryRow[] {
    if (this.stop.signal.aborted) return [];
    const rows = this.queue().filter((row) => !tried.has(row.id));
    return webhookMode(this.store).reorderMs > 0 ? rows.reverse() : rows;
  }

  private failureOf(row: DeliveryRow): FlushResult['failed'][number] {
    const now = this.store.get('deliveries', row.id)?.object ?? row.object;
    return {
      event: now.event,
      type: now.type,
      error: `${now.lastStatus ?? ''} ${now.lastError ?? ''}`.trim(),
    };
  }

  async close(): Promise<void> {
    this.stop.abort();
    clearTimeout(this.timer);
    await Promise.all(this.flying.values());
  }
}
