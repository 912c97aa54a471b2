import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Log } from '../types.ts';
import type { FaultBook } from './faults.ts';
import type { MailStore } from './store.ts';

/** What every route works with. */
export type Parts = {
  store: MailStore;
  faults: FaultBook;
  serverToken: string;
  /** Where bounces are told, with name and password; null: nobody listens. */
  webhookUrl: string | null;
  log: Log;
  /** Resolves after so many milliseconds, or at once when the stand-in closes. */
  wait(ms: number): Promise<void>;
};

export type Env = { Bindings: HttpBindings };
export type MailContext = Context<Env>;

/** Reads a body up to a size. @returns null when it is larger; the rest is thrown away. */
export async function readBody(c: MailContext, limitBytes: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of c.env.incoming) {
    size += (chunk as Buffer).length;
    if (size <= limitBytes) chunks.push(chunk as Buffer);
  }
  return size > limitBytes ? null : Buffer.concat(chunks).toString('utf8');
}

/** A whole number of the query within bounds, or the default. */
export function queryNumber(c: MailContext, name: string, fallback: number, most: number): number {
  const value = Number(c.req.query(name) ?? fallback);
  return Number.isInteger(value) && value >= 0 ? Math.min(value, most) : fallback;
}
