import { faults } from './errors.ts';

const KEY = /^[A-Za-z0-9_/!.*'() &$=@;:+,?-]+$/;
const BUCKET = /^[A-Za-z0-9_!.*'() &$=@;:+,?-]{1,63}$/;
// As the bucket API checks it: whatever ends in a star passes.
const MIME_TYPE = /^[a-zA-Z0-9\-+.]+\/[a-zA-Z0-9\-+.]+(;\s*charset=[a-zA-Z0-9-]+)?$|\*$/;
const SIZE = /^([0-9]+(?:\.[0-9]+)?)\s*(gb|mb|kb|b)$/i;
const UNIT_BYTES: Record<string, number> = { gb: 1e9, mb: 1e6, kb: 1e3, b: 1 };

/** An empty folder is kept alive by a file of this name, which must be empty. */
const EMPTY_FOLDER = '.emptyFolderPlaceholder';

/** Refuses a key that holds anything but the characters S3 calls safe. */
export function requireValidKey(key: string): void {
  if (!KEY.test(key)) throw faults.invalidKey(key);
}

/** Refuses a bucket name that Supabase Storage refuses. */
export function requireValidBucketName(name: string): void {
  if (!BUCKET.test(name)) throw faults.invalidBucketName();
}

/** Bytes of `10MB`-like texts as the bucket API takes them (decimal units). */
export function parseSizeLimit(limit: number | string): number {
  if (typeof limit === 'number') return limit;
  const [, value, unit] = SIZE.exec(limit) ?? [];
  const factor = unit === undefined ? undefined : UNIT_BYTES[unit.toLowerCase()];
  if (value === undefined || factor === undefined) throw faults.invalidFileSizeLimit();
  return Math.round(Number(value) * factor);
}

/** Refuses a list of allowed types that holds something that is no type. */
export function requireMimeTypes(types: readonly string[]): void {
  for (const type of types) {
    if (type.length > 1000 || !MIME_TYPE.test(type)) throw faults.invalidMimeType(type);
  }
}

/**
 * Refuses a type that the bucket does not allow. The declared type is what counts, with its parameters: storage does
 * not look at the bytes, and `text/plain;charset=utf-8` is not `text/plain`.
 */
export function requireAllowedMimeType(type: string, allowed: readonly string[] | null): void {
  if (!allowed?.length) return;
  const [group, kind] = type.split('/');
  const fits = allowed.some((entry) => {
    const [allowedGroup, allowedKind] = entry.split('/');
    return group === allowedGroup && kind !== undefined && (allowedKind === '*' || allowedKind === kind);
  });
  if (!fits) throw faults.invalidMimeType(type);
}

/** Whether the object only keeps a folder alive. */
export function isEmptyFolder(key: string): boolean {
  return key.endsWith(EMPTY_FOLDER);
}
