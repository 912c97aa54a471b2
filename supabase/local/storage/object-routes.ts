import type { Hono } from 'hono';
import { z } from 'zod';
import { faults } from './errors.ts';
import {
  pathPart,
  readJson,
  requireCaller,
  asService,
  type Env,
  type Parts,
  type StorageContext,
} from './http.ts';
import { requireValidBucketName, requireValidKey } from './limits.ts';
import { listFolder, listPage } from './listing.ts';
import { deleteObjects, insertObject, lockVersion, renameObject, requireObject } from './objects-table.ts';
import { metadataHeader } from './upload-body.ts';
import { receiveUpload, requireMayUpload } from './upload.ts';

const order = z.enum(['asc', 'desc']).optional();
const listBody = z.object({
  prefix: z.string(),
  limit: z.number().int().min(1).default(100),
  offset: z.number().int().min(0).default(0),
  search: z.string().default(''),
  sortBy: z
    .object({ column: z.enum(['name', 'updated_at', 'created_at', 'last_accessed_at']).optional(), order })
    .default({}),
});
const pageBody = z.object({
  prefix: z.string().default(''),
  limit: z
    .number()
    .int()
    .min(1)
    .default(1000)
    .transform((limit) => Math.min(limit, 1000)),
  cursor: z.string().nullish(),
  with_delimiter: z.boolean().default(false),
  sortBy: z.object({ column: z.enum(['name', 'updated_at', 'created_at']).optional(), order }).default({}),
});
const removeBody = z.object({ prefixes: z.array(z.string()).min(1).max(1000) });
const moveBody = z.object({
  bucketId: z.string(),
  sourceKey: z.string(),
  destinationBucket: z.string().optional(),
  destinationKey: z.string(),
});
const copyBody = moveBody.extend({
  copyMetadata: z.boolean().default(true),
  metadata: z.object({ cacheControl: z.string().optional(), mimetype: z.string().optional() }).nullish(),
});

/** Bucket and key of a path, both checked. */
export function addressOf(c: StorageContext): { bucketId: string; key: string } {
  const bucketId = pathPart(c, 'bucket');
  const key = pathPart(c, 'key');
  requireValidBucketName(bucketId);
  requireValidKey(key);
  return { bucketId, key };
}

/** Whether the client lets an object be replaced. */
export function wantsUpsert(c: StorageContext): boolean {
  return c.req.header('x-upsert') === 'true';
}

async function upload(
  c: StorageContext,
  parts: Parts,
  operation: string,
  upsert: boolean,
): Promise<Response> {
  const caller = await requireCaller(c, parts, operation);
  const { bucketId, key } = addressOf(c);
  const owner = caller.identity.subject;
  const row = await receiveUpload(c, parts, { bucketId, key, caller, owner, upsert });
  return c.json({ Id: row.id, Key: `${bucketId}/${key}` });
}

async function move(c: StorageContext, parts: Parts): Promise<Response> {
  const caller = await requireCaller(c, parts, 'storage.object.move');
  const body = await readJson(c, moveBody);
  const target = { bucketId: body.destinationBucket ?? body.bucketId, name: body.destinationKey };
  requireValidBucketName(body.bucketId);
  requireValidBucketName(target.bucketId);
  requireValidKey(target.name);
  const row = await parts.db.as(caller, async (client) => {
    await requireObject(client, body.bucketId, body.sourceKey);
    return renameObject(client, { bucketId: body.bucketId, name: body.sourceKey }, target);
  });
  return c.json({ message: 'Successfully moved', Id: row.id, Key: `${target.bucketId}/${target.name}` });
}

async function copy(c: StorageContext, parts: Parts): Promise<Response> {
  const caller = await requireCaller(c, parts, 'storage.object.copy');
  const body = await readJson(c, copyBody);
  const bucketId = body.destinationBucket ?? body.bucketId;
  const key = body.destinationKey;
  requireValidBucketName(body.bucketId);
  requireValidBucketName(bucketId);
  requireValidKey(key);
  const owner = caller.identity.subject;
  const upsert = wantsUpsert(c);
  const source = await parts.db.as(caller, (client) => requireObject(client, body.bucketId, body.sourceKey));
  await requireMayUpload(parts, { bucketId, key, caller, owner, upsert });
  if (source.version === null) throw faults.noSuchKey();

  const version = await parts.files.duplicate(source.version);
  const metadata = source.metadata && { ...source.metadata, ...(body.copyMetadata ? {} : body.metadata) };
  const userMetadata = body.copyMetadata ? source.user_metadata : metadataHeader(c.req.header('x-metadata'));
  try {
    const { row, replaced } = await parts.db.as(asService(c, caller.operation), async (client) => ({
      replaced: await lockVersion(client, bucketId, key),
      row: await insertObject(
        client,
        { bucketId, name: key, owner, version, metadata, userMetadata },
        upsert,
      ),
    }));
    await parts.files.remove([replaced]);
    return c.json({ ...row, Id: row.id, Key: `${bucketId}/${key}` });
  } catch (fault) {
    await parts.files.remove([version]);
    throw fault;
  }
}

async function remove(c: StorageContext, parts: Parts): Promise<Response> {
  const caller = await requireCaller(c, parts, 'storage.object.delete_many');
  const bucketId = pathPart(c, 'bucket');
  requireValidBucketName(bucketId);
  const { prefixes } = await readJson(c, removeBody);
  const rows = await parts.db.as(caller, (client) => deleteObjects(client, bucketId, prefixes));
  await parts.files.remove(rows.map((row) => row.version));
  return c.json(rows);
}

async function removeOne(c: StorageContext, parts: Parts): Promise<Response> {
  const caller = await requireCaller(c, parts, 'storage.object.delete');
  const { bucketId, key } = addressOf(c);
  const rows = await parts.db.as(caller, (client) => deleteObjects(client, bucketId, [key]));
  if (rows.length === 0) throw faults.noSuchKey();
  await parts.files.remove(rows.map((row) => row.version));
  return c.json({ message: 'Successfully deleted' });
}

/** Listing, moving, copying and removing. */
export function addObjectRoutes(app: Hono<Env>, parts: Parts): void {
  app.post('/object/list/:bucket', async (c) => {
    const caller = await requireCaller(c, parts, 'storage.object.list');
    const options = await readJson(c, listBody);
    return c.json(await parts.db.as(caller, (client) => listFolder(client, pathPart(c, 'bucket'), options)));
  });
  app.post('/object/list-v2/:bucket', async (c) => {
    const caller = await requireCaller(c, parts, 'storage.object.list_v2');
    const { with_delimiter: grouped, cursor, ...options } = await readJson(c, pageBody);
    const page = { ...options, grouped, cursor: cursor ?? null };
    return c.json(await parts.db.as(caller, (client) => listPage(client, pathPart(c, 'bucket'), page)));
  });
  app.post('/object/move', (c) => move(c, parts));
  app.post('/object/copy', (c) => copy(c, parts));
  app.delete('/object/:bucket', (c) => remove(c, parts));
  app.delete('/object/:bucket/:key{.+}', (c) => removeOne(c, parts));
}

/** Uploads by the caller's own rights; their patterns match nearly every path, so they come last. */
export function addUploadRoutes(app: Hono<Env>, parts: Parts): void {
  app.post('/object/:bucket/:key{.+}', (c) => upload(c, parts, 'storage.object.upload', wantsUpsert(c)));
  app.put('/object/:bucket/:key{.+}', (c) => upload(c, parts, 'storage.object.upload_update', true));
}
