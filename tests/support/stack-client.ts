import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import pg from 'pg';
import ws from 'ws';
import type { ChildName, LogLine } from '../../supabase/local/index.ts';
import type { JobResult, ProcessInfo } from '../../supabase/local/types.ts';
import type { StackValues } from './running-stack.ts';

export type StackClient = StackValues & {
  /** Runs one scheduled job now. */
  runJob(name: string): Promise<JobResult>;
  /** SIGKILL; the supervisor brings it back, `ready()` waits for that. */
  kill(name: ChildName): Promise<void>;
  ready(): Promise<void>;
  processes(): Promise<ProcessInfo[]>;
  /** The last lines that the stack and its processes logged. */
  log(): Promise<LogLine[]>;
  /** Starts the built application once for all tests of the run; the address that mails link to. */
  app(): Promise<string>;
  /** A client with the publishable key: a visitor, until it signs in. */
  visitor(): SupabaseClient;
  /** A client with the secret key: the server itself, past row-level security. */
  service(): SupabaseClient;
  /** Connections as the role `postgres`; close it with `end()`. */
  database(max?: number): pg.Pool;
};

async function call<T>(base: string, operation: string, argument = ''): Promise<T> {
  const response = await fetch(`${base}/${operation}/${encodeURIComponent(argument)}`, { method: 'POST' });
  const body = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(`${operation} ${argument}: ${body.error}`);
  return body;
}

function client(url: string, key: string): SupabaseClient {
  return createClient(url, key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    // Node 20 has no WebSocket of its own, and supabase-js wants one even when nothing subscribes.
    realtime: { transport: ws as unknown as typeof WebSocket },
  });
}

/** Handles for the stack that a test runs on, made from `inject('stack')` or the browser tests' environment. */
export function stackClient(values: StackValues): StackClient {
  const { controlUrl, urls, keys } = values;
  return {
    ...values,
    runJob: (name) => call(controlUrl, 'job', name),
    kill: async (name) => void (await call(controlUrl, 'kill', name)),
    ready: async () => void (await call(controlUrl, 'ready')),
    processes: () => call(controlUrl, 'processes'),
    log: () => call(controlUrl, 'log'),
    app: async () => (await call<{ url: string }>(controlUrl, 'app')).url,
    visitor: () => client(urls.api, keys.publishable),
    service: () => client(urls.api, keys.secret),
    database: (max = 4) => {
      const pool = new pg.Pool({ connectionString: urls.db, max });
      // A connection that breaks while idle (a test kills Postgres) is replaced by the next query.
      pool.on('error', () => undefined);
      return pool;
    },
  };
}
