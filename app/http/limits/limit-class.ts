import { isApiPath } from '../api/api-path';

/** How often something may be asked for; the numbers stand in the table `rate_limits`. */
export type LimitClass =
  'read' | 'file' | 'write' | 'booking' | 'upload' | 'register' | 'recover' | 'credentials';

/** Pages whose forms are more than a change of one's own data; the first that fits. */
const FORMS: readonly [RegExp, LimitClass][] = [
  [
    /^\/(login(\/second-factor)?|reset-password|auth\/confirm|profile\/(delete|security(\/.*)?))$/,
    'credentials',
  ],
  [/^\/register$/, 'register'],
  [/^\/(forgot-password|register\/sent)$/, 'recover'],
  [/^\/(book\/[^/]+|appointments\/[^/]+\/(pay|reschedule|propose)|waitlist\/offers\/[^/]+)$/, 'booking'],
  [/^\/(medical-records\/(new|upload|import)|profile\/(photo|licence\/papers))$/, 'upload'],
];

/** What pages load by the dozen, or in pieces. */
const FILES = /^\/(photos\/.*|words\/.*|medical-records\/[^/]+\/(content|preview)|licence-documents\/[^/]+)$/;

/**
 * The class of a request for a page, by its path; a router's `.data` counts as its page. Null for what is not counted
 * here: the operations of the API each name their own.
 */
export function pageClass(method: string, path: string): LimitClass | null {
  if (method === 'OPTIONS') return null;
  const page = pageOf(path);
  if (isApiPath(page)) return null;
  if (method === 'GET' || method === 'HEAD') return FILES.test(page) ? 'file' : 'read';
  return FORMS.find(([pattern]) => pattern.test(page))?.[1] ?? 'write';
}

/** One spelling for all paths that the router leads to one page. */
function pageOf(path: string): string {
  const { pathname } = URL.canParse(`${ORIGIN}${path}`) ? new URL(`${ORIGIN}${path}`) : { pathname: path };
  const plain = decoded(pathname).toLowerCase().replace(/\/+/g, '/');
  return plain.replace(/\.data$/, '').replace(/(?<=.)\/$/, '');
}

const ORIGIN = 'http://localhost';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Asked for so often that a server takes tokens by the dozen. */
export const isReading = (name: LimitClass): boolean => name === 'read' || name === 'file';

/** Without counting, guessing would be free: rather nobody gets in while the counters do not answer. */
export const isGuessing = (name: LimitClass): boolean =>
  name === 'credentials' || name === 'register' || name === 'recover';
