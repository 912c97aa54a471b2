import { readLimited } from '../read-limited.server';
import { Problem } from './problem';

/** The longest that anybody writes is a consultation: two texts of 20,000 characters and a prescription. */
const MOST_BYTES = 256 * 1024;
const MOST_DEPTH = 32;

const tooLarge = () => new Problem({ status: 413, code: 'body_too_large' });
const malformed = () => new Problem({ status: 400, code: 'json_malformed' });

/**
 * The JSON of a request; undefined when there is no body.
 * @throws {Problem} 400, 413, 415
 */
export async function readJson(request: Request): Promise<unknown> {
  const bytes = await readLimited(request, MOST_BYTES);
  if (bytes === null) throw tooLarge();
  if (bytes.length === 0) return undefined;
  requireJson(request.headers);
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (isTooDeep(value)) throw malformed();
    return value;
  } catch (fault) {
    throw fault instanceof Problem ? fault : malformed();
  }
}

function requireJson(headers: Headers): void {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.map((part) => part.trim()).find((part) => part.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  const isPlain = (headers.get('content-encoding') ?? 'identity') === 'identity';
  const isJson = type.trim() === 'application/json' || /^application\/[\w.-]+\+json$/.test(type.trim());
  if (!isJson || !isUtf8 || !isPlain) throw new Problem({ status: 415, code: 'media_type_unsupported' });
}

/** Walked without recursion: the parser bears more than the stack does. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_DEPTH) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}
