import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { JSONWebKeySet } from 'jose';
import type { Pool } from 'pg';
import type { Log } from '../types.ts';
import { addBucketRoutes } from './bucket-routes.ts';
import { putConfiguredBucket } from './buckets-table.ts';
import { parseStorageConfig } from './config.ts';
import { createDatabase } from './database.ts';
import { faults, toStorageError } from './errors.ts';
import { FileStore } from './files.ts';
import { drain, requireCaller, type Env, type Parts } from './http.ts';
import { createVerifier, service } from './identity.ts';
import { addObjectRoutes, addUploadRoutes } from './object-routes.ts';
import { addNamedReadRoutes, addReadRoutes } from './read-routes.ts';
import { addSignedRoutes } from './signed-routes.ts';
import { createUrlSigner } from './signing.ts';

type Handler = (req: IncomingMessage, res: ServerResponse) => void;

export type StorageOptions = {
  /** Connections of a role that may become anon, authenticated and service_role. */
  pool: Pool;
  /** Keys that verify bearer tokens: public ES256 ones, and the legacy secret as `oct`. */
  jwks: JSONWebKeySet;
  /** Folder that holds the bytes; made when missing. */
  dir: string;
  /** Signs the tokens of signed URLs. */
  signingSecret: string;
  /** `[storage]` of a parsed config.toml, or the whole document. */
  config: unknown;
  /** Public address, ending in `/storage/v1`. Answers hold relative URLs only, as on hosted storage. */
  externalUrl: string;
  /** Longest that one statement may take, in milliseconds; then DatabaseTimeout. Default 30 s. */
  statementTimeoutMs?: number;
  log: Log;
};

export type Storage = {
  handler: Handler;
  /**
   * Makes the buckets of config.toml and removes bytes that no row names. To be called once the migrations have run;
   * the first request does it otherwise.
   */
  prepare(): Promise<void>;
  close(): Promise<void>;
};

const DEFAULT_TIMEOUT_MS = 30_000;

async function seedBuckets(parts: Parts): Promise<void> {
  const caller = { identity: service, operation: 'storage.bucket.create', method: 'POST', path: '/bucket' };
  await parts.db.as(caller, async (client) => {
    for (const bucket of parts.config.buckets) await putConfiguredBucket(client, bucket);
  });
}

async function sweepOrphans(parts: Parts): Promise<void> {
  const caller = { identity: service, operation: 'storage.object.list', method: 'GET', path: '/' };
  const known = await parts.db.as(caller, async (client) => {
    const { rows } = await client.query<{ version: string }>(
      'select version from storage.objects where version is not null',
    );
    return new Set(rows.map((row) => row.version));
  });
  const removed = await parts.files.sweep(known);
  if (removed > 0) {
    parts.log({ level: 'info', source: 'storage', message: `removed ${removed} files that no object names` });
  }
}

function addServiceRoutes(app: Hono<Env>, parts: Parts): void {
  app.get('/status', (c) => c.body(null, 200));
  app.get('/version', (c) => c.text('local'));
  app.all('/render/image/*', () => {
    throw faults.featureNotEnabled('imageTransformation');
  });
  app.delete('/cdn/*', async (c) => {
    const caller = await requireCaller(c, parts, 'storage.object.purge_cache');
    if (caller.identity.role !== 'service_role') throw faults.roleRefused();
    return c.json({ message: 'success' });
  });
}

function createApp(parts: Parts, prepare: () => Promise<void>): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (_c, next) => {
    await prepare();
    await next();
  });
  addServiceRoutes(app, parts);
  addBucketRoutes(app, parts);
  addSignedRoutes(app, parts);
  addNamedReadRoutes(app, parts);
  addObjectRoutes(app, parts);
  addReadRoutes(app, parts);
  addUploadRoutes(app, parts);
  app.notFound((c) => {
    const message = `Route ${c.req.method}:${c.req.path} not found`;
    return c.json({ message, error: 'Not Found', statusCode: 404 }, 404);
  });
  app.onError(async (thrown, c) => {
    const fault = toStorageError(thrown);
    const left = c.env.incoming.destroyed && !c.env.incoming.readableEnded;
    if (fault.statusCode >= 500 && !left) {
      parts.log({
        level: 'error',
        source: 'storage',
        message: `${c.req.method} ${c.req.path}: ${thrown.stack}`,
      });
    }
    await drain(c.env.incoming);
    return new Response(JSON.stringify(fault), {
      status: fault.httpStatus,
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
  });
  return app;
}

/** Runs the work once; a failed run is tried again by the next call. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    running ??= work().catch((fault: unknown) => {
      running = null;
      throw fault;
    });
    return running;
  };
}

/** Stands in for Supabase Storage: HTTP as hosted, rows and rights in Postgres, bytes in a folder. */
export function createStorage(options: StorageOptions): Storage {
  const parts: Parts = {
    db: createDatabase(options.pool, options.statementTimeoutMs ?? DEFAULT_TIMEOUT_MS),
    files: new FileStore(options.dir),
    signer: createUrlSigner(options.signingSecret),
    verify: createVerifier(options.jwks),
    config: parseStorageConfig(options.config),
    log: options.log,
  };
  const prepare = once(async () => {
    await seedBuckets(parts);
    await sweepOrphans(parts);
  });
  const underWay = new Set<ServerResponse>();
  const listener = getRequestListener(createApp(parts, prepare).fetch, { overrideGlobalObjects: false });
  return {
    handler: (req, res) => {
      underWay.add(res);
      res.once('close', () => underWay.delete(res));
      void listener(req, res);
    },
    prepare,
    close: async () => {
      for (const res of underWay) res.destroy();
    },
  };
}
