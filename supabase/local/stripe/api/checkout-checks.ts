import { badParam, missing, noSuch, notStoodIn, refused } from '../http/errors.ts';
import { mergeMetadata } from '../http/params.ts';
import { smallestCharge, stepOf } from '../money/currency.ts';
import { eligibleMethods } from '../payments/methods.ts';
import { newId } from '../store/ids.ts';
import { type Tx } from '../store/store.ts';
import { type CheckoutLine, type IntentSeed } from '../store/tables.ts';
import { type CreateSession } from './checkout-params.ts';

/** What a session needs to be made, checked. */
export function checkSession(tx: Tx, params: CreateSession, account: string | null) {
  if (params.mode === undefined) throw missing('mode');
  if (params.mode !== 'payment') throw notStoodIn(`sessions in ${params.mode} mode`, 'mode');
  if (params.ui_mode !== undefined && params.ui_mode !== 'hosted_page') {
    throw notStoodIn(`sessions with ui_mode ${params.ui_mode}`, 'ui_mode');
  }
  if (params.success_url === undefined) throw missing('success_url');
  if (params.payment_intent_data?.application_fee_amount !== undefined) {
    throw refused(
      'Can only apply an application_fee_amount when the PaymentIntent is attempting a direct payment (using an OAuth key or Stripe-Account header) or destination payment (using `transfer_data[destination]`).',
      { param: 'payment_intent_data[application_fee_amount]' },
    );
  }
  checkCustomer(tx, params, account);
  const lines = linesOf(params);
  const total = checkTotal(lines);
  const methods = eligibleMethods({
    currency: total.currency,
    allowed: params.allowed_payment_method_types,
    excluded: params.excluded_payment_method_types,
    bankTransfer: !tx.settings.bankTransferNeedsCustomer || params.customer !== undefined,
  });
  if (methods.length === 0) {
    throw refused(
      'No valid payment method types for this Checkout Session. Please ensure that you have activated payment methods compatible with your chosen currency in your dashboard, or change the payment method filters.',
    );
  }
  return {
    lines,
    ...total,
    methods,
    expiresAt: checkExpiry(tx, params.expires_at),
    successUrl: params.success_url,
  };
}

function checkCustomer(tx: Tx, params: CreateSession, account: string | null): void {
  const { customer } = params;
  if (customer === undefined) return;
  if (params.customer_email !== undefined) {
    throw refused('You may only specify one of these parameters: customer, customer_email.', {
      code: 'parameters_exclusive',
      param: 'customer_email',
    });
  }
  const row = tx.get('customers', customer);
  if (!row || row.account !== account || row.extra.deleted) throw noSuch('customer', customer, 'customer');
}

function linesOf(params: CreateSession): CheckoutLine[] {
  const { line_items: items } = params;
  if (items === undefined) throw missing('line_items');
  return items.map((item, index) => {
    if (item.price !== undefined) throw noSuch('price', item.price, `line_items[${index}][price]`);
    if (item.price_data === undefined) throw missing(`line_items[${index}][price_data]`);
    if (item.quantity === undefined) throw missing(`line_items[${index}][quantity]`);
    const { price_data: price } = item;
    return {
      id: newId('li'),
      price: newId('price'),
      product: newId('prod', 14),
      name: price.product_data.name,
      description: price.product_data.description ?? null,
      unitAmount: price.unit_amount,
      quantity: item.quantity,
      currency: price.currency,
    };
  });
}

function checkTotal(lines: CheckoutLine[]): { total: number; currency: string } {
  const code = lines[0]?.currency ?? 'usd';
  if (lines.some((line) => line.currency !== code)) {
    throw refused('All line items must have the same currency.', { param: 'line_items' });
  }
  const total = lines.reduce((sum, line) => sum + line.unitAmount * line.quantity, 0);
  checkAmount(total, code, 'line_items');
  return { total, currency: code };
}

/** Refuses what cannot be charged in this currency. */
export function checkAmount(total: number, code: string, param: string): void {
  if (total < smallestCharge(code)) {
    throw refused(`The amount must be at least ${smallestCharge(code)} in the smallest unit of ${code}.`, {
      code: 'amount_too_small',
      param,
    });
  }
  if (total > 99_999_999_99) {
    throw refused('The amount is larger than the maximum amount.', { code: 'amount_too_large', param });
  }
  if (total % stepOf(code) !== 0) {
    throw badParam(
      `Amounts in ${code} must be divisible by ${stepOf(code)}.`,
      param,
      'parameter_invalid_integer',
    );
  }
}

const MINUTE = 60;

function checkExpiry(tx: Tx, wanted: number | undefined): number {
  const expiresAt = wanted ?? tx.now + 24 * 60 * MINUTE;
  if (expiresAt < tx.now + 30 * MINUTE) {
    throw refused('The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.', {
      param: 'expires_at',
    });
  }
  if (expiresAt > tx.now + 24 * 60 * MINUTE) {
    throw refused('The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.', {
      param: 'expires_at',
    });
  }
  return expiresAt;
}

/** What the session's payment intent will be made with. */
export const seedOf = (params: CreateSession): IntentSeed => ({
  metadata: mergeMetadata({}, params.payment_intent_data?.metadata),
  description: params.payment_intent_data?.description ?? null,
  transferGroup: params.payment_intent_data?.transfer_group ?? null,
  receiptEmail: params.payment_intent_data?.receipt_email ?? null,
  statementDescriptor: params.payment_intent_data?.statement_descriptor ?? null,
  statementDescriptorSuffix: params.payment_intent_data?.statement_descriptor_suffix ?? null,
});
