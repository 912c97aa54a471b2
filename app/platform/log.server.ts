import { pino } from 'pino';
import { withoutSecrets } from '../../supabase/functions/_shared/reports/without-values.ts';
import { env } from './env.server';
import { currentMeter } from './metering/request-meter.server';

/**
 * One JSON line per event on stdout, marked with the request it belongs to. Never put bodies, tokens, mail addresses or
 * clinical text in it; what looks like one is taken out all the same, and errors are cut down to what is no input.
 */
export const log = pino({
  level: env.LOG_LEVEL,
  // Of several processes each has its own.
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: () => {
    const meter = currentMeter();
    return meter ? { requestId: meter.requestId, route: meter.route } : {};
  },
  // Of errors the formatter makes what may be seen; pino's own form of them would add all they hold.
  serializers: { err: (err: unknown) => err },
  formatters: { log: (line) => withoutSecrets(line) },
});

export type Logger = typeof log;
