/** Receipts as their recipients open them, and as anybody checks them. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookiesOf, makePatients } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const DEMO_PASSWORD = 'demo-eCureTrip-2026';
const database = stack.database(1);
let app = '';
let patient = '';
let receipt = { id: '', number: '' };
const get = (path: string, cookie = '') => fetch(app + path, { redirect: 'manual', headers: { cookie } });

beforeAll(async () => {
  app = await stack.app();
  patient = await cookiesOf(stack, 'grace@example.org', DEMO_PASSWORD);
  const list = await (await get('/receipts', patient)).text();
  receipt.id = /\/receipts\/([0-9a-f-]{36})/.exec(list)?.[1] ?? '';
  const { rows } = await database.query<{ id: string; number: string }>(
    'select id, number from public.money_documents where id = $1',
    [receipt.id],
  );
  receipt = rows[0] ?? receipt;
});
afterAll(() => database.end());

async function codeOf(path: string): Promise<string> {
  const page = await (await get(path, patient)).text();
  return /\/verify-receipt\?code=([\w.-]+)/.exec(page)?.[1] ?? '';
}

async function textOf(file: ArrayBuffer): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(new Uint8Array(file));
  const text = [...document.pages()].map((page) => page.getText()).join('\n');
  document.destroy();
  library.destroy();
  return text;
}

describe('a receipt', () => {
  it('is listed and shown to its patient, with its number', async () => {
    const page = await get(`/receipts/${receipt.id}`, patient);
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain(receipt.number);
    expect(text).toContain('Grace Adeyemi');
  });

  it('is a PDF that says the same', async () => {
    const answer = await get(`/receipts/${receipt.id}/pdf`, patient);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${receipt.number}.pdf"`);
    const text = await textOf(await answer.arrayBuffer());
    for (const words of [receipt.number, 'Grace Adeyemi', 'Dr. Elif Karaca', '€95.00'])
      expect(text).toContain(words);
  });

  it('is nobody else’s', async () => {
    const [email = ''] = await makePatients(database, 1);
    const stranger = await cookiesOf(stack, email);
    const doctor = await cookiesOf(stack, 'elif@example.org', DEMO_PASSWORD);
    for (const cookie of [stranger, doctor]) {
      expect((await get(`/receipts/${receipt.id}`, cookie)).status).toBe(404);
      expect((await get(`/receipts/${receipt.id}/pdf`, cookie)).status).toBe(404);
    }
    expect((await get(`/receipts/${receipt.id}`)).status).toBe(302);
    expect((await get('/receipts/not-an-id', patient)).status).toBe(404);
    expect(await (await get('/receipts', stranger)).text()).toContain('No receipt yet');
  });
});

describe('checking a receipt', () => {
  it('needs no account, and says what the paper says and no name', async () => {
    const code = await codeOf(`/receipts/${receipt.id}`);
    const answer = await get(`/verify-receipt?code=${code}`);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).toContain('This paper is genuine.');
    expect(text).toContain(receipt.number);
    expect(text).not.toContain('Grace');
    expect(text).not.toContain('Elif');
  });

  it('refuses what was changed, with 422, and keeps what was typed', async () => {
    const code = await codeOf(`/receipts/${receipt.id}`);
    const [head = '', payload = '', signature = ''] = code.split('.');
    const changed = Buffer.from(payload, 'base64url').toString().replace('9500', '1');
    const forged = [head, Buffer.from(changed).toString('base64url'), signature].join('.');
    const answer = await get(`/verify-receipt?code=${forged}`);
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain('This code was changed or is not ours.');
    expect(text).toContain(forged);
    const odd = await get(`/verify-receipt?code=${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(odd.status).toBe(422);
    expect(await odd.text()).not.toContain('<script>alert(1)');
  });

  it('is possible with the public keys alone', async () => {
    const answer = await get('/.well-known/receipt-keys.json');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const { keys } = (await answer.json()) as { keys: Record<string, string>[] };
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(key).not.toHaveProperty('d');
  });
});
