import type { RequestScope } from '../scope.server';
import { notFound, Problem } from './problem';
import { optionsResponse, problemResponse } from './respond.server';

const ALL = 'GET, HEAD, POST, PUT, DELETE, OPTIONS';

/**
 * What answers where there is nothing. A browser has to be let through to be told so: else a program on a page of
 * another origin would see a failure of the network.
 */
export const noOperation = (
  request: Request,
  scope: Pick<RequestScope, 'requestId'>,
  problem: Problem = notFound(),
): Response =>
  request.method === 'OPTIONS' ? optionsResponse(request, ALL) : problemResponse(request, scope, problem);

/** How a program asked for an address of the API that cannot be read. */
export type Unreadable = { status: 400 | 414; method: string; origin: string | undefined };

/** The same for an address that cannot even be led to a route. */
export function refuseAddress({ status, method, origin }: Unreadable, requestId: string): Response {
  const code = status === 414 ? 'address_too_long' : 'address_malformed';
  return noOperation(
    new Request('http://localhost/', {
      method,
      headers: new Headers(origin === undefined ? [] : [['origin', origin]]),
    }),
    { requestId },
    new Problem({ status, code }),
  );
}
