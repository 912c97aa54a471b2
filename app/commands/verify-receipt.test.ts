import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyReceipt } from './verify-receipt';

let folder: string;
let keys: string;
let code: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'receipt-'));
  keys = path.join(folder, 'keys.json');
  const { privateKey, publicKey } = await generateKeyPair('Ed25519', { extractable: true });
  writeFileSync(keys, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k' }] }));
  const claims = {
    jti: '0c7c3c0e-5d8f-4a43-9d43-3b6a4f0a5b11',
    num: 'R-2026-000001',
    kind: 'receipt',
    amt: 12_500,
    cur: 'KWD',
    ref: 'ECT-ABCD-22',
    iat: 1_795_341_600,
    iss: 'https://ecuretrip.example',
  };
  code = await new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'receipt', kid: 'k' })
    .sign(privateKey);
});

describe('verify-receipt', () => {
  it('says what a genuine paper says', async () => {
    const { exitCode, text } = await verifyReceipt([code, '--keys', keys]);
    expect(exitCode).toBe(0);
    expect(text).toMatch(/GENUINE[\s\S]*receipt R-2026-000001[\s\S]*12\.500[\s\S]*2026-11-22T10:00:00/);
  });

  it('reads the code from a file', async () => {
    const file = path.join(folder, 'code.txt');
    writeFileSync(file, `https://ecuretrip.example/verify-receipt?code=${code}\n`);
    expect((await verifyReceipt([file, '--keys', keys])).exitCode).toBe(0);
  });

  it('ends with 1 when one letter of the signature differs', async () => {
    const at = code.length - 10;
    const changed = `${code.slice(0, at)}${code[at] === 'A' ? 'B' : 'A'}${code.slice(at + 1)}`;
    expect(await verifyReceipt([changed, '--keys', keys])).toMatchObject({ exitCode: 1 });
  });

  it('ends with 2, and says what to do, without code or keys', async () => {
    expect(await verifyReceipt([])).toMatchObject({ exitCode: 2 });
    const missing = await verifyReceipt([code, '--keys', path.join(folder, 'none.json')]);
    expect(missing).toMatchObject({
      exitCode: 2,
      text: expect.stringContaining('receipt-keys.json') as string,
    });
    writeFileSync(path.join(folder, 'bad.json'), '[]');
    expect((await verifyReceipt([code, '--keys', path.join(folder, 'bad.json')])).exitCode).toBe(2);
    expect((await verifyReceipt([code, '--wrong'])).exitCode).toBe(2);
  });
});
