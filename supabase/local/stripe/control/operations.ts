import { z } from 'zod';
import { choices } from '../payments/checkout.ts';
import { type StripeControl } from './control.ts';

type Operation = (control: StripeControl, input: unknown) => unknown;

function operation<S extends z.ZodType>(
  schema: S,
  run: (control: StripeControl, input: z.output<S>) => unknown,
): Operation {
  return (control, input) => run(control, schema.parse(input));
}

const none = z.object({});
const session = z.object({ session: z.string() });

const rule = z.strictObject({
  path: z.string(),
  method: z.enum(['GET', 'POST', 'DELETE', '*']).optional(),
  times: z.coerce.number().int().positive().optional(),
  when: z.enum(['before', 'after']).optional(),
  how: z.enum(['error', 'timeout', 'disconnect', 'slow']).optional(),
  status: z.coerce.number().int().optional(),
  error: z
    .object({
      type: z.string().optional(),
      code: z.string().optional(),
      message: z.string().optional(),
      param: z.string().optional(),
      decline_code: z.string().optional(),
    })
    .optional(),
  delayMs: z.coerce.number().nonnegative().optional(),
  remember: z.boolean().optional(),
  retry: z.boolean().optional(),
});

const mode = z.strictObject({
  duplicate: z.coerce.number().int().min(0).max(20).optional(),
  delayMs: z.coerce.number().min(0).optional(),
  reorderMs: z.coerce.number().min(0).optional(),
  drop: z.coerce.number().int().min(-1).optional(),
  paused: z.boolean().optional(),
});

const settings = z.strictObject({
  feeBps: z.number().optional(),
  feeFixed: z.number().optional(),
  disputeFee: z.number().optional(),
  availabilitySeconds: z.number().optional(),
  bankTransferSeconds: z.number().nullable().optional(),
  slowRefundSeconds: z.number().nullable().optional(),
  refundsNeedBalance: z.boolean().optional(),
  bankTransferNeedsCustomer: z.boolean().optional(),
  accountLinkSeconds: z.number().optional(),
});

/** zod writes an absent key as `undefined`; a partial change must not carry it. */
const given = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** What `POST /control/api/<name>` can do, for tests in another process: JSON in, JSON out. */
export const operations: Record<string, Operation> = {
  setWebhookMode: operation(mode, (control, input) => control.setWebhookMode(given(input))),
  resetWebhookMode: operation(none, (control) => control.resetWebhookMode()),
  flushWebhooks: operation(none, (control) => control.flushWebhooks()),
  resendEvent: operation(z.object({ event: z.string() }), (control, input) =>
    control.resendEvent(input.event),
  ),
  failNext: operation(rule, (control, input) => control.failNext(given(input))),
  clearFailures: operation(none, (control) => control.clearFailures()),
  requests: operation(none, (control) => control.requests()),
  books: operation(none, (control) => control.books()),
  payCheckout: operation(
    session.extend({
      choice: z.enum(choices),
      payer: z
        .object({ email: z.string().nullable().optional(), name: z.string().nullable().optional() })
        .optional(),
    }),
    (control, input) => control.payCheckout(input.session, input.choice, given(input.payer ?? {})),
  ),
  answerVerification: operation(session.extend({ approved: z.boolean() }), (control, input) =>
    control.answerVerification(input.session, input.approved),
  ),
  expireCheckout: operation(session, (control, input) => control.expireCheckout(input.session)),
  settleBankTransfer: operation(
    z.object({ ref: z.string(), amount: z.coerce.number().int().positive().optional() }),
    (control, input) => control.settleBankTransfer(input.ref, input.amount),
  ),
  sendLateTransfer: operation(
    z.object({ ref: z.string(), amount: z.coerce.number().int().positive() }),
    (control, input) => control.sendLateTransfer(input.ref, input.amount),
  ),
  failBankTransfer: operation(z.object({ ref: z.string() }), (control, input) =>
    control.failBankTransfer(input.ref),
  ),
  raiseDispute: operation(
    z.object({
      ref: z.string(),
      amount: z.coerce.number().int().positive().optional(),
      reason: z.string().optional(),
      inquiry: z.boolean().optional(),
    }),
    (control, { ref, ...dispute }) => control.raiseDispute(ref, dispute),
  ),
  closeDispute: operation(
    z.object({ dispute: z.string(), end: z.enum(['won', 'lost', 'warning_closed']) }),
    (control, input) => control.closeDispute(input.dispute, input.end),
  ),
  setNextRefunds: operation(
    z.object({ starts: z.array(z.enum(['succeeded', 'pending', 'requires_action', 'failed'])) }),
    (control, input) => control.setNextRefunds(input.starts),
  ),
  settleRefund: operation(
    z.object({
      refund: z.string(),
      status: z.enum(['succeeded', 'failed', 'canceled']),
      reason: z.string().optional(),
    }),
    (control, input) => control.settleRefund(input.refund, input.status, input.reason),
  ),
  setAccountStatus: operation(
    z.object({
      account: z.string(),
      status: z.enum(['active', 'pending', 'rejected', 'restricted', 'unsupported']),
    }),
    (control, input) => control.setAccountStatus(input.account, input.status),
  ),
  topUp: operation(
    z.object({ currency: z.string().length(3).toLowerCase(), amount: z.coerce.number().int() }),
    (control, input) => control.topUp(input.currency, input.amount),
  ),
  configure: operation(settings, (control, input) => control.configure(given(input))),
  advance: operation(z.object({ seconds: z.coerce.number().positive() }), (control, input) =>
    control.advance(input.seconds),
  ),
};
