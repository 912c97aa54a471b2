/**
 * What may leave the house of an error's message. Whoever wrote it, a library or the database, may have put in what
 * somebody typed: so what is quoted goes, unless the word before says that it is a name of code or of the schema.
 */

const MAX_LENGTH = 300;

/** A quoted name of code or of the schema, with the word that says so. */
const NAME =
  /\b(?:column|relation|function|table|view|constraint|policy|schema|role|type|index|sequence|property|reading|setting|module|package|export|trigger|extension|parameter) (["'])[\w.$/@:-]{1,80}\1/gi;
/** From the first quotation mark to the last of its kind: there may be more of them in what was typed. */
const QUOTED = [/(?<!\w)'.*'/g, /".*"/g, /`.*`/g, /[“«‘].*[”»’]/g];
/** One that is never closed. */
const HALF_QUOTED = /(?:(?<!\w)'|["`“«]).*$/;

const RULES: readonly [RegExp, string][] = [
  [/\b(?:https?|postgres(?:ql)?|wss?):\/\/[^\s'"<>]*/gi, '<url>'],
  [/[^\s@<>"'=:,;(]+@[^\s@<>"',;)]+\.[^\s@<>"',;.)]+/g, '<mail>'],
  [/\beyJ[\w-]*(?:\.[\w-]*){0,2}/g, '<token>'],
  [/\b(?:sk|rk|pk|whsec|sb|v1)_[\w-]{8,}|\bBearer\s+\S+/g, '<token>'],
  // A detail of Postgres: Key (email)=(grace@example.org) already exists.
  [/=\([^)]*\)/g, '=(…)'],
  [/\(\+?[\d\s-]{7,}\)|\+?\d[\d\s()./-]{5,}\d/g, '<number>'],
];

function withoutQuotes(text: string): string {
  const names: string[] = [];
  const kept = text.replace(/\u0001/g, '').replace(NAME, (name) => `\u0001${names.push(name) - 1}\u0001`);
  const without = QUOTED.reduce((rest, pattern) => rest.replace(pattern, '…'), kept).replace(
    HALF_QUOTED,
    '…',
  );
  return without.replace(/\u0001(\d+)\u0001/g, (_, index: string) => names[Number(index)] ?? '');
}

type Issue = { path?: unknown; code?: unknown };

/** A validation error's message holds what was received; where and which rule say enough. */
function describeIssues(issues: readonly Issue[]): string {
  return issues
    .slice(0, 10)
    .map(({ path, code }) => {
      const names = (Array.isArray(path) ? path : []).map((key) =>
        typeof key === 'number' ? '#' : String(key),
      );
      return `${names.filter((name) => /^\w{1,40}$|^#$/.test(name)).join('.') || '(whole)'}: ${String(code)}`;
    })
    .join('; ');
}

/** The message of an error without what somebody typed, in one short line. */
export function scrubMessage(error: { message?: unknown; issues?: unknown }): string {
  if (Array.isArray(error.issues)) return describeIssues(error.issues as Issue[]);
  const [line = ''] = String(error.message ?? '').split('\n');
  // A stray quote would hide from the rules what comes after it.
  const bounded = withoutQuotes(line.slice(0, 2000));
  return RULES.reduce((text, [pattern, instead]) => text.replace(pattern, instead), bounded).slice(
    0,
    MAX_LENGTH,
  );
}
