import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { faults } from './errors.ts';

const downloadClaims = z.object({ url: z.string(), scope: z.literal('download'), exp: z.number() });
const uploadClaims = z.object({
  url: z.string(),
  scope: z.literal('upload'),
  exp: z.number(),
  owner: z.string().nullish(),
  upsert: z.boolean(),
});

type DownloadGrant = { url: string; expiresAt: Date };
type UploadGrant = { url: string; owner: string | null; upsert: boolean };

export type UrlSigner = {
  /** Token for reading one object (`bucket/key`) for some seconds. */
  signDownload(url: string, seconds: number): Promise<string>;
  signUpload(grant: UploadGrant, seconds: number): Promise<string>;
  /** Refuses a token that is forged (InvalidJWT), too old (InvalidJWT) or for another object (InvalidSignature). */
  verifyDownload(token: string, url: string): Promise<DownloadGrant>;
  verifyUpload(token: string, url: string): Promise<UploadGrant>;
};

/** Signs and checks the tokens of signed URLs; they outlive the rights of whoever asked for them. */
export function createUrlSigner(secret: string): UrlSigner {
  const key = new TextEncoder().encode(secret);

  const sign = (claims: Record<string, unknown>, seconds: number): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .sign(key);
  };

  const verify = async <T extends { url: string; exp: number }>(
    token: string,
    url: string,
    schema: z.ZodType<T>,
  ): Promise<T> => {
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'] }).catch((fault: Error) => {
      throw faults.invalidJwt(fault.message);
    });
    const claims = schema.safeParse(payload);
    if (!claims.success || claims.data.url !== url) throw faults.invalidSignature();
    return claims.data;
  };

  return {
    signDownload: (url, seconds) => sign({ url, scope: 'download' }, seconds),
    signUpload: (grant, seconds) => sign({ ...grant, scope: 'upload' }, seconds),
    verifyDownload: async (token, url) => {
      const claims = await verify(token, url, downloadClaims);
      return { url: claims.url, expiresAt: new Date(claims.exp * 1000) };
    },
    verifyUpload: async (token, url) => {
      const claims = await verify(token, url, uploadClaims);
      return { url: claims.url, owner: claims.owner ?? null, upsert: claims.upsert };
    },
  };
}
