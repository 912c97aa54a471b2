import { createHash } from 'node:crypto';
import { Problem } from './problem';

/** The version of a representation: the same bytes have the same tag. */
export const entityTag = (json: string) =>
  `"${createHash('sha256').update(json).digest('base64url').slice(0, 27)}"`;

const listed = (header: string) => header.split(',').map((tag) => tag.trim());

/** Whether the caller has this version already. */
export const isKnown = (header: string | null, tag: string) =>
  header !== null && listed(header).some((known) => known === '*' || known.replace(/^W\//, '') === tag);

/**
 * Lets a change through only over the version that the caller has seen.
 * @throws {Problem} 428 when none is named, 412 when it is another
 */
export function requireMatch(header: string | null, tag: string): void {
  if (header === null) throw new Problem({ status: 428, code: 'if_match_missing' });
  // Weak tags never match here (RFC 9110, 13.1.1).
  if (listed(header).some((seen) => seen === '*' || seen === tag)) return;
  throw new Problem({ status: 412, code: 'changed_meanwhile', headers: { ETag: tag } });
}
