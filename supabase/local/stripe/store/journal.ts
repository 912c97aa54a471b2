import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** One changed row; `null` removes it. */
export type Change = [table: string, id: string, row: unknown];

type Line = { n: number; w: Change[] };
type Snapshot = { n: number; rows: Change[] };

const MAX_BYTES = 24 * 1024 * 1024;

/**
 * Append-only log of transactions, one JSON line each, with a snapshot that replaces a log grown long.
 * A line is written with a single call before anybody hears of the change, so that a killed process loses
 * nothing; a half-written last line (power cut) is cut off when the log is opened again.
 */
export class Journal {
  private number = 0;
  private bytes = 0;
  private readonly file: number;
  private closed = false;

  /** Opens or makes the log in `dir` and hands every stored row to `restore`, oldest first. */
  constructor(
    private readonly dir: string,
    private readonly durable: boolean,
    restore: (change: Change) => void,
  ) {
    mkdirSync(dir, { recursive: true });
    this.readSnapshot(restore);
    const goodBytes = this.readLog(restore);
    this.file = openSync(this.logPath, existsSync(this.logPath) ? 'r+' : 'w+');
    ftruncateSync(this.file, goodBytes);
    this.bytes = goodBytes;
  }

  private get logPath(): string {
    return join(this.dir, 'journal.jsonl');
  }

  private get snapshotPath(): string {
    return join(this.dir, 'snapshot.json');
  }

  private readSnapshot(restore: (change: Change) => void): void {
    if (!existsSync(this.snapshotPath)) return;
    const snapshot = JSON.parse(readFileSync(this.snapshotPath, 'utf8')) as Snapshot;
    this.number = snapshot.n;
    snapshot.rows.forEach(restore);
  }

  /** Length of the part that can be read. */
  private readLog(restore: (change: Change) => void): number {
    if (!existsSync(this.logPath)) return 0;
    const content = readFileSync(this.logPath);
    let start = 0;
    for (let end = content.indexOf(10); end !== -1; end = content.indexOf(10, start)) {
      const line = JSON.parse(content.toString('utf8', start, end)) as Line;
      start = end + 1;
      // A crash between writing the snapshot and emptying the log leaves lines that the snapshot already holds.
      if (line.n <= this.number) continue;
      this.number = line.n;
      line.w.forEach(restore);
    }
    return start;
  }

  append(changes: Change[]): void {
    if (this.closed) throw new Error('The journal is closed');
    const line = Buffer.from(`${JSON.stringify({ n: this.number + 1, w: changes } satisfies Line)}\n`);
    let written = 0;
    try {
      while (written < line.length) {
        written += writeSync(this.file, line, written, line.length - written, this.bytes + written);
      }
      if (this.durable) fsyncSync(this.file);
    } catch (error) {
      ftruncateSync(this.file, this.bytes);
      throw error;
    }
    this.number += 1;
    this.bytes += line.length;
  }

  get isLong(): boolean {
    return this.bytes > MAX_BYTES;
  }

  /** Replaces the log by a snapshot of `rows`. */
  compact(rows: Change[]): void {
    const draft = `${this.snapshotPath}.draft`;
    const file = openSync(draft, 'w');
    try {
      writeFileSync(file, JSON.stringify({ n: this.number, rows } satisfies Snapshot));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, this.snapshotPath);
    ftruncateSync(this.file, 0);
    this.bytes = 0;
  }

  close(): void {
    // The number of a closed file may already belong to another one.
    if (this.closed) return;
    this.closed = true;
    closeSync(this.file);
  }
}
