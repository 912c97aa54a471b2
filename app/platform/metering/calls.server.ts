/** Every call to somebody else passes here, so that it is counted and timed whoever makes it. */
import { addCall, type Target } from './request-meter.server';

export type Call = {
  target: Target;
  method: string;
  /** What is asked, without ids and values: "rpc/book_appointment", "profiles", "token", "object/medical-records". */
  operation: string;
};

/** `refused`: the other side did not want to (4xx); `failed`: it could not, or gave no answer. */
export const OUTCOMES = ['ok', 'refused', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type CallEnd = { ms: number; outcome: Outcome; status: number | null };

/** What an observer wants to know at the end, and to say to the other side. */
export type WatchedCall = { headers?: Record<string, string>; end(end: CallEnd): void };

/** Called as a call begins, in the context of whoever makes it. Must not throw. */
export type CallObserver = (call: Call) => WatchedCall;

const observers: CallObserver[] = [];

/** Has every call seen by one more observer. */
export const observeCalls = (observer: CallObserver): void => void observers.push(observer);

type Work<T> = (headers: Record<string, string>) => Promise<T>;

/**
 * Does what calls somebody, and measures it.
 *
 * @param work is given the headers that observers want the call to carry
 * @param statusOf the HTTP status of its answer, where it has one
 */
export async function measureCall<T>(
  call: Call,
  work: Work<T>,
  statusOf: (answer: T) => number | null = () => null,
): Promise<T> {
  const watching = observers.map((observer) => observer(call));
  const startedAt = performance.now();
  const ended = (outcome: Outcome, status: number | null) => {
    const ms = performance.now() - startedAt;
    addCall(call.target, ms);
    for (const watched of watching) watched.end({ ms, outcome, status });
  };
  try {
    const answer = await work(Object.assign({}, ...watching.map(({ headers }) => headers)));
    const status = statusOf(answer);
    ended(outcomeOf(status), status);
    return answer;
  } catch (fault) {
    ended('failed', null);
    throw fault;
  }
}

const outcomeOf = (status: number | null): Outcome =>
  status === null || status < 400 ? 'ok' : status < 500 ? 'refused' : 'failed';

/** `fetch` for the clients of Supabase. Measured until the answer begins to arrive. */
export const meteredFetch: typeof fetch = (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
  const call = supabaseCall(address, method);
  if (!call) return fetch(input, init);
  return measureCall(
    call,
    (added) => fetch(input, withHeaders(init, added)),
    (response) => response.status,
  );
};

function withHeaders(init: RequestInit | undefined, added: Record<string, string>): RequestInit | undefined {
  const names = Object.keys(added);
  if (names.length === 0) return init;
  const headers = new Headers(init?.headers);
  for (const name of names) headers.set(name, added[name] ?? '');
  return { ...init, headers };
}

const SERVICES: Record<string, Target> = { rest: 'database', auth: 'auth', storage: 'storage' };

/** What a request to a Supabase project asks for; null when it is none of the three services. */
export function supabaseCall(address: string, method: string): Call | null {
  const [, service = '', path = ''] = /^[^?#]*?\/(rest|auth|storage)\/v1\/([^?#]*)/.exec(address) ?? [];
  const target = SERVICES[service];
  if (!target) return null;
  const parts = path.split('/');
  // Further parts are keys of objects; a part with a digit is somebody's id.
  const named = parts.slice(0, 2).filter((part) => /^[a-z_.-]+\d{0,2}$/i.test(part));
  return { target, method, operation: named.join('/') };
}
