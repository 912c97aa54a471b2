/** Which part of a file a request asks for. Source: RFC 9110, sections 13.1.5 and 14. */

export type Wanted =
  /** All of it: nothing else was asked for, or in a way that need not be understood. */
  | { kind: 'whole' }
  /** Both ends included, counted from 0. */
  | { kind: 'part'; first: number; last: number }
  /** Nothing of the file lies there: 416. */
  | { kind: 'beyond' };

type Asked = { range: string | null; ifRange: string | null; size: number; etag: string };

/** Several ranges at once are answered with the whole, which is allowed and keeps one reading one reading. */
export function wantedRange({ range, ifRange, size, etag }: Asked): Wanted {
  const [, from, to] = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(range ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return { kind: 'whole' };
  // A weak tag or a date cannot say that the bytes are the same.
  if (ifRange !== null && ifRange.trim() !== etag) return { kind: 'whole' };
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length > 0 ? { kind: 'part', first: size - length, last: size - 1 } : { kind: 'beyond' };
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return { kind: 'whole' };
  return first < size ? { kind: 'part', first, last } : { kind: 'beyond' };
}
