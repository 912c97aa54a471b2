import { type Settings, type WebhookEndpoint } from '../options.ts';
import { type Change, Journal } from './journal.ts';
import { type TableName, tableNames, type Tables } from './tables.ts';

/** Which API request a change comes from; both null when it comes from a page or a timer. */
export type Origin = { requestId: string | null; idempotencyKey: string | null };

type NewRow<K extends TableName> = Omit<Tables[K], 'seq'>;

/** What one transaction may read and change. Rows are values: a change puts a new row, never edits one in place. */
export type Tx = {
  /** Epoch seconds. */
  now: number;
  nowMs: number;
  settings: Settings;
  endpoints: readonly WebhookEndpoint[];
  baseUrl: string;
  origin: Origin;
  get<K extends TableName>(table: K, id: string): Tables[K] | undefined;
  /** Oldest first. */
  all<K extends TableName>(table: K): Tables[K][];
  insert<K extends TableName>(table: K, row: NewRow<K>): Tables[K];
  /** Changes fields of the row's object (and `extra`); the row must exist. */
  update<K extends TableName>(
    table: K,
    id: string,
    object: Partial<Tables[K]['object']>,
    extra?: Partial<Tables[K]['extra']>,
  ): Tables[K];
  /** Puts another object in the row's place, for when fields have to go. */
  replace<K extends TableName>(table: K, id: string, object: Tables[K]['object']): Tables[K];
  remove(table: TableName, id: string): void;
};

type Undo = { table: TableName; id: string; before: unknown };
export type Changed = { table: TableName; id: string }[];
export type StoreOptions = {
  dir: string;
  durable: boolean;
  settings: Settings;
  endpoints: readonly WebhookEndpoint[];
  baseUrl: string;
  /** Epoch milliseconds. */
  clock: () => number;
};

const noOrigin: Origin = { requestId: null, idempotencyKey: null };

/**
 * Everything the stand-in knows, in memory and in the journal. A transaction is one synchronous function, so
 * transactions never interleave; it is in the journal before `transact` returns, or not at all.
 */
export class Store {
  private readonly tables: { [K in TableName]: Map<string, Tables[K]> };
  private readonly journal: Journal;
  private readonly listeners: ((changed: Changed) => void)[] = [];
  private undo: Undo[] | null = null;
  private seq = 0;

  constructor(private readonly options: StoreOptions) {
    this.tables = Object.fromEntries(
      tableNames.map((name) => [name, new Map()]),
    ) as unknown as typeof this.tables;
    this.journal = new Journal(options.dir, options.durable, (change) => this.restore(change));
  }

  private restore([table, id, row]: Change): void {
    const rows = this.tables[table as TableName] as Map<string, unknown> | undefined;
    if (!rows) return;
    if (row === null) {
      rows.delete(id);
      return;
    }
    rows.set(id, row);
    this.seq = Math.max(this.seq, (row as { seq: number }).seq);
  }

  get settings(): Settings {
    return this.options.settings;
  }

  get baseUrl(): string {
    return this.options.baseUrl;
  }

  /** Epoch milliseconds of the stand-in's own clock, which tests may set forward. */
  get nowMs(): number {
    return this.options.clock();
  }

  get<K extends TableName>(table: K, id: string): Tables[K] | undefined {
    return this.tables[table].get(id);
  }

  /** Oldest first. */
  all<K extends TableName>(table: K): Tables[K][] {
    return [...this.tables[table].values()];
  }

  /** Called after each transaction with what it touched. */
  onChange(listener: (changed: Changed) => void): void {
    this.listeners.push(listener);
  }

  /** Runs `work`; when it throws, nothing has happened. */
  transact<T>(work: (tx: Tx) => T, origin: Origin = noOrigin): T {
    if (this.undo) throw new Error('A transaction is already open');
    const undo: Undo[] = [];
    this.undo = undo;
    try {
      const result = work(this.open(origin));
      this.commit(undo);
      return result;
    } catch (error) {
      for (const step of undo.reverse()) this.putBack(step);
      throw error;
    } finally {
      this.undo = null;
      // Listeners run outside: they may open transactions of their own.
      if (undo.length > 0) this.listeners.forEach((listener) => listener(undo));
    }
  }

  private commit(undo: Undo[]): void {
    const touched = new Map(undo.map((step) => [`${step.table} ${step.id}`, step]));
    const changes = [...touched.values()].map(({ table, id }): Change => [
      table,
      id,
      this.tables[table].get(id) ?? null,
    ]);
    if (changes.length > 0) this.journal.append(changes);
    if (this.journal.isLong) this.journal.compact(this.dump());
  }

  private dump(): Change[] {
    return tableNames.flatMap((name) => this.all(name).map((row): Change => [name, row.id, row]));
  }

  private putBack({ table, id, before }: Undo): void {
    const rows = this.tables[table] as Map<string, unknown>;
    if (before === undefined) rows.delete(id);
    else rows.set(id, before);
  }

  private open(origin: Origin): Tx {
    const { settings, endpoints, baseUrl } = this.options;
    const insert = <K extends TableName>(table: K, row: NewRow<K>): Tables[K] => {
      const complete = { ...row, seq: ++this.seq } as Tables[K];
      this.write(table, complete);
      return complete;
    };
    const update: Tx['update'] = (table, id, object, extra) => {
      const row = this.require(table, id);
      const next = {
        ...row,
        object: { ...row.object, ...object },
        extra: extra ? { ...row.extra, ...extra } : row.extra,
      };
      this.write(table, next as typeof row);
      return next as typeof row;
    };
    const nowMs = this.nowMs;
    return {
      now: Math.floor(nowMs / 1000),
      nowMs,
      settings,
      endpoints,
      baseUrl,
      origin,
      get: (table, id) => this.get(table, id),
      all: (table) => this.all(table),
      insert,
      update,
      replace: (table, id, object) => {
        const row = { ...this.require(table, id), object };
        this.write(table, row);
        return row;
      },
      remove: (table, id) => {
        this.remember(table, id);
        this.tables[table].delete(id);
      },
    };
  }

  private require<K extends TableName>(table: K, id: string): Tables[K] {
    const row = this.tables[table].get(id);
    if (!row) throw new Error(`No row ${id} in ${table}`);
    return row;
  }

  private write<K extends TableName>(table: K, row: Tables[K]): void {
    this.remember(table, row.id);
    this.tables[table].set(row.id, row);
  }

  private remember(table: TableName, id: string): void {
    if (!this.undo) throw new Error('A change outside a transaction');
    this.undo.push({ table, id, before: this.tables[table].get(id) });
  }

  close(): void {
    this.journal.close();
  }
}
