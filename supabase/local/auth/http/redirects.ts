import { isIP } from 'node:net';
import { type AuthConfig } from '../config/config.ts';

const HOSTNAME = /^[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?$/;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const SEPARATORS = '[^./]';

/** Turns an allow-list entry into a test: `*` matches within a segment, `**` anything, `?` one character. */
function toPattern(glob: string): RegExp {
  const source = glob
    .split(/(\*\*|\*|\?)/)
    .map((part) => {
      if (part === '**') return '.*';
      if (part === '*') return `${SEPARATORS}*`;
      if (part === '?') return SEPARATORS;
      return part.replace(/[.+^${}()|[\]\\]/g, '\\$&');
    })
    .join('');
  return new RegExp(`^${source}$`);
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character <= ' ' || character === '\x7f');
}

function isLoopback(hostname: string): boolean {
  return LOOPBACK.has(hostname) || hostname.startsWith('127.');
}

function isSameSite(url: URL, site: URL): boolean {
  if (url.hostname !== site.hostname || url.protocol !== site.protocol) return false;
  return url.port === site.port || isLoopback(url.hostname);
}

/** Whether a browser may be sent to an address after confirming something. */
export function isAllowedRedirect(address: string, config: AuthConfig): boolean {
  if (address === '' || hasControlCharacter(address)) return false;
  const isHttp = /^https?:/i.test(address);
  if (!URL.canParse(address) && isHttp) return false;
  if (URL.canParse(address)) {
    const url = new URL(address);
    if (isSameSite(url, new URL(config.siteUrl))) return true;
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0) return isLoopback(url.hostname);
    if (isHttp && !HOSTNAME.test(host)) return false;
  }
  const [withoutFragment = ''] = address.split('#');
  return config.additionalRedirectUrls.some((glob) => toPattern(glob).test(withoutFragment));
}

/** Where to send the browser: what was asked for, or the referring page, if allowed; else the site. */
export function redirectTarget(
  asked: string | null | undefined,
  referrer: string | null | undefined,
  config: AuthConfig,
): string {
  if (asked && isAllowedRedirect(asked, config)) return asked;
  if (referrer && isAllowedRedirect(referrer, config)) return referrer;
  return config.siteUrl;
}
