/**
 * The real SDK over a small pretend API, for tests of what no honest server can be made to do on demand: forget an
 * idempotency key, act and then fail to answer. Journeys run against the stack's stand-in.
 */
import Stripe from 'stripe';

type Params = Record<string, string>;
export type StripeRequest = { method: string; path: string; params: Params; idempotencyKey: string | null };
type Answer = { status?: number; body: unknown; headers?: Record<string, string> } | 'drop';

export function createFakeStripe(answer: (request: StripeRequest) => Answer | Promise<Answer>) {
  const requests: StripeRequest[] = [];
  const fetchFn = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input));
    const form = new URLSearchParams(typeof init.body === 'string' ? init.body : '');
    const request: StripeRequest = {
      method: init.method ?? 'GET',
      path: url.pathname,
      params: Object.fromEntries([...url.searchParams, ...form]),
      idempotencyKey: new Headers(init.headers).get('idempotency-key'),
    };
    requests.push(request);
    const given = await answer(request);
    if (given === 'drop') throw new TypeError('connection reset');
    const headers = { 'request-id': 'req_test', ...given.headers };
    return Response.json(given.body, { status: given.status ?? 200, headers });
  };
  const stripe = new Stripe('sk_test_unit', {
    httpClient: Stripe.createFetchHttpClient(fetchFn as typeof fetch),
    maxNetworkRetries: 0,
    telemetry: false,
  });
  return { stripe, requests };
}

export const stripeError = (status: number, error: Record<string, string>) => ({ status, body: { error } });

/** Stripe's books, as far as transfers, refunds and reversals go. `forgetKeys` is what a day does. */
export function createBooks() {
  const made: { id: string; path: string; params: Params }[] = [];
  const keys = new Map<string, unknown>();
  const lists: Record<string, string> = {
    '/v1/refunds': 'payment_intent',
    '/v1/transfers': 'transfer_group',
  };
  const toObject = ({ id, params }: (typeof made)[number]) => ({
    id,
    amount: Number(params.amount),
    currency: params.currency ?? 'eur',
    status: 'succeeded',
    metadata: { instruction_id: params['metadata[instruction_id]'] },
    // Of a reversal, as it is expanded.
    transfer: { amount_reversed: Number(params.amount) },
  });
  const list = ({ path, params }: StripeRequest) => {
    const by = lists[path];
    const data = made.filter((item) => item.path === path && (!by || item.params[by] === params[by]));
    return { body: { object: 'list', url: path, has_more: false, data: data.map(toObject) } };
  };
  return {
    made,
    forgetKeys: () => keys.clear(),
    answer(request: StripeRequest): Answer {
      if (request.method === 'GET') return list(request);
      const key = request.idempotencyKey ?? '';
      if (!keys.has(key)) {
        const item = { id: `obj_${made.length + 1}`, path: request.path, params: request.params };
        made.push(item);
        keys.set(key, toObject(item));
      }
      return { body: keys.get(key) };
    },
  };
}
