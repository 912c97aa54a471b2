/**
 * Headers of everything that people have brought: kept nowhere on the way, never run, never taken for something else.
 * `no-transform` also keeps our own compression from changing lengths.
 */
export const fileHeaders = (): Record<string, string> => ({
  'Cache-Control': 'private, no-store, no-transform',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
});
