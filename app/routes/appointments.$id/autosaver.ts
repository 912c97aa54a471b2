import { waitAfter, type Answer, type SaveState } from './autosave-state';

const PAUSE_MS = 1200;

type Parts = {
  /** Sends the form as it stands. `keep`: the doctor pressed Save. Never rejects. */
  send(revision: number, keep: boolean): Promise<Answer>;
  tell(state: SaveState, revision: number): void;
};

/** Saves a form a moment after each change, one request at a time, and again and again while it does not arrive. */
export class Autosaver {
  #parts: Parts;
  #revision: number;
  /** Counts changes: what was typed, and how much of it is saved. */
  #typed = 0;
  #saved = 0;
  #failures = 0;
  /** Another window wrote, or the appointment has moved on: nothing more is sent by itself. */
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | null = null;

  constructor(revision: number, parts: Parts) {
    this.#revision = revision;
    this.#parts = parts;
  }

  get unsaved(): boolean {
    return this.#typed !== this.#saved;
  }

  changed(): void {
    this.#typed += 1;
    this.#plan(PAUSE_MS);
  }

  /** The network is back. */
  again(): void {
    if (this.unsaved) this.#plan(0);
  }

  /** Goes on from another window's draft, so that what stands in this form counts. */
  goOnFrom(revision: number): void {
    this.#revision = revision;
    this.#stopped = false;
    this.#typed += 1;
    this.#plan(0);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Sends now what is not saved, after what is on its way. False when it did not arrive. */
  async flush(keep = false): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#running;
    if (!keep && !this.unsaved) return true;
    this.#running = this.#send(keep);
    const arrived = await this.#running;
    this.#running = null;
    return arrived;
  }

  #plan(pause: number): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.flush(), pause);
  }

  async #send(keep: boolean): Promise<boolean> {
    const typed = this.#typed;
    this.#parts.tell({ kind: 'saving' }, this.#revision);
    const answer = await this.#parts.send(this.#revision, keep);
    this.#failures = answer.kind === 'waiting' ? this.#failures + 1 : 0;
    this.#stopped = answer.kind === 'stale' || (answer.kind === 'refused' && answer.why === 'movedOn');
    if (answer.kind === 'saved') {
      this.#revision = answer.revision;
      this.#saved = typed;
      this.#parts.tell({ kind: 'saved', at: answer.savedAt }, this.#revision);
      if (this.unsaved) this.#plan(PAUSE_MS);
      return true;
    }
    this.#parts.tell(answer, this.#revision);
    if (answer.kind === 'waiting') this.#plan(waitAfter(this.#failures));
    return false;
  }
}
