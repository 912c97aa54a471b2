import { messageOf, withoutValues } from './without-values.ts';

export type Frame = { function: string; filename: string; lineno: number; colno: number; in_app: boolean };
export type Exception = { type: string; value: string; stacktrace?: { frames: Frame[] } };

const MAX_CAUSES = 4;
const MAX_FRAMES = 50;
const AT =
  /^\s*at (?:(?:async )?(.+?) \()?((?:file:\/\/|node:|npm:|https?:\/\/|[A-Za-z]:)?[^()\s]*?):(\d+):(\d+)\)?$/;

/** The part of a path that is the same on every machine. */
const shortened = (path: string) =>
  path
    .replace(/^file:\/\//, '')
    .replace(/^.*\/node_modules\//, 'node_modules/')
    .replace(/^.*\/(build|app|supabase)\//, 'app:///$1/');

/** The calls that led to it, the innermost last, as Sentry wants them. */
function framesOf(stack: string): Frame[] {
  const frames: Frame[] = [];
  for (const line of stack.split('\n')) {
    const [, name, path = '', row, column] = AT.exec(line) ?? [];
    if (row === undefined) continue;
    const filename = shortened(path);
    frames.push({
      function: name ?? '?',
      filename,
      lineno: Number(row),
      colno: Number(column),
      in_app: filename.startsWith('app:///'),
    });
  }
  return frames.slice(0, MAX_FRAMES).reverse();
}

type ErrorLike = Record<string, unknown>;

const isErrorLike = (fault: unknown): fault is ErrorLike =>
  typeof fault === 'object' && fault !== null && 'message' in fault;

function describe(fault: unknown): Exception {
  if (!isErrorLike(fault)) {
    const value = typeof fault === 'string' ? withoutValues(fault) : `a ${typeof fault}, no Error`;
    return { type: 'Thrown', value };
  }
  const frames = typeof fault.stack === 'string' ? framesOf(fault.stack) : [];
  const code = typeof fault.code === 'string' && /^\w{1,40}$/.test(fault.code) ? ` [${fault.code}]` : '';
  return {
    type: typeof fault.name === 'string' && /^\w{1,60}$/.test(fault.name) ? fault.name : 'Error',
    value: `${messageOf(fault)}${code}`,
    ...(frames.length > 0 && { stacktrace: { frames } }),
  };
}

/** What was thrown and what caused it, the cause first: names, scrubbed messages, places in the code. */
export function exceptionsOf(fault: unknown): Exception[] {
  const found: Exception[] = [];
  for (let next = fault; next != null && found.length < MAX_CAUSES;) {
    found.unshift(describe(next));
    next = isErrorLike(next) ? next.cause : undefined;
  }
  return found;
}
