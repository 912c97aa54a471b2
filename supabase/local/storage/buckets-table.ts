import type { PoolClient } from 'pg';
import type { BucketConfig } from './config.ts';
import { faults } from './errors.ts';

export type BucketRow = {
  id: string;
  name: string;
  owner: string;
  public: boolean;
  type: string;
  file_size_limit: number | null;
  allowed_mime_types: string[] | null;
  created_at: Date;
  updated_at: Date;
};

export type BucketChange = {
  public?: boolean;
  fileSizeLimit?: number | null;
  allowedMimeTypes?: string[] | null;
};

export type BucketListOptions = {
  limit?: number;
  offset?: number;
  search?: string;
  sortColumn?: 'id' | 'name' | 'created_at' | 'updated_at';
  sortOrder?: 'asc' | 'desc';
};

const COLUMNS = `id, name, coalesce(owner_id, owner::text, '') as owner, public, type, file_size_limit::float8 as
  file_size_limit, allowed_mime_types, created_at, updated_at`;

/** The bucket, or null when there is none that the caller may see. */
export async function getBucket(client: PoolClient, id: string): Promise<BucketRow | null> {
  const { rows } = await client.query<BucketRow>(`select ${COLUMNS} from storage.buckets where id = $1`, [
    id,
  ]);
  return rows[0] ?? null;
}

/** The bucket, or NoSuchBucket. */
export async function requireBucket(client: PoolClient, id: string): Promise<BucketRow> {
  const bucket = await getBucket(client, id);
  if (!bucket) throw faults.noSuchBucket();
  return bucket;
}

/** Buckets that the caller may see. */
export async function listBuckets(client: PoolClient, options: BucketListOptions): Promise<BucketRow[]> {
  const { sortColumn = 'name', sortOrder = 'asc', search, limit, offset } = options;
  const { rows } = await client.query<BucketRow>(
    `select ${COLUMNS} from storage.buckets where $1::text is null or starts_with(name, $1)
     order by ${sortColumn} ${sortOrder} limit $2 offset $3`,
    [search ?? null, limit ?? null, offset ?? 0],
  );
  return rows;
}

/** Makes a bucket as the caller. */
export async function createBucket(
  client: PoolClient,
  bucket: { id: string; name: string; owner: string | null } & BucketChange,
): Promise<void> {
  await client.query(
    `insert into storage.buckets (id, name, owner_id, public, file_size_limit, allowed_mime_types)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      bucket.id,
      bucket.name,
      bucket.owner,
      bucket.public ?? false,
      bucket.fileSizeLimit ?? null,
      bucket.allowedMimeTypes ?? null,
    ],
  );
}

/** Changes what is given and leaves the rest; NoSuchBucket when the caller may not. */
export async function updateBucket(client: PoolClient, id: string, change: BucketChange): Promise<void> {
  const { rowCount } = await client.query(
    `update storage.buckets set updated_at = now(), public = coalesce($2, public),
       file_size_limit = case when $3 then $4 else file_size_limit end,
       allowed_mime_types = case when $5 then $6::text[] else allowed_mime_types end
     where id = $1`,
    [
      id,
      change.public ?? null,
      change.fileSizeLimit !== undefined,
      change.fileSizeLimit ?? null,
      change.allowedMimeTypes !== undefined,
      change.allowedMimeTypes ?? null,
    ],
  );
  if (rowCount === 0) throw faults.noSuchBucket();
}

/** Deletes an empty bucket; whether it is empty has been found out before. */
export async function deleteBucket(client: PoolClient, id: string): Promise<void> {
  await client.query(`select set_config('storage.allow_delete_query', 'true', true)`);
  const { rowCount } = await client.query('delete from storage.buckets where id = $1', [id]);
  if (rowCount === 0) throw faults.noSuchBucket();
}

/** Brings a bucket of config.toml to what stands there. */
export async function putConfiguredBucket(client: PoolClient, bucket: BucketConfig): Promise<void> {
  await client.query(
    `insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values ($1, $1, $2, $3, $4)
     on conflict (id) do update set public = excluded.public, file_size_limit = excluded.file_size_limit,
       allowed_mime_types = excluded.allowed_mime_types`,
    [bucket.name, bucket.public, bucket.fileSizeLimit, bucket.allowedMimeTypes],
  );
}
