import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { createTokenVerifier, publicKeys, signToken } from './signing-keys.ts';

async function privateKey(alg: 'ES256' | 'RS256', kid: string): Promise<JWK> {
  const { privateKey: key } = await generateKeyPair(alg, { extractable: true });
  // As `supabase gen signing-key` writes it.
  return { ...(await exportJWK(key)), alg, kid, use: 'sig', key_ops: ['sign', 'verify'], ext: true };
}

const shared: JWK = { kty: 'oct', alg: 'HS256', k: Buffer.from('s'.repeat(40)).toString('base64url') };

describe('signing keys', () => {
  it.each(['ES256', 'RS256'] as const)('sign and verify with %s', async (alg) => {
    const key = await privateKey(alg, 'one');
    const token = await signToken(key, { sub: 'a' });
    await expect(createTokenVerifier([key])(token)).resolves.toEqual({ sub: 'a' });
  });

  it('verify tokens without a key id by the shared secret', async () => {
    const verify = createTokenVerifier([await privateKey('ES256', 'one'), shared]);
    await expect(verify(await signToken(shared, { role: 'anon' }))).resolves.toEqual({ role: 'anon' });
  });

  it('refuse what is forged, expired, unknown or no token', async () => {
    const [key, other] = [await privateKey('ES256', 'one'), await privateKey('ES256', 'one')];
    const verify = createTokenVerifier([key]);
    const refused = [
      [await signToken(other, { sub: 'a' }), 'token signature is invalid: signature is invalid'],
      [await signToken(key, { sub: 'a', exp: 1 }), 'token has invalid claims: token is expired'],
      [await signToken({ ...key, kid: 'two' }, { sub: 'a' }), 'unrecognized JWT kid'],
      [await signToken(shared, { role: 'service_role' }), 'unrecognized JWT kid'],
      ['nonsense', 'token is malformed'],
    ] as const;
    for (const [token, reason] of refused) {
      await expect(verify(token)).rejects.toMatchObject({ status: 403, code: 'bad_jwt' });
      await expect(verify(token)).rejects.toThrow(reason);
    }
  });

  it('show their public half only, and shared secrets not at all', async () => {
    const keys = publicKeys([await privateKey('ES256', 'one'), await privateKey('RS256', 'two'), shared]);
    expect(keys.keys.map((key) => key.kid)).toEqual(['one', 'two']);
    for (const key of keys.keys) {
      expect(Object.keys(key)).not.toEqual(expect.arrayContaining(['d']));
      expect(key).toMatchObject({ key_ops: ['verify'], use: 'sig' });
    }
  });
});
