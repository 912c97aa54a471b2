import { createHash } from 'node:crypto';
import { type Tx } from '../store/store.ts';
import { type StoredAnswer } from '../store/tables.ts';
import { canonical } from './body.ts';
import { StripeFault } from './errors.ts';

const DAY = 86_400;
/** How long an answer is kept: a day for v1, thirty for v2. */
const lifeOf = (path: string): number => (path.startsWith('/v2/') ? 30 * DAY : DAY);

export type KeyedRequest = {
  key: string;
  account: string | null;
  method: string;
  path: string;
  raw: unknown;
};

const idOf = ({ key, account, path }: KeyedRequest): string => `${account ?? ''} ${path.slice(0, 3)} ${key}`;

const fingerprintOf = ({ method, path, raw }: KeyedRequest): string =>
  createHash('sha256')
    .update(`${method} ${path}\n${canonical(raw)}`)
    .digest('hex');

/** The answer given to this key before; throws when it was for another request. */
export function storedAnswer(tx: Pick<Tx, 'get' | 'now'>, request: KeyedRequest): StoredAnswer | null {
  const answer = tx.get('answers', idOf(request))?.object;
  if (!answer || answer.at + lifeOf(request.path) <= tx.now) return null;
  if (answer.fingerprint === fingerprintOf(request)) return answer;
  throw new StripeFault(
    400,
    {
      type: 'idempotency_error',
      message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${request.key}' if you meant to execute a different request.`,
    },
    false,
  );
}

/** Keeps an answer, in the transaction of the effect it tells of. */
export function storeAnswer(
  tx: Tx,
  request: KeyedRequest,
  answer: Pick<StoredAnswer, 'status' | 'body' | 'requestId'>,
): void {
  const id = idOf(request);
  if (tx.get('answers', id)) tx.remove('answers', id);
  const object: StoredAnswer = { ...answer, fingerprint: fingerprintOf(request), at: tx.now };
  tx.insert('answers', { id, account: null, object, extra: null });
}

/** Keys whose first request is still being answered. */
export class Locks {
  private readonly held = new Set<string>();

  /** Returns the function that gives the key free again. */
  take(request: KeyedRequest): () => void {
    const id = idOf(request);
    if (this.held.has(id)) {
      throw new StripeFault(
        409,
        {
          type: 'idempotency_error',
          code: 'idempotency_key_in_use',
          message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${request.key}. Please try again later.`,
        },
        false,
      );
    }
    this.held.add(id);
    return () => this.held.delete(id);
  }
}
