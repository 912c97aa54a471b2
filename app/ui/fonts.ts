import text from '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2?url';
import display from '@fontsource-variable/ysabeau-office/files/ysabeau-office-latin-wght-normal.woff2?url';

/** For the root's `links`: the two files every page needs, so that text rarely has to be set twice. */
export const fontPreloads = [text, display].map((href) => ({
  rel: 'preload' as const,
  href,
  as: 'font' as const,
  type: 'font/woff2',
  crossOrigin: 'anonymous' as const,
}));
