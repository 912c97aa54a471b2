import { type Stripe } from 'stripe';
import { bankTransferType } from '../money/currency.ts';
import { newId } from '../store/ids.ts';
import { type Tx } from '../store/store.ts';
import { type PaymentMethodObject } from '../store/tables.ts';

/** The payment methods this stand-in knows, by Stripe's names. */
export const methodTypes = ['card', 'upi', 'customer_balance'] as const;
export type MethodType = (typeof methodTypes)[number];

/** Test cards and the ids that stand for them in the API. */
export const testCards = {
  success: { last4: '4242', id: 'pm_card_visa' },
  declined: { last4: '0002', id: 'pm_card_chargeDeclined' },
  authentication: { last4: '3220', id: 'pm_card_threeDSecure2Required' },
} as const;
export type TestCard = keyof typeof testCards;

export type Payer = { email: string | null; name: string | null };

/** Dynamic payment methods: what the currency allows, cut down by the merchant's filters. */
export function eligibleMethods(options: {
  currency: string;
  allowed?: readonly string[] | null;
  excluded?: readonly string[] | null;
  bankTransfer: boolean;
}): MethodType[] {
  const { currency, allowed, excluded } = options;
  return methodTypes.filter((type) => {
    if (type === 'upi' && currency !== 'inr') return false;
    if (type === 'customer_balance' && !(options.bankTransfer && bankTransferType(currency))) return false;
    return (allowed?.includes(type) ?? true) && !excluded?.includes(type);
  });
}

const expiry = { exp_month: 12, exp_year: 2034 } as const;

const cardOf = (card: TestCard): Stripe.PaymentMethod.Card => ({
  brand: 'visa',
  checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
  country: 'GB',
  display_brand: 'visa',
  ...expiry,
  fingerprint: `standin${testCards[card].last4}`,
  funding: 'credit',
  generated_from: null,
  last4: testCards[card].last4,
  networks: { available: ['visa'], preferred: null },
  regulated_status: 'unregulated',
  three_d_secure_usage: { supported: true },
  wallet: null,
});

/** A payment method used once. */
export function createMethod(
  tx: Tx,
  options: {
    type: MethodType;
    card?: TestCard;
    payer: Payer;
    customer: string | null;
    account: string | null;
  },
): PaymentMethodObject {
  const { type, card = 'success' } = options;
  const object = {
    id: newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'limited',
    billing_details: billing(options.payer),
    ...(type === 'card' ? { card: cardOf(card) } : {}),
    ...(type === 'upi' ? { upi: { vpa: 'someone@standin' } } : {}),
    ...(type === 'customer_balance' ? { customer_balance: {} } : {}),
    created: tx.now,
    customer: options.customer,
    customer_account: null,
    livemode: false,
    metadata: {},
    type,
  } satisfies Stripe.PaymentMethod;
  tx.insert('payment_methods', { id: object.id, account: options.account, object, extra: null });
  return object;
}

export const billing = (payer: Payer): Stripe.Charge.BillingDetails => ({
  address: null,
  email: payer.email,
  name: payer.name,
  phone: null,
  tax_id: null,
});

const authenticated: Stripe.Charge.PaymentMethodDetails.Card.ThreeDSecure = {
  authentication_flow: 'challenge',
  electronic_commerce_indicator: '05',
  exemption_indicator: null,
  result: 'authenticated',
  result_reason: null,
  transaction_id: '00000000-0000-4000-8000-000000000000',
  version: '2.2.0',
};

/** What a charge says about how it was paid. */
export function chargeDetails(
  method: PaymentMethodObject,
  amount: number,
  threeDSecure: boolean,
): Stripe.Charge.PaymentMethodDetails {
  if (method.type === 'upi') return { type: 'upi', upi: { vpa: method.upi?.vpa ?? null } };
  if (method.type === 'customer_balance') return { type: 'customer_balance', customer_balance: {} };
  return {
    type: 'card',
    card: {
      amount_authorized: amount,
      authorization_code: null,
      brand: 'visa',
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: 'GB',
      electronic_commerce_indicator: threeDSecure ? '05' : null,
      ...expiry,
      fingerprint: method.card?.fingerprint ?? null,
      funding: 'credit',
      installments: null,
      last4: method.card?.last4 ?? null,
      mandate: null,
      network: 'visa',
      network_transaction_id: null,
      regulated_status: 'unregulated',
      three_d_secure: threeDSecure ? authenticated : null,
      transaction_link_id: null,
      wallet: null,
    },
  };
}
