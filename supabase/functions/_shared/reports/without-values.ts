/** What may be told of an error, in the log and in reports: never what somebody entered, however the error came to hold it. */

/** What stands before a name in a message of the database or of JavaScript; other quotations may be entered values. */
const NAMED =
  /\b(relation|table|column|constraint|index|function|operator|type|schema|role|policy|trigger|sequence|reading|setting|property|variable|bucket|view|extension|parameter|module|package|export) $/i;
/** What such a name looks like. */
const NAME = /^[\w.$/@:-]{1,80}$/;
/** A quotation's beginning, and not an apostrophe. */
const OPENING = /(?<!\w)["'`]|[“«‘]/g;
const CLOSING: Record<string, string> = { '“': '”', '«': '»', '‘': '’' };
const MARKS = ['"', "'", '`', ...Object.values(CLOSING)];
const MAIL = /[^\s"'<>()=,;]+@[^\s"'<>()=,;]+/g;
const SECRET = /\b(?:eyJ[\w-]+\.[\w.-]*|\w+_secret_\w+|(?:sk|rk|whsec|sb)_[\w-]+)/g;
/** What follows an address's host. */
const PATH = /\b([a-z][a-z\d+.-]*:\/\/[^\s/?#"'<>]+)[/?#][^\s"'<>]*/gi;
/** A detail of Postgres: Key (email)=(grace@example.org) already exists. */
const KEY_VALUE = /=\([^)]*\)/g;
const PHONE = /\+\d[\d ()./-]{6,}\d/g;
const MOST = 500;

/** Everything from the first quoted value to the last quotation mark: a value may hold such marks itself. */
function withoutQuoted(text: string): string {
  let known = 0;
  for (const { index, 0: mark } of text.matchAll(OPENING)) {
    if (index < known) continue;
    const end = text.indexOf(CLOSING[mark] ?? mark, index + 1);
    if (end > 0 && NAMED.test(text.slice(0, index)) && NAME.test(text.slice(index + 1, end))) {
      known = end + 1;
      continue;
    }
    const last = Math.max(...MARKS.map((each) => text.lastIndexOf(each)));
    return `${text.slice(0, index + 1)}…${last > index ? text.slice(last) : ''}`;
  }
  return text;
}

/** A message without the values it quotes, mail addresses, tokens, and what follows the host of an address. */
export const withoutValues = (message: string): string =>
  withoutQuoted(message.slice(0, MOST * 4).replace(PATH, '$1/…'))
    .replace(KEY_VALUE, '=(…)')
    .replace(MAIL, '…@…')
    .replace(PHONE, '…')
    .replace(SECRET, '…')
    .slice(0, MOST);

/** What is known of an error besides its message: codes, none of which anybody enters. */
const CODES = ['code', 'status', 'statusCode', 'syscall', 'type'] as const;

type LoggedError = Record<string, unknown>;

/** An error for the log: class, codes, cleaned message, where it was thrown, and the same of what caused it. */
export function describeError(error: unknown, depth = 0): LoggedError {
  if (typeof error !== 'object' || error === null) return { message: withoutValues(String(error)) };
  const held = error as Record<string, unknown>;
  const codes = CODES.filter((name) => /^[\w.-]{1,60}$/.test(String(held[name] ?? '')));
  const stack = typeof held.stack === 'string' ? held.stack : '';
  const { cause } = held;
  return {
    name: String(held.name ?? 'Object').slice(0, 60),
    message: messageOf(held),
    ...Object.fromEntries(codes.map((name) => [name, held[name]])),
    stack: stack.match(/^ {4}at .*$/gm)?.join('\n'),
    ...(cause !== undefined && depth < 4 ? { cause: describeError(cause, depth + 1) } : {}),
  };
}

/** zod's message is all issues with what they say of the input; where they are and of what kind says enough. */
export function messageOf({ issues, message }: Record<string, unknown>): string {
  if (!Array.isArray(issues)) return withoutValues(String(message ?? ''));
  const kinds = (issues as { code?: unknown; path?: unknown }[]).map(
    ({ code, path }) => `${String(code)} at ${Array.isArray(path) ? path.map(String).join('.') : ''}`,
  );
  return withoutValues(kinds.join(', '));
}

const SECRET_NAMES =
  /pass(?:word|phrase)|token|secret|authorization|cookie|api_?key|e?mail|phone|full_?name|reason|note|summary|body|query|payload|details|hint/i;

/** What a line holds, without what stands under a telling name, however deep, and without values in errors. */
export function withoutSecrets(held: Record<string, unknown>, depth = 0): Record<string, unknown> {
  const clean = (name: string, value: unknown): unknown => {
    if (name === 'err') return describeError(value);
    if (typeof value !== 'object' || value === null)
      return SECRET_NAMES.test(name) && typeof value === 'string' ? '[removed]' : value;
    if (value instanceof Error) return describeError(value);
    if (SECRET_NAMES.test(name) || depth > 4) return '[removed]';
    if (Array.isArray(value)) return value.map((each: unknown) => clean(name, each));
    return withoutSecrets(value as Record<string, unknown>, depth + 1);
  };
  return Object.fromEntries(Object.entries(held).map(([name, value]) => [name, clean(name, value)]));
}
