import { badRequest, serverError } from '../errors.ts';
import { readLimited } from './read-limited.ts';

const MAX_BODY_BYTES = 1024 * 1024;

/** The JSON object of a request body, read field by field; an absent or null field is empty. */
export type Fields = {
  /** Empty when absent. */
  text(name: string): string;
  /** Null when absent. */
  optionalText(name: string): string | null;
  flag(name: string, whenAbsent?: boolean): boolean;
  /** Null when absent. */
  map(name: string): Record<string, unknown> | null;
};

function mismatch(name: string, value: unknown, wanted: string) {
  const kind = Array.isArray(value) ? 'array' : value === true || value === false ? 'bool' : typeof value;
  const message = `Could not parse request body as JSON: json: cannot unmarshal ${kind} into field ${name} of type ${wanted}`;
  return badRequest('bad_json', message);
}

/** Reads a parsed JSON value as an object of fields. */
function toFields(parsed: unknown): Fields {
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) {
    throw badRequest(
      'bad_json',
      'Could not parse request body as JSON: json: cannot unmarshal value into an object',
    );
  }
  const values = parsed as Record<string, unknown>;
  const optionalText = (name: string) => {
    const value = values[name] ?? null;
    if (value !== null && typeof value !== 'string') throw mismatch(name, value, 'string');
    return value;
  };
  return {
    optionalText,
    text: (name) => optionalText(name) ?? '',
    flag(name, whenAbsent = false) {
      const value = values[name] ?? whenAbsent;
      if (typeof value !== 'boolean') throw mismatch(name, value, 'bool');
      return value;
    },
    map(name) {
      const value = values[name] ?? null;
      if (value === null) return null;
      if (typeof value !== 'object' || Array.isArray(value))
        throw mismatch(name, value, 'map[string]interface {}');
      return value as Record<string, unknown>;
    },
  };
}

/** Reads the body of a request. With `emptyAllowed`, no body at all counts as an empty object. */
export async function readFields(request: Request, emptyAllowed = false): Promise<Fields> {
  const text = await readLimited(request.body, MAX_BODY_BYTES);
  if (text === null) throw serverError('Could not read body into byte slice', 'request body too large');
  if (text === '' && emptyAllowed) return toFields({});
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const reason = text === '' ? 'unexpected end of JSON input' : error instanceof Error ? error.message : '';
    throw badRequest('bad_json', `Could not parse request body as JSON: ${reason}`);
  }
  return toFields(parsed);
}
