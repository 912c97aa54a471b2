import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** What can be made to go wrong. */
export const FAULT_KINDS = [
  'bad_token',
  'invalid',
  'inactive',
  'not_allowed',
  'rate_limited',
  'server_error',
  'unavailable',
  'slow',
  'lost_answer',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** What each kind looks like to the sender, in words. */
export const FAULT_WORDS: Record<FaultKind, string> = {
  bad_token: '401, ErrorCode 10: bad or missing server token',
  invalid: '422, ErrorCode 300: invalid email request',
  inactive: '422, ErrorCode 406: inactive recipient',
  not_allowed: '422, ErrorCode 405: not allowed to send, no credits left',
  rate_limited: '429: rate limit exceeded',
  server_error: '500: internal server error',
  unavailable: '503, ErrorCode 100: maintenance',
  slow: 'accepted, but the answer takes its time',
  lost_answer: 'accepted, but the connection breaks before the answer',
};

export const newFault = z.object({
  kind: z.enum(FAULT_KINDS),
  /** Part of a recipient's address; empty: every mail. */
  recipient: z.string().trim().toLowerCase().default(''),
  /** How many requests it hits; null: until it is removed. */
  times: z.number().int().min(1).max(100_000).nullable().default(null),
  delayMs: z.number().int().min(0).max(120_000).default(10_000),
});
export type NewFault = z.infer<typeof newFault>;

const storedFault = newFault.extend({ id: z.string() });
export type Fault = z.infer<typeof storedFault>;

const state = z.object({ faults: z.array(storedFault), suppressed: z.array(z.string()) });
export type FaultState = z.infer<typeof state>;

/** Addresses that fail by themselves: `error@fail.test`, or `grace+fail-error@example.org` on any domain. */
export const FAILING_ADDRESSES: Record<string, FaultKind> = {
  token: 'bad_token',
  invalid: 'invalid',
  inactive: 'inactive',
  credits: 'not_allowed',
  ratelimit: 'rate_limited',
  error: 'server_error',
  unavailable: 'unavailable',
  slow: 'slow',
  lost: 'lost_answer',
};
const SELF_FAILING = /^(?:([a-z]+)@fail\.test|[^@]*\+fail-([a-z]+)@.*)$/;
const DEFAULT_DELAY_MS = 10_000;

export type Provoked = { kind: FaultKind; delayMs: number };

/** Faults that were asked for, and addresses that count as inactive. Kept in a file, so that they outlive a restart. */
export class FaultBook {
  readonly #file: string;
  #state: FaultState;

  constructor(dir: string) {
    this.#file = path.join(dir, 'control.json');
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    try {
      this.#state = state.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      this.#state = { faults: [], suppressed: [] }; // None yet, or not readable: then nothing goes wrong on purpose.
    }
  }

  #save(): void {
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.#state, null, 2), { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
  }

  get(): FaultState {
    return this.#state;
  }

  add(fault: NewFault): Fault {
    const stored = { ...fault, id: randomUUID() };
    this.#state.faults.push(stored);
    this.#save();
    return stored;
  }

  /** Removes one fault, or all. */
  remove(id?: string): void {
    this.#state.faults = id === undefined ? [] : this.#state.faults.filter((fault) => fault.id !== id);
    this.#save();
  }

  suppress(email: string): void {
    this.#state.suppressed = [...new Set([...this.#state.suppressed, email.toLowerCase()])];
    this.#save();
  }

  unsuppress(email: string): void {
    this.#state.suppressed = this.#state.suppressed.filter((address) => address !== email.toLowerCase());
    this.#save();
  }

  isSuppressed(email: string): boolean {
    return this.#state.suppressed.includes(email.toLowerCase());
  }

  /** What is to go wrong with a request to these people; counts down faults that hit so many requests. */
  next(recipients: readonly string[]): Provoked | null {
    for (const recipient of recipients) {
      const [, local, suffix] = SELF_FAILING.exec(recipient) ?? [];
      const kind = FAILING_ADDRESSES[local ?? suffix ?? ''];
      if (kind) return { kind, delayMs: DEFAULT_DELAY_MS };
    }
    const hit = this.#state.faults.find(
      ({ recipient }) => recipient === '' || recipients.some((address) => address.includes(recipient)),
    );
    if (!hit) return null;
    if (hit.times !== null) {
      hit.times -= 1;
      if (hit.times === 0) this.#state.faults = this.#state.faults.filter((fault) => fault !== hit);
      this.#save();
    }
    return { kind: hit.kind, delayMs: hit.delayMs };
  }
}
