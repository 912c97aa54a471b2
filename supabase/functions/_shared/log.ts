/** One JSON line per event. Fields hold ids, counts and codes; never addresses, tokens, names or payloads. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;
export type Log = {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** A fault nobody expected is also reported, where that is set up. */
  error(event: string, fields?: LogFields, fault?: unknown): void;
};

type Level = keyof Log;

type Report = (fault: unknown, event: string) => void;

/** A logger that marks each line with the function's name and, when given, the request's id. */
export function createLog(
  source: string,
  write: (level: Level, line: string) => void = toConsole,
  report?: Report,
): Log {
  const at =
    (level: Level) =>
    (event: string, fields: LogFields = {}, fault?: unknown) => {
      write(level, JSON.stringify({ time: new Date().toISOString(), level, source, event, ...fields }));
      if (fault !== undefined) report?.(fault, event);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

function toConsole(level: Level, line: string): void {
  // eslint-disable-next-line no-console -- the platform collects a function's log from its console
  console[level](line);
}

/** What may be logged of a fault: its class and message, cut short. */
export function describeFault(fault: unknown): string {
  const text = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
  return text.slice(0, 500);
}
