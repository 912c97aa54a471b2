import { parseDsn } from '../../supabase/functions/_shared/reports/dsn.ts';
import { createReporter, type Circumstances } from '../../supabase/functions/_shared/reports/reporter.ts';
import { env } from './env.server';

const FLUSH_MS = 2000;

const dsn = parseDsn(env.SENTRY_DSN ?? '');
const reporter =
  dsn &&
  createReporter({
    dsn,
    environment: env.SENTRY_ENVIRONMENT ?? env.NODE_ENV,
    release: env.APP_VERSION,
    runtime: { name: 'node', version: process.version },
  });

/**
 * Tells whoever receives error reports (`SENTRY_DSN`) of a fault that nobody expected. Never throws, never waits; does
 * nothing where no receiver is set.
 */
export const reportFault = (fault: unknown, about: Circumstances): void => reporter?.report(fault, about);

/** Before the process ends. */
export const flushFaultReports = (): Promise<void> => reporter?.flush(FLUSH_MS) ?? Promise.resolve();
