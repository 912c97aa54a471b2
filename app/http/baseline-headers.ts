/** What every answer says to a browser, whoever gives it; an answer that needs another value brings its own. */

/** For what is no page: it loads nothing, is framed nowhere, sends no form. */
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Two years. Not for subdomains: the operator may have others, which are not ours to decide about. */
const HTTPS_ONLY = 'max-age=63072000';

/** @param isHttps whether the site is reached by https: then browsers shall not try anything else */
export const baselineHeaders = (isHttps: boolean): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': NOTHING,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cache-Control': 'private, no-store',
  ...(isHttps ? { 'Strict-Transport-Security': HTTPS_ONLY } : {}),
});
