import { type Stripe } from 'stripe';
import { z } from 'zod';
import { StripeFault } from '../http/errors.ts';
import {
  type AllOf,
  amount,
  clearable,
  currency,
  email,
  flag,
  ignored,
  integer,
  metadata,
  notHere,
  readParams,
  text,
  url,
  v1,
} from '../http/params.ts';

const productData = z.strictObject({
  name: text(250),
  description: clearable(500).optional(),
  images: ignored,
  metadata: metadata.optional(),
  tax_code: ignored,
  tax_details: ignored,
  unit_label: ignored,
} satisfies AllOf<Stripe.Checkout.SessionCreateParams.LineItem.PriceData.ProductData>);

const lineItem = z.strictObject({
  quantity: amount.optional(),
  price_data: z
    .strictObject({
      currency,
      product_data: productData,
      unit_amount: integer,
      product: notHere,
      recurring: notHere,
      tax_behavior: ignored,
      unit_amount_decimal: notHere,
    } satisfies AllOf<Stripe.Checkout.SessionCreateParams.LineItem.PriceData>)
    .optional(),
  price: text().optional(),
  adjustable_quantity: notHere,
  metadata: metadata.optional(),
  tax_rates: notHere,
} satisfies AllOf<Stripe.Checkout.SessionCreateParams.LineItem>);

const intentData = z.strictObject({
  application_fee_amount: integer.optional(),
  capture_method: z.enum(['automatic', 'automatic_async']).optional(),
  description: text(1000).optional(),
  metadata: metadata.optional(),
  on_behalf_of: notHere,
  receipt_email: email.optional(),
  setup_future_usage: notHere,
  shipping: ignored,
  statement_descriptor: text(22).optional(),
  statement_descriptor_suffix: text(22).optional(),
  transfer_data: notHere,
  transfer_group: text().optional(),
} satisfies AllOf<Stripe.Checkout.SessionCreateParams.PaymentIntentData>);

const bankTransfer = z.strictObject({
  type: z.enum([
    'eu_bank_transfer',
    'gb_bank_transfer',
    'jp_bank_transfer',
    'mx_bank_transfer',
    'us_bank_transfer',
  ]),
  eu_bank_transfer: z.strictObject({ country: z.enum(['BE', 'DE', 'ES', 'FR', 'IE', 'NL']) }).optional(),
  requested_address_types: ignored,
} satisfies AllOf<Stripe.Checkout.SessionCreateParams.PaymentMethodOptions.CustomerBalance.BankTransfer>);

/** Of the many, only how a bank transfer is asked for means something here. */
const methodOptions = z.looseObject({
  customer_balance: z
    .strictObject({
      funding_type: z.literal('bank_transfer').optional(),
      bank_transfer: bankTransfer.optional(),
      setup_future_usage: ignored,
    } satisfies AllOf<Stripe.Checkout.SessionCreateParams.PaymentMethodOptions.CustomerBalance>)
    .optional(),
});

/** Everything the operation takes; what only changes the look of the page is accepted and ignored. */
const sessionParams = v1({
  adaptive_pricing: ignored,
  after_expiration: notHere,
  allow_promotion_codes: ignored,
  allowed_payment_method_types: z.array(z.string()).optional(),
  automatic_tax: ignored,
  billing_address_collection: ignored,
  branding_settings: ignored,
  cancel_url: url.optional(),
  client_reference_id: text(200).optional(),
  consent_collection: ignored,
  currency: ignored,
  custom_fields: ignored,
  custom_text: ignored,
  customer: text().optional(),
  customer_account: notHere,
  customer_creation: z.enum(['always', 'if_required']).optional(),
  customer_email: email.optional(),
  customer_update: ignored,
  discounts: notHere,
  excluded_payment_method_types: z.array(z.string()).optional(),
  expires_at: integer.optional(),
  integration_identifier: text(200).optional(),
  invoice_creation: notHere,
  line_items: z.array(lineItem).min(1).max(100).optional(),
  locale: text().optional(),
  managed_payments: notHere,
  metadata: metadata.optional(),
  mode: z.enum(['payment', 'setup', 'subscription']).optional(),
  name_collection: ignored,
  optional_items: notHere,
  origin_context: ignored,
  payment_intent_data: intentData.optional(),
  payment_method_collection: ignored,
  payment_method_configuration: ignored,
  payment_method_data: ignored,
  payment_method_options: methodOptions.optional(),
  permissions: notHere,
  phone_number_collection: z.strictObject({ enabled: flag }).optional(),
  redirect_on_completion: notHere,
  return_url: notHere,
  saved_payment_method_options: ignored,
  setup_intent_data: notHere,
  shipping_address_collection: notHere,
  shipping_options: notHere,
  submit_type: z.enum(['auto', 'book', 'donate', 'pay', 'subscribe']).optional(),
  subscription_data: notHere,
  success_url: url.optional(),
  tax_id_collection: ignored,
  ui_mode: z.enum(['hosted_page', 'embedded_page', 'elements', 'form']).optional(),
  wallet_options: ignored,
} satisfies AllOf<Stripe.Checkout.SessionCreateParams>);

/** Parameters of a new session, after the removed one was refused by name. */
export const createSessionParams = z.unknown().transform((raw) => {
  refuseRemoved(raw);
  return readParams(sessionParams, raw);
});
export type CreateSession = z.output<typeof sessionParams>;

/** Removed in 2026-10-28.endive for sessions, payment intents and setup intents. */
export function refuseRemoved(raw: unknown): void {
  if (raw === null || typeof raw !== 'object' || !('payment_method_types' in raw)) return;
  throw new StripeFault(
    400,
    {
      type: 'invalid_request_error',
      code: 'payment_method_types_no_longer_supported',
      message:
        'The payment_method_types parameter is no longer supported. Manage payment methods in the Dashboard, or filter them with allowed_payment_method_types or excluded_payment_method_types.',
      param: 'payment_method_types',
    },
    false,
  );
}
