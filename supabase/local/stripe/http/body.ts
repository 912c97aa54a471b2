import qs from 'qs';
import { StripeFault } from './errors.ts';

const formOptions = { depth: 12, arrayLimit: 200, parameterLimit: 5000, ignoreQueryPrefix: true } as const;

/** `a[b][0]=c` as `{ a: { b: ['c'] } }`; all leaves are strings. For v1 bodies and all query strings. */
export const parseForm = (source: string): Record<string, unknown> => qs.parse(source, formOptions);

/** A v2 body. */
export function parseJson(source: string): unknown {
  if (source === '') return {};
  try {
    return JSON.parse(source);
  } catch {
    throw new StripeFault(400, { type: 'invalid_request_error', message: 'Invalid JSON in the body' }, false);
  }
}

/** The same text for the same content, whatever the order of its keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, child]) => `${JSON.stringify(key)}:${canonical(child)}`).join(',')}}`;
}
