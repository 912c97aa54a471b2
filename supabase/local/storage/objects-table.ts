import type { PoolClient } from 'pg';
import { faults } from './errors.ts';

/** What storage knows of the bytes of an object; the column `metadata`, in the spelling of hosted storage. */
type ObjectMetadata = {
  eTag: string;
  size: number;
  mimetype: string;
  cacheControl: string;
  contentEncoding?: string;
  lastModified: string;
  contentLength: number;
  httpStatusCode: number;
};

export type ObjectRow = {
  id: string;
  bucket_id: string;
  name: string;
  owner: string | null;
  owner_id: string | null;
  version: string | null;
  created_at: Date;
  updated_at: Date;
  last_accessed_at: Date;
  metadata: ObjectMetadata | null;
  user_metadata: Record<string, unknown> | null;
};

export type NewObject = {
  bucketId: string;
  name: string;
  owner: string | null;
  version: string;
  metadata: ObjectMetadata | null;
  userMetadata: Record<string, unknown> | null;
};

const COLUMNS =
  'id, bucket_id, name, owner, owner_id, version, created_at, updated_at, last_accessed_at, metadata, user_metadata';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const INSERT = `insert into storage.objects (bucket_id, name, owner, owner_id, version, metadata, user_metadata)
  values ($1, $2, $3, $4, $5, $6, $7)`;
const REPLACE = `on conflict (bucket_id, name) do update set version = excluded.version, metadata = excluded.metadata,
  user_metadata = excluded.user_metadata, owner = excluded.owner, owner_id = excluded.owner_id`;

function values(object: NewObject): unknown[] {
  const owner = object.owner && UUID.test(object.owner) ? object.owner : null;
  return [
    object.bucketId,
    object.name,
    owner,
    object.owner,
    object.version,
    object.metadata,
    object.userMetadata,
  ];
}

/** Adds the object; an existing one is a fault unless it may be replaced. */
export async function insertObject(
  client: PoolClient,
  object: NewObject,
  mayReplace: boolean,
): Promise<ObjectRow> {
  const sql = `${INSERT} ${mayReplace ? REPLACE : ''} returning ${COLUMNS}`;
  const { rows } = await client.query<ObjectRow>(sql, values(object));
  const [row] = rows;
  if (!row) throw faults.accessDenied('new row violates row-level security policy');
  return row;
}

/** Version of the object that stands at a key, locked until the end of the transaction. */
export async function lockVersion(
  client: PoolClient,
  bucketId: string,
  name: string,
): Promise<string | null> {
  // The key is locked too, so that two first uploads of one key come one after the other.
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${bucketId}/${name}`]);
  const { rows } = await client.query<{ version: string | null }>(
    'select version from storage.objects where bucket_id = $1 and name = $2 for update',
    [bucketId, name],
  );
  return rows[0]?.version ?? null;
}

/** The object, or NoSuchKey when there is none that the caller may see. */
export async function requireObject(client: PoolClient, bucketId: string, name: string): Promise<ObjectRow> {
  const { rows } = await client.query<ObjectRow>(
    `select ${COLUMNS} from storage.objects where bucket_id = $1 and name = $2`,
    [bucketId, name],
  );
  const [row] = rows;
  if (!row) throw faults.noSuchKey();
  return row;
}

/** Those of the keys that exist and that the caller may see. */
export async function listExisting(
  client: PoolClient,
  bucketId: string,
  names: string[],
): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    'select name from storage.objects where bucket_id = $1 and name = any($2)',
    [bucketId, names],
  );
  return new Set(rows.map((row) => row.name));
}

/** Gives the object another key; NoSuchKey when the caller may not. */
export async function renameObject(
  client: PoolClient,
  from: { bucketId: string; name: string },
  to: { bucketId: string; name: string },
): Promise<ObjectRow> {
  const { rows } = await client.query<ObjectRow>(
    `update storage.objects set bucket_id = $3, name = $4 where bucket_id = $1 and name = $2 returning ${COLUMNS}`,
    [from.bucketId, from.name, to.bucketId, to.name],
  );
  const [row] = rows;
  if (!row) throw faults.noSuchKey();
  return row;
}

/** Deletes those of the keys that the caller may see and delete; the others are passed over in silence. */
export async function deleteObjects(
  client: PoolClient,
  bucketId: string,
  names: string[],
): Promise<ObjectRow[]> {
  await client.query(`select set_config('storage.allow_delete_query', 'true', true)`);
  const { rows } = await client.query<ObjectRow>(
    `delete from storage.objects where bucket_id = $1 and name = any($2) returning ${COLUMNS}`,
    [bucketId, names],
  );
  return rows;
}
