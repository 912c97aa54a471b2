import type { ActionFunctionArgs } from '@remix-run/node';
import { duringOf, noteFault } from '~/platform/faults.server';
import { Problem } from './problem';

/** What a token may run into at any call, because it outlives its session by up to an hour. */
const ENDED = ['account_deleted', 'account_suspended', 'second_factor_required'];

/** What was thrown on purpose as it is; anything else as a fault of ours, which is logged and tells nothing. */
export function faultProblem(fault: unknown, { request }: ActionFunctionArgs): Problem {
  if (fault instanceof Problem) return fault;
  const message = fault instanceof Error ? fault.message : '';
  const ended = ENDED.find((code) => message.endsWith(code));
  if (ended !== undefined || isGoodbye(fault))
    return new Problem({
      status: 401,
      code: ended ?? 'account_deleted',
      headers: { 'WWW-Authenticate': 'Bearer realm="eCureTrip"' },
    });
  if (!request.signal.aborted) noteFault(fault, duringOf(request.method));
  return new Problem({ status: 500, code: 'internal' });
}

/** Reading the profile of a deleted account leads a browser to its last page. */
const isGoodbye = (fault: unknown) =>
  fault instanceof Response && fault.headers.get('Location') === '/goodbye';
