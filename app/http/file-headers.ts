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

/** Headers of a file that we make for one person, to be saved. `name` is of letters, digits, dots and hyphens. */
export const attachmentHeaders = (name: string, mediaType: string): Record<string, string> => ({
  'Content-Type': mediaType,
  'Content-Disposition': `attachment; filename="${name}"`,
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
});
