import { env } from '~/platform/env.server';

/**
 * Where forms may end. Chromium holds redirects after a form against it too, and a booking's form ends on Stripe's page,
 * so Stripe stands here; a domain of one's own for these pages comes from the environment.
 */
const FORM_TARGETS = [
  "'self'",
  env.STRIPE_API_URL === 'https://api.stripe.com'
    ? 'https://*.stripe.com'
    : new URL(env.STRIPE_API_URL).origin,
  ...(env.STRIPE_PAGES_ORIGIN ? [env.STRIPE_PAGES_ORIGIN] : []),
].join(' ');

/** What a page may load and run: what is ours. Scripts run only from our files or with this answer's nonce. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${FORM_TARGETS}`,
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
