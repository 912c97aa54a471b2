import { setTimeout as pause } from 'node:timers/promises';
import { type HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { findAccount } from '../accounts/accounts.ts';
import { API_VERSION } from '../options.ts';
import { newId } from '../store/ids.ts';
import { type Origin, type Store } from '../store/store.ts';
import { type Answer, answerOf, brokenAnswer, faultAnswer, hangUp, respond } from './answer.ts';
import { authenticate } from './authenticate.ts';
import { parseForm, parseJson } from './body.ts';
import { type Endpoint, Refusal } from './endpoint.ts';
import { badParam, StripeFault } from './errors.ts';
import { expand } from './expand.ts';
import { type ArmedRule, type Failures, injectedError } from './failures.ts';
import { type KeyedRequest, Locks, storeAnswer, storedAnswer } from './idempotency.ts';
import { type LoggedRequest, type RequestLog } from './request-log.ts';

type Env = { Bindings: HttpBindings };
export type ApiParts = {
  store: Store;
  secretKey: string;
  failures: Failures;
  requests: RequestLog;
  /** Does what has become due before a request looks at the world. */
  catchUp: () => void;
  stopping: AbortSignal;
};

/** The request as the endpoints see it. */
type Incoming = {
  endpoint: Endpoint;
  method: string;
  path: string;
  raw: unknown;
  params: Record<string, string>;
  account: string | null;
  key: string | null;
  entry: LoggedRequest;
};

/** Stripe's API: authentication, idempotency, errors, expansion and provoked failures around the endpoints. */
export function createApi(parts: ApiParts, endpoints: Endpoint[]): Hono<Env> {
  const app = new Hono<Env>();
  const locks = new Locks();
  for (const endpoint of endpoints) {
    app.on(endpoint.method, endpoint.path, (c) => serve(parts, locks, endpoint, c));
  }
  app.all('*', (c) => {
    const message = `Unrecognized request URL (${c.req.method}: ${c.req.path}). The local Stripe stand-in does not have it, or it does not exist.`;
    return respond(
      faultAnswer(new StripeFault(404, { type: 'invalid_request_error', message }), c.req.path),
      {
        'request-id': newId('req', 14),
      },
    );
  });
  return app;
}

async function serve(parts: ApiParts, locks: Locks, endpoint: Endpoint, c: Context<Env>): Promise<Response> {
  const request = await read(parts, endpoint, c);
  const { entry } = request;
  const headers = headersOf(request);
  const rule = parts.failures.take(request.method, request.path);
  if (rule?.when === 'before' && rule.how !== 'slow') return fail(parts, request, rule, c, headers);
  let answer: Answer;
  try {
    authenticate(parts.secretKey, c.req.header('authorization'));
    answer = await act(parts, locks, request, rule, headers);
  } catch (error) {
    answer = errorAnswer(error, request.path);
  }
  if (rule?.when === 'after' && rule.how !== 'slow') return fail(parts, request, rule, c, headers);
  entry.status = answer.status;
  return respond(answer, headers);
}

const errorAnswer = (error: unknown, path: string): Answer =>
  error instanceof StripeFault
    ? faultAnswer(error, path)
    : brokenAnswer(error instanceof Error ? error.message : String(error));

async function read(parts: ApiParts, endpoint: Endpoint, c: Context<Env>): Promise<Incoming> {
  const { method, path } = c.req;
  const source = method === 'POST' ? await c.req.text() : new URL(c.req.url).search;
  const account = c.req.header('stripe-account') ?? null;
  const key = method === 'GET' ? null : (c.req.header('idempotency-key') ?? null);
  const json = method === 'POST' && path.startsWith('/v2/');
  let raw: unknown = source;
  try {
    raw = json ? parseJson(source) : parseForm(source);
  } catch {
    // Refused by the endpoint's own check: a text is no hash of parameters.
  }
  const entry = parts.requests.add({
    id: newId('req', 14),
    at: parts.store.nowMs,
    method,
    path,
    account,
    idempotencyKey: key,
    params: raw,
    status: 0,
    replayed: false,
  });
  return { endpoint, method, path, raw, params: c.req.param(), account, key, entry };
}

const headersOf = ({ entry, key, account }: Incoming): Record<string, string> => ({
  'request-id': entry.id,
  'stripe-version': API_VERSION,
  ...(key ? { 'idempotency-key': key } : {}),
  ...(account ? { 'stripe-account': account } : {}),
});

/** Replays, or runs the endpoint and keeps its answer with the effect. */
async function act(
  parts: ApiParts,
  locks: Locks,
  request: Incoming,
  rule: ArmedRule | null,
  headers: Record<string, string>,
): Promise<Answer> {
  const { store } = parts;
  parts.catchUp();
  const keyed: KeyedRequest | null = request.key === null ? null : { ...request, key: request.key };
  if (keyed && keyed.key.length > 255)
    throw badParam('Idempotency keys can have up to 255 characters.', undefined);
  const unlock = keyed ? locks.take(keyed) : undefined;
  try {
    const now = Math.floor(store.nowMs / 1000);
    const known = keyed && storedAnswer({ get: (table, id) => store.get(table, id), now }, keyed);
    if (known) {
      request.entry.replayed = true;
      headers['idempotent-replayed'] = 'true';
      headers['original-request'] = known.requestId;
      return known;
    }
    if (rule?.how === 'slow') await pause(rule.delayMs);
    return run(store, request, keyed);
  } finally {
    unlock?.();
  }
}

function run(store: Store, request: Incoming, keyed: KeyedRequest | null): Answer {
  const { entry, endpoint, account, path } = request;
  const work = endpoint.prepare(request.raw);
  const origin: Origin = { requestId: entry.id, idempotencyKey: request.key };
  try {
    return store.transact((tx) => {
      if (account !== null && !findAccount(tx, account)) throw noAccess(account);
      const result = work({ tx, path: request.params, account });
      const answer =
        result instanceof Refusal
          ? faultAnswer(result.fault, path)
          : answerOf(expand(tx, result, pathsOf(request.raw)));
      if (keyed) storeAnswer(tx, keyed, { ...answer, requestId: entry.id });
      return answer;
    }, origin);
  } catch (error) {
    if (!(error instanceof StripeFault)) throw error;
    const answer = faultAnswer(error, path);
    // v2 tries a failed request anew; v1 repeats what it once said.
    if (keyed && error.kept && !path.startsWith('/v2/')) {
      store.transact((tx) => storeAnswer(tx, keyed, { ...answer, requestId: entry.id }));
    }
    return answer;
  }
}

const noAccess = (account: string) =>
  new StripeFault(
    403,
    {
      type: 'invalid_request_error',
      code: 'account_invalid',
      message: `The provided key does not have access to account '${account}' (or that account does not exist). Application access may have been revoked.`,
    },
    false,
  );

const pathsOf = (raw: unknown): string[] => {
  const given = (raw as { expand?: unknown }).expand;
  return Array.isArray(given) ? given.map(String) : [];
};

/** Carries out a provoked failure. */
async function fail(
  parts: ApiParts,
  request: Incoming,
  rule: ArmedRule,
  c: Context<Env>,
  headers: Record<string, string>,
): Promise<Response> {
  if (rule.how === 'timeout') return hangUp(c.env, rule.delayMs, parts.stopping);
  if (rule.how === 'disconnect') return hangUp(c.env, 0, parts.stopping);
  const { entry, key, path } = request;
  const answer = faultAnswer(new StripeFault(rule.status, injectedError(rule, entry.id)), path);
  if (rule.remember && key !== null && !path.startsWith('/v2/')) {
    parts.store.transact((tx) => storeAnswer(tx, { ...request, key }, { ...answer, requestId: entry.id }));
  }
  entry.status = answer.status;
  return respond(answer, { ...headers, 'stripe-should-retry': String(rule.retry) });
}
