import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { RequestScope } from '../scope.server';
import type { Viewer } from '../viewer';
import { authorize, requireOwnOrigin } from './authorize.server';
import { entityTag, requireMatch } from './entity-tag.server';
import { faultProblem } from './fault-problem';
import { once } from './idempotency.server';
import type { Access, Operation } from './operation';
import { parseInput, type Words } from './parse-input';
import { spend } from '../limits/spend.server';
import { Problem, tooOften } from './problem';
import { readJson } from './read-json.server';
import { fileResponse, jsonResponse, optionsResponse, problemResponse } from './respond.server';
import { wordsOf } from './words.server';

/** What a route is given once everything about a request is checked. */
export type Call<A extends Access, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  request: Request;
  scope: RequestScope;
  /** Null for a visitor, where visitors may call. */
  viewer: A extends 'anyone' ? Viewer | null : Viewer;
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
};

/** What an operation answers with: a status that its document names, and the body of that. */
export type Answer = { status: number; body?: unknown; headers?: Record<string, string> };

type AnyCall = Call<'anyone', z.ZodType, z.ZodType, z.ZodType>;
export type Handler = {
  operation: Operation;
  handle(call: AnyCall & Seen<unknown>): Promise<Answer | Response>;
  /** For conditional operations: what a reader sees now. */
  current?(call: AnyCall): Promise<unknown>;
};
type Seen<S> = {
  /** What `current` answered and `If-Match` named: what changes after that is for the use case to notice. */
  seen: S;
};

/** Joins an operation with what carries it out. */
export function on<A extends Access, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  operation: Operation<A, P, Q, B>,
  handle: (call: Call<A, P, Q, B>) => Promise<Answer | Response>,
): Handler {
  // The checks below make a call of exactly this operation's types.
  return { operation, handle } as unknown as Handler;
}

/** The same for a conditional operation: `current` reads what its caller has to have seen. */
export function onSeen<A extends Access, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, S>(
  operation: Operation<A, P, Q, B>,
  current: (call: Call<A, P, Q, B>) => Promise<S>,
  handle: (call: Call<A, P, Q, B> & Seen<S>) => Promise<Answer | Response>,
): Handler {
  return { operation, handle, current } as unknown as Handler;
}

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** Both loader and action of a resource route: all its methods, and the right answer to any other. */
export function resource(...handlers: Handler[]) {
  const allow = allowed(handlers);
  return async (args: Args): Promise<Response> => {
    const { request, context } = args;
    const words = wordsOf(context.scope);
    try {
      if (request.method === 'OPTIONS') return optionsResponse(request, allow);
      const method = request.method === 'HEAD' ? 'GET' : request.method;
      const handler = handlers.find(({ operation }) => operation.method === method);
      if (!handler) throw new Problem({ status: 405, code: 'method_not_allowed', headers: { Allow: allow } });
      return await carryOut(handler, args, words);
    } catch (fault) {
      return problemResponse(request, context.scope, faultProblem(fault, args), words);
    }
  };
}

function allowed(handlers: Handler[]): string {
  const methods: string[] = handlers.map(({ operation }) => operation.method);
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

async function carryOut(handler: Handler, args: Args, words: Words): Promise<Response> {
  const { request, context, params } = args;
  const { operation } = handler;
  const { scope } = context;
  requireOwnOrigin(request, scope);
  const refusal = await spend(scope, operation.limit);
  if (refusal) throw tooOften(refusal);
  const viewer = await authorize(scope, operation.access);
  const call = {
    request,
    scope,
    viewer,
    params: operation.params && parseInput(operation.params, params, 'path', words),
    query: operation.query && parseInput(operation.query, queryOf(request), 'query', words),
    body: operation.multipart ? undefined : await bodyOf(operation, request, words),
  };
  const seen = await requireSeen(handler, call);
  const run = async () => {
    const answer = await handler.handle({ ...call, seen });
    return answer instanceof Response ? answer : shown(operation, answer);
  };
  const answer =
    operation.idempotent && !operation.multipart
      ? await once(request, scope, JSON.stringify([operation.id, call.body]), run as () => Promise<Answer>)
      : await run();
  return answer instanceof Response ? fileResponse(request, answer) : jsonResponse(request, answer);
}

/** A change is let through only over what its caller has seen. */
async function requireSeen({ operation, current }: Handler, call: AnyCall): Promise<unknown> {
  if (!operation.conditional || !current) return undefined;
  const now = await current(call);
  requireMatch(
    call.request.headers.get('if-match'),
    entityTag(JSON.stringify(operation.success[200]?.body?.parse(now))),
  );
  return now;
}

/** A parameter that stands twice counts as its last one. */
const queryOf = ({ url }: Request) => Object.fromEntries(new URL(url).searchParams);

async function bodyOf({ body, bodyOptional }: Operation, request: Request, words: Words): Promise<unknown> {
  if (!body) return undefined;
  const sent = await readJson(request);
  return parseInput(body, sent === undefined && bodyOptional ? {} : sent, 'body', words);
}

/** Nothing leaves that the document does not name. */
function shown({ id, success }: Operation, { status, body, headers }: Answer) {
  const known = success[status];
  if (!known) throw new Error(`${id} answers ${status}, which its document does not name`);
  return { status, headers, body: known.body?.parse(body) };
}
