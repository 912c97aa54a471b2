/** One call of the API, for the control page and for tests that look at what was sent. */
export type LoggedRequest = {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  method: string;
  path: string;
  account: string | null;
  idempotencyKey: string | null;
  params: unknown;
  /** 0 while, or because, no answer was given. */
  status: number;
  replayed: boolean;
};

const KEPT = 500;

/** The latest calls, oldest first; kept in memory only. */
export class RequestLog {
  private entries: LoggedRequest[] = [];

  add(entry: LoggedRequest): LoggedRequest {
    this.entries.push(entry);
    if (this.entries.length > KEPT * 2) this.entries = this.entries.slice(-KEPT);
    return entry;
  }

  list(): LoggedRequest[] {
    return this.entries.slice(-KEPT);
  }
}
