// Called by Stripe for the platform's account. The caller proves itself by the signature in stripe-signature.
import { serve } from '../_shared/serve.ts';
import { receiveStripeEvent, webhookVariables } from '../_shared/stripe/webhook.ts';
import { handlePlatformEvent } from './handler.ts';

serve('stripe-webhook', [...webhookVariables, 'STRIPE_WEBHOOK_SECRET'], (request, { env, log }) =>
  receiveStripeEvent(request, { env, secret: env.STRIPE_WEBHOOK_SECRET, log }, handlePlatformEvent),
);
