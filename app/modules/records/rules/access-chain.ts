/**
 * The chain of an access log, checked without the database: each line's hash covers its content and the hash of the
 * line before. The same text as `private.access_text` makes.
 */
import { createHash } from 'node:crypto';

export type ChainLine = {
  patientId: string;
  seq: number;
  at: string;
  action: string;
  recordId: string | null;
  recordTitle: string | null;
  detail: string | null;
  wordsSalt: string;
  wordsSeal: string;
  actorId: string | null;
  actorRole: string;
  actorName: string;
  grantId: string | null;
  breakGlassId: string | null;
  ipPrefix: string | null;
  userAgentFamily: string | null;
  prevHash: string;
  hash: string;
};

/** Where a log ends: how many lines, and the hash of the last when it is known. */
export type ChainHead = { count: number; hash: string | null };

export type ChainFault = {
  /** The first line that is wrong, or that is not there. */
  seq: number;
  problem: 'missing' | 'unchained' | 'changed' | 'words_changed' | 'end_missing';
};

export const FIRST_HASH = '0'.repeat(64);
const VERSION = '1';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Texts as one text from which each can be told again: length in octets, colon, text; a dash for null. */
const netstrings = (parts: (string | null)[]) =>
  parts.map((part) => (part === null ? '-' : `${Buffer.byteLength(part)}:${part}`)).join(',');

const sealOf = (line: ChainLine) => sha256(netstrings([line.wordsSalt, line.recordTitle, line.detail]));

/** What a line's hash has to be. */
export const hashOf = (line: ChainLine) =>
  sha256(
    netstrings([
      VERSION,
      line.patientId,
      String(line.seq),
      line.at,
      line.action,
      line.recordId,
      line.wordsSeal,
      line.actorId,
      line.actorRole,
      line.actorName,
      line.grantId,
      line.breakGlassId,
      line.ipPrefix,
      line.userAgentFamily,
      line.prevHash,
    ]),
  );

/**
 * An emptied salt means that the words were erased with the account; the seal stays in the chain. Then no words stand
 * there, and none of a line before: all were erased together.
 */
const hasItsWords = (line: ChainLine, erasedBefore: boolean) =>
  line.wordsSalt === ''
    ? erasedBefore && line.recordTitle === null && line.detail === null
    : sealOf(line) === line.wordsSeal;

/** The first fault of a log whose lines are in any order; null when it is whole. Without a head a cut-off end stays unseen. */
export function findFault(lines: readonly ChainLine[], head: ChainHead | null): ChainFault | null {
  let expected = 1;
  let hash = FIRST_HASH;
  let erased = true;
  for (const line of [...lines].sort((a, b) => a.seq - b.seq)) {
    if (line.seq !== expected) return { seq: Math.min(line.seq, expected), problem: 'missing' };
    if (line.prevHash !== hash) return { seq: line.seq, problem: 'unchained' };
    if (hashOf(line) !== line.hash) return { seq: line.seq, problem: 'changed' };
    if (!hasItsWords(line, erased)) return { seq: line.seq, problem: 'words_changed' };
    erased = line.wordsSalt === '';
    hash = line.hash;
    expected++;
  }
  if (head && (head.count !== expected - 1 || (head.hash !== null && head.hash !== hash)))
    return { seq: Math.min(head.count, expected), problem: 'end_missing' };
  return null;
}
