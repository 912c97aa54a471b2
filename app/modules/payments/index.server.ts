export { beginCheckout, type CheckoutPage } from './begin-checkout.server';
export { checkCode, signDocument } from './document-code';
export {
  checkMoneyDocument,
  getMoneyDocument,
  listMoneyDocuments,
  type DocumentStanding,
} from './document-store.server';
export { estimatePrice, type Estimate } from './estimate-price.server';
export { readCheckout, type CheckoutOutcome } from './read-checkout.server';
export { renderDocumentPdf } from './render-document-pdf.server';
export { refreshPayoutAccount, setUpPayouts } from './set-up-payouts.server';
export { getPayoutProfile, type PayoutProfile } from './store.server';
export { earningsCsv, listEarnings, type EarningsPage } from './list-earnings.server';
export { sumDue } from './sum-due.server';
export { sumPaid, type PaidSum } from './sum-paid.server';
