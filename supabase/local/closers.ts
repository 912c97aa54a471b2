type Close = () => unknown;

/** What has to be undone at the end, newest first. */
export class Closers {
  private readonly pending: Close[] = [];
  private done: Promise<void> | null = null;

  add(close: Close): void {
    this.pending.push(close);
  }

  /** Runs every closer once; one that fails does not keep the others from running. */
  run(): Promise<void> {
    this.done ??= this.runAll();
    return this.done;
  }

  private async runAll(): Promise<void> {
    for (let close = this.pending.pop(); close; close = this.pending.pop()) {
      try {
        await close();
      } catch {
        // The rest must still be closed.
      }
    }
  }
}
