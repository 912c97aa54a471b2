/** One JSON line per event. Fields hold ids, counts and codes; never addresses, tokens, names or payloads. */
import { withoutValues } from './reports/without-values.ts';

export type LogFields = Record<string, string | number | boolean | null | undefined>;
export type Log = {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** A fault nobody expected is also reported, where that is set up. */
  error(event: string, fields?: LogFields, fault?: unknown): void;
};

type Level = keyof Log;

type Options = {
  write?: (level: Level, line: string) => void;
  /** Called with each fault that nobody expected. */
  report?: (fault: unknown, event: string) => void;
  requestId?: string;
};

/** As the application's lines count them. */
const LEVELS = { info: 30, warn: 40, error: 50 } as const;

/**
 * A logger whose lines look like those of the application, marked with the function's name and, when given, the
 * request's id.
 */
export function createLog(source: string, { write = toConsole, report, requestId }: Options = {}): Log {
  const at =
    (level: Level) =>
    (event: string, fields: LogFields = {}, fault?: unknown) => {
      const time = new Date().toISOString();
      const line = { level: LEVELS[level], time, source, requestId, ...fields, msg: event };
      write(level, JSON.stringify(line, cleaned));
      if (fault !== undefined) report?.(fault, event);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

/** Why something failed is told by others in words of theirs. */
const cleaned = (name: string, value: unknown) =>
  (name === 'fault' || name === 'reason') && typeof value === 'string' ? withoutValues(value) : value;

function toConsole(level: Level, line: string): void {
  // eslint-disable-next-line no-console -- the platform collects a function's log from its console
  console[level](line);
}

/** What may be kept of a fault: its class and message, cut short. In the log it stands without the values it quotes. */
export function describeFault(fault: unknown): string {
  const text = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
  return text.slice(0, 500);
}
