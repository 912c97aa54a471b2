import { describe, expect, it } from 'vitest';
import { createFakeQueue, createTestLog } from '../testing/fake-queue.ts';
import { createBooks, createFakeStripe, stripeError, type StripeRequest } from '../testing/fake-stripe.ts';
import { settleInstructions } from './settle.ts';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const common = { paymentId: id(9), amount: 8075, currency: 'EUR', idempotencyKey: `instruction:${id(1)}` };
const transfer = {
  ...common,
  id: id(1),
  kind: 'transfer',
  params: { chargeId: 'ch_1', destination: 'acct_1', transferGroup: 'appointment_1' },
};
const refund = { ...common, id: id(2), kind: 'refund', params: { paymentIntentId: 'pi_1' } };
const reversal = { ...common, id: id(3), kind: 'transfer_reversal', params: { transferId: 'tr_1' } };
const expiry = {
  ...common,
  id: id(4),
  kind: 'expire_checkout',
  amount: null,
  currency: null,
  params: { sessionId: 'cs_1' },
};

function setUp(rows: { id: string }[], answer: Parameters<typeof createFakeStripe>[0]) {
  const queue = createFakeQueue('instructions', rows);
  const { stripe, requests } = createFakeStripe(answer);
  const log = createTestLog();
  const run = () => settleInstructions({ stripe, rpc: queue.rpc, log, isSpent: () => false });
  return { queue, requests, log, run };
}

describe('settleInstructions', () => {
  it.each([
    [
      'transfer',
      transfer,
      '/v1/transfers',
      { source_transaction: 'ch_1', destination: 'acct_1', currency: 'eur' },
    ],
    ['refund', refund, '/v1/refunds', { payment_intent: 'pi_1', amount: '8075' }],
    ['transfer_reversal', reversal, '/v1/transfers/tr_1/reversals', { amount: '8075' }],
  ])('makes one %s, marked with its row and keyed by it', async (_kind, row, path, params) => {
    const books = createBooks();
    const { queue, requests, run } = setUp([row], books.answer);
    expect(await run()).toEqual({ done: 1, retried: 0, refused: 0 });
    const posted = requests.find(({ method }) => method === 'POST');
    expect(posted).toMatchObject({ path, idempotencyKey: row.idempotencyKey });
    expect(posted?.params).toMatchObject({ ...params, 'metadata[instruction_id]': row.id });
    expect(queue.argsOf('complete_instruction')).toEqual([
      {
        p_id: row.id,
        p_stripe_id: 'obj_1',
        p_result: expect.objectContaining({ amount: 8075, currency: 'EUR' }),
      },
    ]);
  });

  it.each([
    ['within a day, by the key', false],
    ['after Stripe forgot the key, by looking it up', true],
  ])('does not pay twice when it crashes before recording: %s', async (_how, forget) => {
    const books = createBooks();
    const { queue, run } = setUp([transfer], books.answer);
    queue.failNext('complete_instruction');
    expect(await run()).toEqual({ done: 0, retried: 1, refused: 0 });
    if (forget) books.forgetKeys();
    queue.pass(121);
    expect(await run()).toEqual({ done: 1, retried: 0, refused: 0 });
    expect(books.made).toHaveLength(1);
    expect(queue.argsOf('complete_instruction').at(-1)).toMatchObject({ p_stripe_id: 'obj_1' });
  });

  it('does not pay twice when Stripe acts and the answer is lost', async () => {
    const books = createBooks();
    let lose = true;
    const { queue, run } = setUp([transfer], (request: StripeRequest) => {
      const answer = books.answer(request);
      if (request.method === 'GET' || !lose) return answer;
      lose = false;
      return 'drop';
    });
    expect(await run()).toEqual({ done: 0, retried: 1, refused: 0 });
    expect(queue.argsOf('fail_instruction')).toMatchObject([{ p_permanent: false }]);
    books.forgetKeys();
    queue.pass(121);
    expect(await run()).toMatchObject({ done: 1 });
    expect(books.made).toHaveLength(1);
  });

  it.each([
    ['acted', 1],
    ['did not act', 1],
  ])('is not stuck for a day behind a stored fault, when Stripe %s', async (what, expected) => {
    const books = createBooks();
    const fault = stripeError(500, { type: 'api_error', message: 'backend' });
    let posts = 0;
    const { queue, run } = setUp([refund], (request: StripeRequest) => {
      if (request.method === 'GET' || request.idempotencyKey !== refund.idempotencyKey)
        return books.answer(request);
      posts += 1;
      if (posts === 1 && what === 'acted') books.answer(request);
      return posts === 1 ? fault : { ...fault, headers: { 'idempotent-replayed': 'true' } };
    });
    expect(await run()).toEqual({ done: 0, retried: 1, refused: 0 });
    queue.pass(2);
    expect(await run()).toEqual({ done: 1, retried: 0, refused: 0 });
    expect(books.made).toHaveLength(expected);
  });

  it('makes a second refund of the same payment for a second row', async () => {
    const books = createBooks();
    const second = { ...refund, id: id(5), idempotencyKey: `instruction:${id(5)}`, amount: 100 };
    const { run } = setUp([refund, second], books.answer);
    expect(await run()).toMatchObject({ done: 2 });
    expect(books.made.map(({ params }) => params.amount)).toEqual(['8075', '100']);
  });

  it.each([
    ['too many requests', 429, { type: 'rate_limit_error' }, false],
    ['a fault of Stripe', 500, { type: 'api_error' }, false],
    ['a wrong key', 401, { type: 'invalid_request_error' }, false],
    ['a concurrent request', 409, { type: 'idempotency_error', code: 'idempotency_key_in_use' }, false],
    ['money on its way', 400, { type: 'invalid_request_error', code: 'balance_insufficient' }, false],
    ['a refused request', 400, { type: 'invalid_request_error', code: 'parameter_invalid' }, true],
    ['a key used for something else', 400, { type: 'idempotency_error' }, true],
  ])('reads %s', async (_what, status, error, permanent) => {
    const { queue, run } = setUp([transfer], ({ method }) =>
      method === 'GET'
        ? { body: { object: 'list', url: '', has_more: false, data: [] } }
        : stripeError(status, { message: 'no', ...error }),
    );
    expect(await run()).toEqual({ done: 0, retried: permanent ? 0 : 1, refused: permanent ? 1 : 0 });
    expect(queue.argsOf('fail_instruction')).toMatchObject([{ p_id: transfer.id, p_permanent: permanent }]);
  });

  it.each([
    ['was paid meanwhile', 'complete', { alreadyComplete: true, paymentStatus: 'paid' }],
    ['has expired already', 'expired', { alreadyComplete: false }],
  ])('takes a session that %s as done', async (_what, status, result) => {
    const session = { id: 'cs_1', object: 'checkout.session', status, payment_status: 'paid' };
    const { queue, run } = setUp([expiry], ({ method }) =>
      method === 'GET'
        ? { body: session }
        : stripeError(400, { type: 'invalid_request_error', message: 'not open' }),
    );
    expect(await run()).toEqual({ done: 1, retried: 0, refused: 0 });
    expect(queue.argsOf('complete_instruction')).toMatchObject([
      { p_stripe_id: 'cs_1', p_result: { status, ...result } },
    ]);
  });

  it('parks a row that names nothing to act on, and goes on with the others', async () => {
    const books = createBooks();
    const broken = { ...transfer, id: id(6), paymentId: id(8), params: { chargeId: 'ch_1' } };
    const { queue, run, log } = setUp([broken, refund], books.answer);
    expect(await run()).toEqual({ done: 1, retried: 0, refused: 1 });
    expect(queue.status(broken.id)).toBe('parked');
    expect(log.lines.join('\n')).toContain('params.destination');
  });

  it('takes no more work when its time is spent', async () => {
    const books = createBooks();
    const queue = createFakeQueue('instructions', [transfer]);
    const { stripe } = createFakeStripe(books.answer);
    const log = createTestLog();
    await settleInstructions({ stripe, rpc: queue.rpc, log, isSpent: () => true });
    expect(queue.calls).toEqual([]);
  });
});
