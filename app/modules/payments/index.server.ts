export { beginCheckout, type CheckoutPage } from './begin-checkout.server';
export { estimatePrice, type Estimate } from './estimate-price.server';
export { readCheckout, type CheckoutOutcome } from './read-checkout.server';
export { refreshPayoutAccount, setUpPayouts } from './set-up-payouts.server';
export { getPayoutProfile } from './store.server';
