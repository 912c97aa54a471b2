import type { Hono } from 'hono';
import { getBucket } from './buckets-table.ts';
import type { Caller } from './database.ts';
import { objectInfo, sendHead, sendObject } from './download.ts';
import { faults } from './errors.ts';
import {
  asService,
  callerOrVisitor,
  requireCaller,
  type Env,
  type Parts,
  type StorageContext,
} from './http.ts';
import { addressOf } from './object-routes.ts';
import { requireObject, type ObjectRow } from './objects-table.ts';

/** Operations under which the three ways of reading ask the policies. */
type Operations = { get: string; head: string; info: string };

const AUTHENTICATED: Operations = {
  get: 'storage.object.get_authenticated',
  // Hosted storage names these two without its prefix.
  head: 'object.head_authenticated_info',
  info: 'object.get_authenticated_info',
};
const PUBLIC: Operations = {
  get: 'storage.object.get_public',
  head: 'storage.object.info_public',
  info: 'storage.object.info_public',
};

/** Finds the object: in a public bucket for everyone, in a private one if the caller may see the row. */
async function find(c: StorageContext, parts: Parts, caller: Caller): Promise<ObjectRow> {
  const { bucketId, key } = addressOf(c);
  const service = asService(c, caller.operation);
  const bucket = await parts.db.as(service, (client) => getBucket(client, bucketId));
  if (!bucket || (!bucket.public && !caller.identity.authenticated)) throw faults.noSuchBucket();
  return parts.db.as(bucket.public ? service : caller, (client) => requireObject(client, bucketId, key));
}

async function findPublic(c: StorageContext, parts: Parts, operation: string): Promise<ObjectRow> {
  const { bucketId, key } = addressOf(c);
  return parts.db.as(asService(c, operation), async (client) => {
    const bucket = await getBucket(client, bucketId);
    if (!bucket?.public) throw faults.noSuchBucket();
    return requireObject(client, bucketId, key);
  });
}

function isHead(c: StorageContext): boolean {
  return c.req.method === 'HEAD';
}

async function answer(c: StorageContext, parts: Parts, object: ObjectRow): Promise<Response> {
  return isHead(c) ? sendHead(c, parts, object) : sendObject(c, parts, object);
}

async function info(c: StorageContext, parts: Parts, object: ObjectRow): Promise<Response> {
  await parts.files.size(object.version); // a row whose bytes are gone is no object
  return c.json(objectInfo(object));
}

/** Routes that name their kind in the path; they come before those that take any bucket. */
export function addNamedReadRoutes(app: Hono<Env>, parts: Parts): void {
  app.get('/object/public/:bucket/:key{.+}', async (c) =>
    answer(c, parts, await findPublic(c, parts, isHead(c) ? PUBLIC.head : PUBLIC.get)),
  );
  app.get('/object/info/public/:bucket/:key{.+}', async (c) =>
    info(c, parts, await findPublic(c, parts, PUBLIC.info)),
  );
  app.get('/object/authenticated/:bucket/:key{.+}', async (c) => {
    const operation = isHead(c) ? AUTHENTICATED.head : AUTHENTICATED.get;
    return answer(c, parts, await find(c, parts, await requireCaller(c, parts, operation)));
  });
  app.get('/object/info/authenticated/:bucket/:key{.+}', async (c) =>
    info(c, parts, await find(c, parts, await requireCaller(c, parts, AUTHENTICATED.info))),
  );
  app.get('/object/info/:bucket/:key{.+}', async (c) =>
    info(c, parts, await find(c, parts, await callerOrVisitor(c, parts, AUTHENTICATED.info))),
  );
}

/** `GET` and `HEAD /object/{bucket}/{key}`. */
export function addReadRoutes(app: Hono<Env>, parts: Parts): void {
  app.get('/object/:bucket/:key{.+}', async (c) => {
    const operation = isHead(c) ? AUTHENTICATED.head : AUTHENTICATED.get;
    return answer(c, parts, await find(c, parts, await callerOrVisitor(c, parts, operation)));
  });
}
