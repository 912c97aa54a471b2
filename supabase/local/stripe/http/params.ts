import { z } from 'zod';
import { isCurrency } from '../money/currency.ts';
import { badParam, type StripeFault } from './errors.ts';

/** Why a value is refused, carried through zod to Stripe's answer. */
type Why = { code?: string; message: string };
const why = (code: string | undefined, say: (input: unknown) => string) => ({
  params: { code },
  error: (issue: { input?: unknown }) => say(issue.input),
});

/** A non-empty text. */
export const text = (max = 5000) =>
  z
    .string()
    .min(1)
    .refine(
      (value) => value.length <= max,
      why(undefined, () => `Invalid string: must be at most ${max} characters`),
    );

/** A text that '' unsets. */
export const clearable = (max = 5000) =>
  z
    .string()
    .refine(
      (value) => value.length <= max,
      why(undefined, () => `Invalid string: must be at most ${max} characters`),
    )
    .transform((value) => (value === '' ? null : value));

export const integer = z
  .string()
  .refine(
    (value) => /^-?\d{1,15}$/.test(value),
    why('parameter_invalid_integer', (value) => `Invalid integer: ${String(value)}`),
  )
  .transform(Number);

/** Amounts that may not be negative or nothing. */
export const amount = integer.refine(
  (value) => value > 0,
  why('parameter_invalid_integer', () => 'This value must be greater than or equal to 1.'),
);

export const flag = z
  .string()
  .refine(
    (value) => value === 'true' || value === 'false',
    why(undefined, (value) => `Invalid boolean: ${String(value)}`),
  )
  .transform((value) => value === 'true');

export const currency = z
  .string()
  .transform((value) => value.toLowerCase())
  .refine(
    isCurrency,
    why(undefined, (value) => `Invalid currency: ${String(value)}.`),
  );

const isUrl = (value: string): boolean => {
  // Checkout's placeholder holds braces, which are no part of a valid address.
  const parsed = URL.parse(value.replaceAll('{CHECKOUT_SESSION_ID}', 'x'));
  return parsed !== null && (parsed.protocol === 'https:' || parsed.protocol === 'http:');
};

export const url = z.string().refine(
  isUrl,
  why('url_invalid', () => 'Not a valid URL'),
);

export const email = z.string().refine(
  (value) => /^[^\s@]+@[^\s@]+$/.test(value),
  why('email_invalid', (value) => `Invalid email address: ${String(value)}`),
);

const keyAndValue = z
  .record(z.string(), z.string())
  .refine(
    (all) => Object.keys(all).length <= 50,
    why(undefined, () => 'Metadata can have up to 50 keys'),
  )
  .refine(
    (all) => Object.keys(all).every((key) => key.length <= 40),
    why(undefined, () => 'Metadata keys can have up to 40 characters'),
  )
  .refine(
    (all) => Object.values(all).every((value) => value.length <= 500),
    why(undefined, () => 'Metadata values can have up to 500 characters'),
  );

/** Pairs to set; a pair with '' removes it, a bare '' removes all. */
export const metadata = z.preprocess((value) => (value === '' ? null : value), keyAndValue.nullable());
export type MetadataParam = z.output<typeof metadata>;

/** Present pairs after a change. */
export function mergeMetadata(
  present: Record<string, string> | null | undefined,
  change: MetadataParam | undefined,
): Record<string, string> {
  if (change === undefined) return { ...present };
  if (change === null) return {};
  const merged = { ...present, ...change };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''));
}

/** A parameter that Stripe knows and that changes nothing here. */
export const ignored = z.unknown().optional();

/** A parameter that Stripe knows and this stand-in cannot honour: refused, so that nobody builds on it unaware. */
export const notHere = z
  .unknown()
  .refine(
    (value) => value === undefined,
    why(undefined, () => 'The local Stripe stand-in does not know this parameter.'),
  )
  .optional();

/** All parameters of an operation, by their names in the SDK: a forgotten or misspelt one does not compile. */
export type AllOf<P> = Record<Exclude<keyof P, 'expand'>, z.ZodType>;

/** All filters of a list, without what every list takes. */
export type Filters<P> = Omit<AllOf<P>, 'limit' | 'starting_after' | 'ending_before' | 'created'>;

/** The fields of one v1 endpoint; `expand` belongs to all of them. */
export const v1 = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject({ ...shape, expand: z.array(z.string()).optional() });

const range = z.union([
  integer,
  z.strictObject({
    gt: integer.optional(),
    gte: integer.optional(),
    lt: integer.optional(),
    lte: integer.optional(),
  }),
]);
export type Range = z.output<typeof range>;

/** The fields of one v1 list. */
export const v1List = <S extends z.ZodRawShape>(shape: S) =>
  v1({
    ...shape,
    limit: integer
      .refine(
        (value) => value >= 1 && value <= 100,
        why('parameter_invalid_integer', () => 'limit must be between 1 and 100'),
      )
      .optional(),
    starting_after: text().optional(),
    ending_before: text().optional(),
    created: range.optional(),
  });

const nameOf = (path: readonly PropertyKey[]): string =>
  path.map((part, index) => (index === 0 ? String(part) : `[${String(part)}]`)).join('');

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], input);

/** Reads parameters, or throws the refusal Stripe would answer with. */
export function readParams<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const result = schema.safeParse(raw, { reportInput: true });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw issue ? faultOf(issue, raw) : badParam('Invalid parameters', undefined);
}

function faultOf(issue: z.core.$ZodIssue, raw: unknown): StripeFault {
  const param = nameOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const unknown = nameOf([...issue.path, issue.keys[0] ?? '']);
    return badParam(`Received unknown parameter: ${unknown}`, unknown, 'parameter_unknown');
  }
  const value = valueAt(raw, issue.path);
  if (value === undefined) return badParam(`Missing required param: ${param}.`, param, 'parameter_missing');
  if (value === '') {
    const message = `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`;
    return badParam(message, param, 'parameter_invalid_empty');
  }
  const told = customWhy(issue);
  if (told) return badParam(told.message, param, told.code);
  if (issue.code === 'invalid_value') {
    return badParam(`Invalid ${param}: must be one of ${issue.values.map(String).join(', ')}`, param);
  }
  if (issue.code === 'invalid_type') {
    return badParam(
      `Invalid ${param}: must be ${issue.expected === 'object' ? 'a hash' : issue.expected}`,
      param,
    );
  }
  return badParam(`Invalid ${param}: ${issue.message}`, param);
}

function customWhy(issue: z.core.$ZodIssue): Why | null {
  if (issue.code !== 'custom') return null;
  const code = (issue.params as { code?: unknown } | undefined)?.code;
  return { message: issue.message, code: typeof code === 'string' ? code : undefined };
}
