import type { Hono } from 'hono';
import { z } from 'zod';
import { sendHead, sendObject } from './download.ts';
import { faults } from './errors.ts';
import {
  asService,
  pathPart,
  readJson,
  requireCaller,
  type Env,
  type Parts,
  type StorageContext,
} from './http.ts';
import { requireValidBucketName } from './limits.ts';
import { addressOf, wantsUpsert } from './object-routes.ts';
import { listExisting, requireObject } from './objects-table.ts';
import { receiveUpload, requireMayUpload } from './upload.ts';

const expiresIn = z.number().int().min(1);
const signBody = z.object({ expiresIn });
const signManyBody = z.object({ expiresIn, paths: z.array(z.string()).min(1).max(1000) });

/** What hosted storage documents for signed uploads. */
const UPLOAD_TTL_S = 2 * 60 * 60;
const NOT_VISIBLE = 'Either the object does not exist or you do not have access to it';

function requireToken(c: StorageContext): string {
  const token = c.req.query('token');
  if (!token) throw faults.invalidRequest("querystring must have required property 'token'");
  return token;
}

async function signOne(c: StorageContext, parts: Parts): Promise<Response> {
  const caller = await requireCaller(c, parts, 'storage.object.sign');
  const { bucketId, key } = addressOf(c);
  const body = await readJson(c, signBody);
  await parts.db.as(caller, (client) => requireObject(client, bucketId, key));
  const url = `${bucketId}/${key}`;
  const token = await parts.signer.signDownload(url, body.expiresIn);
  return c.json({ signedURL: `/object/sign/${url}?token=${token}` });
}

async function signMany(c: StorageContext, parts: Parts): Promise<Response> {
  const caller = await requireCaller(c, parts, 'storage.object.sign_many');
  const bucketId = pathPart(c, 'bucket');
  requireValidBucketName(bucketId);
  const { paths, expiresIn: seconds } = await readJson(c, signManyBody);
  const visible = await parts.db.as(caller, (client) => listExisting(client, bucketId, paths));
  const signed = paths.map(async (path) => {
    if (!visible.has(path)) return { error: NOT_VISIBLE, path, signedURL: null };
    const token = await parts.signer.signDownload(`${bucketId}/${path}`, seconds);
    return { error: null, path, signedURL: `/object/sign/${bucketId}/${path}?token=${token}` };
  });
  return c.json(await Promise.all(signed));
}

async function readSigned(c: StorageContext, parts: Parts): Promise<Response> {
  const { bucketId, key } = addressOf(c);
  const grant = await parts.signer.verifyDownload(requireToken(c), `${bucketId}/${key}`);
  const object = await parts.db.as(asService(c, 'storage.object.get_signed'), (client) =>
    requireObject(client, bucketId, key),
  );
  return c.req.method === 'HEAD' ? sendHead(c, parts, object) : sendObject(c, parts, object, grant.expiresAt);
}

async function signUpload(c: StorageContext, parts: Parts): Promise<Response> {
  const caller = await requireCaller(c, parts, 'storage.object.sign_upload_url');
  const { bucketId, key } = addressOf(c);
  const owner = caller.identity.subject;
  const upsert = wantsUpsert(c);
  await requireMayUpload(parts, { bucketId, key, caller, owner, upsert });
  const url = `${bucketId}/${key}`;
  const token = await parts.signer.signUpload({ url, owner, upsert }, UPLOAD_TTL_S);
  return c.json({ url: `/object/upload/sign/${url}?token=${token}`, token });
}

async function uploadSigned(c: StorageContext, parts: Parts): Promise<Response> {
  const { bucketId, key } = addressOf(c);
  const { owner, upsert } = await parts.signer.verifyUpload(requireToken(c), `${bucketId}/${key}`);
  const caller = asService(c, 'storage.object.upload_signed');
  await receiveUpload(c, parts, { bucketId, key, caller, owner, upsert });
  return c.json({ Key: `${bucketId}/${key}` });
}

/** Signed URLs: making one asks the policies as the caller; using one asks nobody. */
export function addSignedRoutes(app: Hono<Env>, parts: Parts): void {
  app.post('/object/upload/sign/:bucket/:key{.+}', (c) => signUpload(c, parts));
  app.put('/object/upload/sign/:bucket/:key{.+}', (c) => uploadSigned(c, parts));
  app.post('/object/sign/:bucket', (c) => signMany(c, parts));
  app.post('/object/sign/:bucket/:key{.+}', (c) => signOne(c, parts));
  app.get('/object/sign/:bucket/:key{.+}', (c) => readSigned(c, parts));
}
