// Called by Stripe for the doctors' connected accounts. The caller proves itself by the signature in stripe-signature.
import { serve } from '../_shared/serve.ts';
import { receiveStripeEvent, webhookVariables } from '../_shared/stripe/webhook.ts';
import { handleConnectEvent } from './handler.ts';

serve(
  'stripe-connect-webhook',
  [...webhookVariables, 'STRIPE_CONNECT_WEBHOOK_SECRET'],
  (request, { env, log }) =>
    receiveStripeEvent(request, { env, secret: env.STRIPE_CONNECT_WEBHOOK_SECRET, log }, handleConnectEvent),
);
