import { requireBucket } from './buckets-table.ts';
import type { Caller } from './database.ts';
import { faults } from './errors.ts';
import { asService, type Parts, type StorageContext } from './http.ts';
import { isEmptyFolder, requireAllowedMimeType, requireValidKey } from './limits.ts';
import { insertObject, lockVersion, type ObjectRow } from './objects-table.ts';
import { openUploadBody, type UploadBody } from './upload-body.ts';

export type Upload = {
  bucketId: string;
  key: string;
  /** Whose rights decide; the API itself for a signed upload. */
  caller: Caller;
  owner: string | null;
  upsert: boolean;
};

/** Placeholder version of a row that is only tried and taken back. */
const REHEARSAL = '1';

/** Tries the write as the caller and takes it back; throws AccessDenied or ResourceAlreadyExists. */
export async function requireMayUpload(parts: Parts, upload: Upload): Promise<void> {
  const { bucketId, key: name, owner, upsert } = upload;
  await parts.db.rehearse(upload.caller, (client) =>
    insertObject(
      client,
      { bucketId, name, owner, version: REHEARSAL, metadata: null, userMetadata: null },
      upsert,
    ),
  );
}

async function findLimits(c: StorageContext, parts: Parts, upload: Upload) {
  const bucket = await parts.db.as(asService(c, upload.caller.operation), (client) =>
    requireBucket(client, upload.bucketId),
  );
  const most = Math.min(parts.config.fileSizeLimit, bucket.file_size_limit ?? Infinity);
  return {
    bytes: isEmptyFolder(upload.key) ? 0 : most,
    types: isEmptyFolder(upload.key) ? null : bucket.allowed_mime_types,
  };
}

/** Writes the bytes and then the row that makes them visible, so that there is never half an object. */
async function store(
  c: StorageContext,
  parts: Parts,
  upload: Upload,
  body: UploadBody,
  limitBytes: number,
): Promise<ObjectRow> {
  const file = await parts.files.receive(body.stream, limitBytes);
  const metadata = {
    eTag: file.eTag,
    size: file.size,
    mimetype: body.mimeType,
    cacheControl: body.cacheControl,
    ...(body.contentEncoding ? { contentEncoding: body.contentEncoding } : {}),
    lastModified: file.receivedAt.toISOString(),
    contentLength: file.size,
    httpStatusCode: 200,
  };
  const { bucketId, key: name, owner, upsert } = upload;
  try {
    const { row, replaced } = await parts.db.as(asService(c, upload.caller.operation), async (client) => {
      const version = await lockVersion(client, bucketId, name);
      const object = {
        bucketId,
        name,
        owner,
        version: file.version,
        metadata,
        userMetadata: body.userMetadata,
      };
      return { row: await insertObject(client, object, upsert), replaced: version };
    });
    await parts.files.remove([replaced]);
    return row;
  } catch (fault) {
    await parts.files.remove([file.version]);
    throw fault;
  }
}

/** Takes an upload: rights first, then limits, then the bytes. */
export async function receiveUpload(c: StorageContext, parts: Parts, upload: Upload): Promise<ObjectRow> {
  const { incoming } = c.env;
  const limits = await findLimits(c, parts, upload);
  requireValidKey(upload.key);
  await requireMayUpload(parts, upload);
  const isForm = incoming.headers['content-type']?.startsWith('multipart/form-data') ?? false;
  if (!isForm && Number(incoming.headers['content-length']) > limits.bytes) throw faults.entityTooLarge();
  const body = await openUploadBody(incoming);
  try {
    requireAllowedMimeType(body.mimeType, limits.types);
    return await store(c, parts, upload, body, limits.bytes);
  } catch (fault) {
    body.stream.resume();
    throw fault;
  }
}
