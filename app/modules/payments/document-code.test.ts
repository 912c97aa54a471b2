import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkCode, signDocument } from './document-code';
import type { MoneyDocument } from './document-schema';

const document: MoneyDocument = {
  id: '0c7c3c0e-5d8f-4a43-9d43-3b6a4f0a5b11',
  kind: 'receipt',
  number: 'R-2026-000123',
  amount: 9500,
  currency: 'EUR',
  issuedAt: '2026-11-22T10:00:00.000Z',
  issuer: { name: 'eCureTrip', address: '', registration: '' },
  patient: { name: 'Grace Adeyemi', countryCode: 'GB' },
  doctor: {
    name: 'Dr. Elif Karaca',
    clinicName: null,
    city: 'Istanbul',
    countryCode: 'TR',
    licenceRegistry: null,
    licenceNumber: '1',
  },
  appointment: {
    id: '5f2b7b0e-8d0b-4b8e-8f6e-0c5a7f5f7f11',
    reference: 'ECT-ABCD-22',
    mode: 'video',
    startsAt: '2026-12-01T10:00:00.000Z',
    minutes: 30,
    patientTimeZone: 'Europe/London',
    doctorTimeZone: 'Europe/Istanbul',
  },
  payment: { amount: 9500, refundedAmount: 0 },
};

async function makeKey(kid: string): Promise<{ secret: JWK; open: JWK }> {
  const { privateKey } = await generateKeyPair('Ed25519', { extractable: true });
  const secret = { ...(await exportJWK(privateKey)), kid };
  const { d: _d, ...open } = secret;
  return { secret, open };
}

let mine: { secret: JWK; open: JWK };
let code: string;
beforeAll(async () => {
  mine = await makeKey('2026');
  code = await signDocument(document, 'https://ecuretrip.example', mine.secret);
});

describe('the code on a receipt', () => {
  it('says what was paid, and nothing about who or why', async () => {
    const checked = await checkCode(code, { keys: [mine.open] });
    expect(checked).toEqual({
      ok: true,
      claims: {
        jti: document.id,
        num: 'R-2026-000123',
        kind: 'receipt',
        amt: 9500,
        cur: 'EUR',
        ref: 'ECT-ABCD-22',
        iat: 1_795_341_600,
        iss: 'https://ecuretrip.example',
      },
    });
    const words = Buffer.from(code.split('.')[1] ?? '', 'base64url').toString();
    expect(words).not.toMatch(/Grace|Elif|Istanbul|video/);
  });

  it('is the same each time, and found in the address that the square holds', async () => {
    expect(await signDocument(document, 'https://ecuretrip.example', mine.secret)).toBe(code);
    const address = `https://ecuretrip.example/verify-receipt?code=${code}`;
    expect((await checkCode(address, { keys: [mine.open] })).ok).toBe(true);
    expect((await checkCode(` ${code.slice(0, 40)}\n${code.slice(40)} `, { keys: [mine.open] })).ok).toBe(
      true,
    );
  });

  it('is known by every key that was ever used', async () => {
    const next = await makeKey('2027');
    expect((await checkCode(code, { keys: [next.open, mine.open] })).ok).toBe(true);
    expect(await checkCode(code, { keys: [next.open] })).toEqual({ ok: false, reason: 'unknown_key' });
  });

  it('is refused when a sum was changed', async () => {
    const [head, payload = '', signature] = code.split('.');
    const changed = Buffer.from(payload, 'base64url').toString().replace('9500', '8500');
    const forged = [head, Buffer.from(changed).toString('base64url'), signature].join('.');
    expect(await checkCode(forged, { keys: [mine.open] })).toEqual({ ok: false, reason: 'forged' });
  });

  it('is refused when another key signed it under our name, or nobody did', async () => {
    const other = await makeKey('2026');
    const theirs = await signDocument(document, 'https://ecuretrip.example', other.secret);
    expect(await checkCode(theirs, { keys: [mine.open] })).toEqual({ ok: false, reason: 'forged' });
    const none = Buffer.from('{"alg":"none","typ":"receipt","kid":"2026"}').toString('base64url');
    const unsigned = `${none}.${code.split('.')[1]}.AA`;
    expect((await checkCode(unsigned, { keys: [mine.open] })).ok).toBe(false);
  });

  it.each(['', 'hello', 'a.b.c', 'https://ecuretrip.example/verify-receipt', 'https://', 'x'.repeat(5000)])(
    'calls %j no code',
    async (typed) => {
      expect(await checkCode(typed, { keys: [mine.open] })).toEqual({ ok: false, reason: 'malformed' });
    },
  );
});
