import { pino } from 'pino';
import { env } from './env.server';

/** One JSON line per event on stdout. Never put bodies, tokens, mail addresses or clinical text in it. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['*.password', '*.token', '*.authorization', '*.cookie'],
});

export type Logger = typeof log;
