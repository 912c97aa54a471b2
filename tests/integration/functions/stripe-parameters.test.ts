/**
 * What the product asks of Stripe, in journeys through its own use cases, worker and functions, names only parameters that
 * the SDK's types have and that Stripe still takes.
 * What proves what: the stand-in's schemas are strict and written with `satisfies AllOf<Stripe.…Params>`, so an unknown or
 * removed parameter is refused with a 400 in every test, and a parameter that an SDK adds or drops does not compile. Here
 * the names are compared once more with a list of what we mean to send, typed by the SDK alone: so a looseness of the
 * stand-in (its ways of paying are open) hides nothing, and a new parameter is a decision.
 */
import { afterAll, expect, it } from 'vitest';
import type Stripe from 'stripe';
import { stack } from '../../support/stack.ts';
import { hold, paid } from '../appointments/support/visits.ts';
import { stripeRequests } from './support/provoke.ts';
import { settle } from './support/state.ts';

const db = stack.database(2);
afterAll(() => db.end());

/** Names that are parameters of this type: others do not compile. */
const names = <P>(...list: (keyof P & string)[]): string[] => list;
/** The same, below another parameter. */
const below = (parent: string, list: string[]): string[] => list.map((name) => `${parent}.${name}`);

const ALLOWED: Record<string, string[]> = {
  'POST /v1/checkout/sessions': [
    ...names<Stripe.Checkout.SessionCreateParams>(
      'allowed_payment_method_types',
      'cancel_url',
      'client_reference_id',
      'customer',
      'customer_email',
      'expires_at',
      'integration_identifier',
      'locale',
      'metadata',
      'mode',
      'success_url',
      'ui_mode',
    ),
    ...below('line_items.0', names<Stripe.Checkout.SessionCreateParams.LineItem>('quantity')),
    ...below(
      'line_items.0.price_data',
      names<Stripe.Checkout.SessionCreateParams.LineItem.PriceData>('currency', 'unit_amount'),
    ),
    ...below(
      'line_items.0.price_data.product_data',
      names<Stripe.Checkout.SessionCreateParams.LineItem.PriceData.ProductData>('name', 'description'),
    ),
    ...below(
      'payment_intent_data',
      names<Stripe.Checkout.SessionCreateParams.PaymentIntentData>(
        'description',
        'metadata',
        'transfer_group',
      ),
    ),
    ...below(
      'payment_method_options.customer_balance',
      names<Stripe.Checkout.SessionCreateParams.PaymentMethodOptions.CustomerBalance>(
        'funding_type',
        'bank_transfer',
      ),
    ),
  ],
  'POST /v1/customers': names<Stripe.CustomerCreateParams>('email', 'metadata', 'name'),
  'POST /v1/refunds': names<Stripe.RefundCreateParams>(
    'amount',
    'charge',
    'currency',
    'customer',
    'metadata',
    'origin',
    'payment_intent',
  ),
  'POST /v1/transfers': names<Stripe.TransferCreateParams>(
    'amount',
    'currency',
    'destination',
    'metadata',
    'source_transaction',
    'transfer_group',
  ),
};

/** Free maps whose keys are ours, and the one object whose shape follows the kind of bank account. */
const OPEN = new Set(['metadata', 'bank_transfer']);

/** `a.b.c` for each value of a request. */
function pathsOf(value: unknown, path: string[] = []): string[] {
  const isLeaf = typeof value !== 'object' || value === null || OPEN.has(path.at(-1) ?? '');
  const isList = Array.isArray(value) && value.every((one) => typeof one !== 'object');
  if (isLeaf || isList) return [path.join('.')];
  return Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]));
}

it('is asked by names that the SDK has', async () => {
  const visit = await paid(db);
  await hold(db);
  await db.query(`update public.payments set status = 'held', due_at = now() where appointment_id = $1`, [
    visit.id,
  ]);
  await db.query(
    `select private.refund_goodwill(null, p.id, 1000, private.refundable(p), 'Sorry.') from public.payments p
     where p.appointment_id = $1`,
    [visit.id],
  );
  await settle();
  await settle();
  const asked = (await stripeRequests()).filter(({ method, path }) => ALLOWED[`${method} ${path}`]);
  const kinds = new Set(asked.map(({ method, path }) => `${method} ${path}`));
  expect([...kinds].sort()).toEqual(Object.keys(ALLOWED).sort());
  const unknown = asked.flatMap(({ method, path, params }) =>
    pathsOf(params)
      .filter((name) => !ALLOWED[`${method} ${path}`]?.includes(name))
      .map((name) => `${method} ${path}: ${name}`),
  );
  expect([...new Set(unknown)]).toEqual([]);
});
