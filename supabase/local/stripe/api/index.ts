import { type Endpoint } from '../http/endpoint.ts';
import { accountLinks } from './account-links.ts';
import { accounts } from './accounts.ts';
import { balance } from './balance.ts';
import { charges } from './charges.ts';
import { checkoutSessions } from './checkout-sessions.ts';
import { customers } from './customers.ts';
import { disputes } from './disputes.ts';
import { events } from './events.ts';
import { paymentIntents } from './payment-intents.ts';
import { refunds } from './refunds.ts';
import { transfers } from './transfers.ts';

/** Every operation of Stripe's API that is stood in for. */
export const endpoints: Endpoint[] = [
  ...checkoutSessions,
  ...paymentIntents,
  ...charges,
  ...customers,
  ...refunds,
  ...transfers,
  ...disputes,
  ...balance,
  ...events,
  ...accounts,
  ...accountLinks,
];
