import type { RequestScope } from '../scope.server';
import { corsHeaders, preflightHeaders } from './cors.server';
import { entityTag, isKnown } from './entity-tag.server';
import { type Problem, titleOf, writtenCode } from './problem';
import { problemDetail } from './problem-details';

/** Answers are for one caller, are no page, and are kept nowhere. */
const HEADERS = {
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Origin, Authorization, Cookie, Accept-Language',
};

/** The headers that every answer of the API carries. */
export const apiHeaders = (request: Request) => ({
  ...HEADERS,
  ...corsHeaders(request.headers.get('origin')),
});

type Json = { status: number; body?: unknown; headers?: Record<string, string> };

/** An answer in JSON, with the version of what it shows; 304 when a reader has that already. */
export function jsonResponse(request: Request, { status, body, headers }: Json): Response {
  const all = { ...apiHeaders(request), ...headers };
  if (body === undefined) return new Response(null, { status, headers: all });
  const json = JSON.stringify(body);
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  // What a creation answers is not what a later reading shows.
  const tag = isReading || request.method === 'PUT' ? entityTag(json) : null;
  const tagged: Record<string, string> = tag === null ? all : { ...all, ETag: tag };
  if (isReading && tag !== null && isKnown(request.headers.get('if-none-match'), tag))
    return new Response(null, { status: 304, headers: tagged });
  return new Response(request.method === 'HEAD' ? null : json, {
    status,
    headers: { ...tagged, 'Content-Type': 'application/json; charset=utf-8' },
  });
}

/** A file with the headers that it brings, which say more than those of JSON do. */
export function fileResponse(request: Request, { status, headers, body }: Response): Response {
  const all = new Headers(apiHeaders(request));
  headers.forEach((value, name) => all.set(name, value));
  return new Response(body, { status, headers: all });
}

/** What may be done at an address, for a browser that asks before it lets a page of another origin do it. */
export const optionsResponse = (request: Request, allow: string) =>
  new Response(null, {
    status: 204,
    headers: {
      ...apiHeaders(request),
      ...preflightHeaders(request.headers.get('origin'), allow),
      Allow: allow,
    },
  });

/** A refusal as RFC 9457 writes it. */
export function problemResponse(
  request: Request,
  scope: Pick<RequestScope, 'requestId'>,
  { facts }: Problem,
  words: (code: string) => string | undefined = () => undefined,
): Response {
  const body = {
    // The code is the type: there is no page about each.
    type: 'about:blank',
    title: titleOf(facts.status),
    status: facts.status,
    detail: facts.detail ?? words(facts.code) ?? problemDetail(facts.code),
    code: writtenCode(facts.code),
    errors: (facts.errors ?? []).map((error) => ({ ...error, code: writtenCode(error.code) })),
    requestId: scope.requestId,
  };
  return new Response(request.method === 'HEAD' ? null : JSON.stringify(body), {
    status: facts.status,
    headers: {
      ...apiHeaders(request),
      ...facts.headers,
      'Content-Type': 'application/problem+json; charset=utf-8',
    },
  });
}
