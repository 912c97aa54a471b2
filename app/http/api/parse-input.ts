import type { z } from 'zod';
import { Problem, type FieldProblem } from './problem';

type Place = FieldProblem['in'];
/** The words for a code in the caller's language; undefined for one that has none. */
export type Words = (code: string) => string | undefined;

/** Postgres holds no NUL in a text, and half a character of UTF-16 is no text at all. */
const isWritable = (text: string) => !/[\0\p{Cs}]/u.test(text);

/**
 * What came in, by the schema of its place.
 * @throws {Problem} 422 naming every field that does not fit; 404 for the parts of a path
 */
export function parseInput<S extends z.ZodType>(
  schema: S,
  value: unknown,
  place: Place,
  words: Words,
): z.output<S> {
  const unwritable = findUnwritable(value);
  const parsed = unwritable === null ? schema.safeParse(value) : null;
  if (parsed?.success) return parsed.data;
  if (place === 'path') throw new Problem({ status: 404, code: 'not_found' });
  const errors: FieldProblem[] = parsed
    ? once(parsed.error.issues.map((issue) => fieldProblem(issue, place, words)))
    : [{ in: place, field: nameOf(unwritable ?? [], place), code: 'text_invalid', detail: TEXT_INVALID }];
  throw new Problem({ status: 422, code: 'validation_failed', errors });
}

/** Two rules of one field may refuse it in the same words. */
const once = (errors: FieldProblem[]) => [
  ...new Map(errors.map((error) => [`${error.field} ${error.code} ${error.detail}`, error])).values(),
];

const TEXT_INVALID = 'The text holds characters that cannot be stored.';

function fieldProblem(issue: z.core.$ZodIssue, place: Place, words: Words): FieldProblem {
  const known = words(issue.message);
  return {
    in: place,
    field: nameOf(issue.path, place),
    code: known === undefined ? issue.code : issue.message,
    detail: known ?? issue.message,
  };
}

const escaped = (part: PropertyKey) => String(part).replaceAll('~', '~0').replaceAll('/', '~1');
const nameOf = (path: PropertyKey[], place: Place) =>
  place === 'body' ? path.map((part) => `/${escaped(part)}`).join('') : path.map(String).join('.');

/** Where a text stands that cannot be stored, also as a name; null when there is none. */
function findUnwritable(value: unknown, path: PropertyKey[] = []): PropertyKey[] | null {
  if (typeof value === 'string') return isWritable(value) ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (!isWritable(key)) return path;
    const found = findUnwritable(inner, [...path, key]);
    if (found) return found;
  }
  return null;
}
