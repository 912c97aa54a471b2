import { type Stripe } from 'stripe';
import { Refusal } from '../http/endpoint.ts';
import { missing, noSuch, StripeFault } from '../http/errors.ts';
import { type Decline, genericDecline } from '../payments/charges.ts';
import { declineIntent, type IntentRow, succeedIntent } from '../payments/intents.ts';
import { createMethod, type TestCard, testCards } from '../payments/methods.ts';
import { type Tx } from '../store/store.ts';

const authenticationRequired: Decline = {
  code: 'authentication_required',
  declineCode: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
};

/** Pays with one of Stripe's test payment methods; there is no page here on which a bank could ask back. */
export function confirmIntent(
  tx: Tx,
  row: IntentRow,
  methodId: string | undefined,
): Stripe.PaymentIntent | Refusal {
  if (methodId === undefined) throw missing('payment_method');
  const card = (Object.keys(testCards) as TestCard[]).find((name) => testCards[name].id === methodId);
  if (!card) throw noSuch('PaymentMethod', methodId, 'payment_method');
  const method = createMethod(tx, {
    type: 'card',
    card,
    payer: { email: row.object.receipt_email, name: null },
    customer: row.object.customer,
    account: row.account,
  });
  if (card === 'success') return succeedIntent(tx, row, method).object;
  const decline = card === 'declined' ? genericDecline : authenticationRequired;
  const failed = declineIntent(tx, row, method, decline).object;
  return new Refusal(
    new StripeFault(402, {
      type: 'card_error',
      code: decline.code,
      decline_code: decline.declineCode,
      message: decline.message,
      charge: failed.latest_charge ?? undefined,
      payment_intent: failed,
    }),
  );
}
