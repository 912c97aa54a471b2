import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Log } from '../types.ts';
import type { StorageConfig } from './config.ts';
import type { Caller, Database } from './database.ts';
import { faults } from './errors.ts';
import type { FileStore } from './files.ts';
import { anonymous, service, type Identity, type Verifier } from './identity.ts';
import type { UrlSigner } from './signing.ts';

/** What every route works with. */
export type Parts = {
  db: Database;
  files: FileStore;
  signer: UrlSigner;
  verify: Verifier;
  config: StorageConfig;
  log: Log;
};

export type Env = { Bindings: HttpBindings };
export type StorageContext = Context<Env>;

const MAX_JSON_BYTES = 2 ** 20;
const MAX_DRAIN_MS = 30_000;

function caller(c: StorageContext, identity: Identity, operation: string): Caller {
  return { identity, operation, method: c.req.method, path: c.req.path };
}

/** The caller named by the bearer token; without a valid one, AccessDenied. */
export async function requireCaller(c: StorageContext, parts: Parts, operation: string): Promise<Caller> {
  return caller(c, await parts.verify(c.req.header('authorization')), operation);
}

/** The caller named by the bearer token, or a visitor. */
export async function callerOrVisitor(c: StorageContext, parts: Parts, operation: string): Promise<Caller> {
  const identity = await parts.verify(c.req.header('authorization')).catch(() => anonymous);
  return caller(c, identity, operation);
}

/** The API itself, for what the rights of the caller do not decide. */
export function asService(c: StorageContext, operation: string): Caller {
  return caller(c, service, operation);
}

/** A part of the path that the route's pattern guarantees. */
export function pathPart(c: StorageContext, name: string): string {
  return c.req.param(name) ?? '';
}

async function readText(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > MAX_JSON_BYTES) throw faults.entityTooLarge('request body');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Reads and checks a JSON body of at most 1 MB; an empty one counts as `{}`. */
export async function readJson<T>(c: StorageContext, schema: z.ZodType<T>): Promise<T> {
  const text = await readText(c.env.incoming);
  let body: unknown;
  try {
    body = text === '' ? {} : JSON.parse(text);
  } catch {
    throw faults.invalidRequest('Body is not valid JSON');
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw faults.invalidRequest(`body/${issue?.path.join('/') ?? ''} ${issue?.message ?? 'is not valid'}`);
}

/**
 * Reads what is left of a request's body and throws it away, so that a client that is still sending gets to read the
 * answer instead of a broken connection.
 */
export async function drain(incoming: IncomingMessage): Promise<void> {
  if (incoming.readableEnded || incoming.destroyed) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, MAX_DRAIN_MS);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    incoming.once('end', done).once('close', done).once('error', done);
    incoming.unpipe();
    incoming.resume();
  });
}
