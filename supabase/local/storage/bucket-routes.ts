import type { Hono } from 'hono';
import { z } from 'zod';
import * as buckets from './buckets-table.ts';
import type { Caller } from './database.ts';
import { faults } from './errors.ts';
import { asService, pathPart, readJson, requireCaller, type Env, type Parts } from './http.ts';
import { parseSizeLimit, requireMimeTypes, requireValidBucketName } from './limits.ts';
import { deleteObjects } from './objects-table.ts';

const settings = z.object({
  public: z.boolean().optional(),
  file_size_limit: z.union([z.number().int().min(0), z.string()]).nullish(),
  allowed_mime_types: z.array(z.string()).nullish(),
});
const newBucket = settings.extend({
  id: z.string().optional(),
  name: z.string(),
  type: z.enum(['STANDARD', 'ANALYTICS']).optional(),
});
const listQuery = z.object({
  limit: z.coerce.number().int().min(1).optional(),
  offset: z.coerce.number().int().min(0).optional(),
  search: z.string().optional(),
  sortColumn: z.enum(['id', 'name', 'created_at', 'updated_at']).optional(),
  sortOrder: z.enum(['asc', 'desc']).optional(),
});

const BATCH = 1000;

function toChange(parts: Parts, body: z.infer<typeof settings>): buckets.BucketChange {
  const limit = body.file_size_limit;
  const fileSizeLimit = limit === undefined || limit === null ? limit : parseSizeLimit(limit);
  if (fileSizeLimit && fileSizeLimit > parts.config.fileSizeLimit) throw faults.entityTooLarge();
  requireMimeTypes(body.allowed_mime_types ?? []);
  return {
    ...(body.public === undefined ? {} : { public: body.public }),
    ...(fileSizeLimit === undefined ? {} : { fileSizeLimit }),
    ...(body.allowed_mime_types === undefined ? {} : { allowedMimeTypes: body.allowed_mime_types }),
  };
}

/** Deletes the objects of a bucket as the caller, in batches; a caller who sees more than they may delete is told. */
async function emptyBucket(parts: Parts, caller: Caller, id: string): Promise<void> {
  for (;;) {
    const { deleted, left } = await parts.db.as(caller, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        'select name from storage.objects where bucket_id = $1 order by name limit $2',
        [id, BATCH],
      );
      const names = rows.map((row) => row.name);
      const gone = names.length > 0 ? await deleteObjects(client, id, names) : [];
      const goneNames = new Set(gone.map((row) => row.name));
      return { deleted: gone, left: names.filter((name) => !goneNames.has(name)) };
    });
    await parts.files.remove(deleted.map((row) => row.version));
    if (left.length > 0) {
      throw faults.accessDenied(
        `Cannot delete: ${left.join(' ,')}, you may have SELECT but not DELETE permissions`,
      );
    }
    if (deleted.length < BATCH) return;
  }
}

async function requireEmptyBucket(parts: Parts, service: Caller, id: string): Promise<void> {
  await parts.db.as(service, async (client) => {
    await buckets.requireBucket(client, id);
    const { rowCount } = await client.query('select 1 from storage.objects where bucket_id = $1 limit 1', [
      id,
    ]);
    if (rowCount) throw faults.bucketNotEmpty();
  });
}

function addReads(app: Hono<Env>, parts: Parts): void {
  app.get('/bucket', async (c) => {
    const caller = await requireCaller(c, parts, 'storage.bucket.list');
    const query = listQuery.safeParse(c.req.query());
    if (!query.success) throw faults.invalidRequest('querystring is not valid');
    return c.json(await parts.db.as(caller, (client) => buckets.listBuckets(client, query.data)));
  });
  app.get('/bucket/:id', async (c) => {
    const caller = await requireCaller(c, parts, 'storage.bucket.get');
    return c.json(await parts.db.as(caller, (client) => buckets.requireBucket(client, pathPart(c, 'id'))));
  });
}

function addWrites(app: Hono<Env>, parts: Parts): void {
  app.post('/bucket', async (c) => {
    const caller = await requireCaller(c, parts, 'storage.bucket.create');
    const body = await readJson(c, newBucket);
    requireValidBucketName(body.name);
    const bucket = {
      id: body.id ?? body.name,
      name: body.name,
      owner: caller.identity.subject,
      ...toChange(parts, body),
    };
    requireValidBucketName(bucket.id);
    await parts.db.as(caller, (client) => buckets.createBucket(client, bucket));
    return c.json({ name: body.name });
  });
  app.put('/bucket/:id', async (c) => {
    const caller = await requireCaller(c, parts, 'storage.bucket.update');
    const change = toChange(parts, await readJson(c, settings));
    await parts.db.as(caller, (client) => buckets.updateBucket(client, pathPart(c, 'id'), change));
    return c.json({ message: 'Successfully updated' });
  });
  app.delete('/bucket/:id', async (c) => {
    const caller = await requireCaller(c, parts, 'storage.bucket.delete');
    const id = pathPart(c, 'id');
    await requireEmptyBucket(parts, asService(c, caller.operation), id);
    await parts.db.as(caller, (client) => buckets.deleteBucket(client, id));
    return c.json({ message: 'Successfully deleted' });
  });
  app.post('/bucket/:id/empty', async (c) => {
    const caller = await requireCaller(c, parts, 'storage.bucket.empty');
    const id = pathPart(c, 'id');
    await parts.db.as(caller, (client) => buckets.requireBucket(client, id));
    await emptyBucket(parts, caller, id);
    return c.json({ message: 'Empty bucket has been queued. Completion may take up to an hour.' });
  });
}

/** `/bucket`: as on hosted storage, row-level security of storage.buckets decides. */
export function addBucketRoutes(app: Hono<Env>, parts: Parts): void {
  addReads(app, parts);
  addWrites(app, parts);
}
