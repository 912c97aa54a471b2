/** A real ClamAV decides, and nothing is readable before it has. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureClamd, EICAR, makeClamd, type Clamd } from '../../support/clamav.ts';
import { makeDocx } from '../../support/files/office.ts';
import { stack } from '../../support/stack.ts';
import {
  arrived,
  bucket,
  DETAILS,
  isStored,
  keeper,
  newPatient,
  records,
  scanning,
  someText,
  uploads,
  type Person,
} from './support/files.ts';

const { scanStream, ScannerDownError } = await import('../../../app/platform/scanner.server.ts');
const TRACE = { ipPrefix: null, userAgentFamily: null };
const binary = ensureClamd();
const pool = stack.database(1);
afterAll(() => pool.end());

// Elsewhere than on Debian as root, nobody has to install a scanner to run the tests.
describe.skipIf(!binary)('with ClamAV (skipped: no clamd here and none could be installed)', () => {
  let clamd: Clamd;
  let ada: Person;

  beforeAll(async () => {
    clamd = await makeClamd(binary ?? '');
    ada = await newPatient();
    // Whatever other tests left waiting is theirs.
    await pool.query('delete from private.record_scans');
  });
  beforeEach(() => clamd.start());
  afterAll(() => clamd.remove());

  /** Stores a file as a server does that has a scanner. */
  async function store(bytes: Buffer, mediaType = 'text/plain'): Promise<string> {
    const file = await arrived('letter', bytes);
    const begun = await uploads.beginUpload(ada.db, {
      ...DETAILS,
      title: 'Letter',
      fileName: 'letter.txt',
      mediaType,
      pages: null,
      bytes: file.bytes,
      sha256: file.sha256,
    });
    if (!begun.ok) throw new Error(begun.error.code);
    await bucket.storeBytes(begun.value.storageKey, file, mediaType);
    await keeper.finishUpload(begun.value.id, true);
    return begun.value.id;
  }

  const statusOf = async (id: string) => (await records.getRecord(ada.db, id))?.scanStatus;
  const mayOpen = async (id: string) => (await records.openRecord(ada.db, id, 'download', TRACE)).ok;
  const retryNow = (id: string) =>
    pool.query(
      'update private.record_scans set run_after = now(), locked_until = null where record_id = $1',
      [id],
    );

  it('lets a clean file through, and not before', async () => {
    const id = await store(someText());
    expect(await statusOf(id)).toBe('pending');
    expect(await mayOpen(id)).toBe(false);
    await scanning.scanDueFiles(clamd.url);
    expect(await statusOf(id)).toBe('clean');
    expect(await mayOpen(id)).toBe(true);
    await clamd.kill();
  });

  it.each([
    ['as text', async () => [Buffer.from(`${EICAR}\n`), 'text/plain'] as const],
    [
      'inside a Word file',
      async () =>
        [
          await makeDocx({ extra: [{ name: 'word/media/image1.bin', content: `${EICAR}\n` }] }),
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        ] as const,
    ],
  ])('deletes a virus %s and tells the patient', async (_how, make) => {
    const [bytes, mediaType] = await make();
    const id = await store(bytes, mediaType);
    await scanning.scanDueFiles(clamd.url);
    expect(await records.getRecord(ada.db, id)).toMatchObject({ scanStatus: 'infected', readable: false });
    expect(await mayOpen(id)).toBe(false);
    expect(await isStored(`${ada.id}/${id}`)).toBe(false);
    const { rows } = await pool.query<{ payload: object }>(
      `select payload from public.mail_outbox where dedupe_key = 'record_infected:' || $1`,
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows[0]?.payload)).not.toContain('Letter');
    // It stays in the list until the patient has seen it and takes it away.
    expect((await records.deleteRecord(ada.db, ada.id, id)).ok).toBe(true);
    expect(await records.getRecord(ada.db, id)).toBeNull();
    await clamd.kill();
  });

  it('keeps a file waiting while the scanner is down, and scans it later', async () => {
    await clamd.kill();
    const id = await store(someText());
    await scanning.scanDueFiles(clamd.url);
    expect(await statusOf(id)).toBe('pending');
    expect(await mayOpen(id)).toBe(false);
    const { rows } = await pool.query<{ attempts: number; faults: number; waits: boolean }>(
      'select attempts, faults, run_after > now() as waits from private.record_scans where record_id = $1',
      [id],
    );
    expect(rows).toEqual([{ attempts: 1, faults: 0, waits: true }]);
    await clamd.start();
    await retryNow(id);
    await scanning.scanDueFiles(clamd.url);
    expect(await statusOf(id)).toBe('clean');
    await clamd.kill();
  });

  it('takes a scanner that dies in the middle for one that said nothing', async () => {
    async function* slowly() {
      yield Buffer.alloc(64 * 1024, 97);
      await clamd.kill();
      for (let i = 0; i < 200; i += 1) yield Buffer.alloc(64 * 1024, 97);
    }
    await expect(scanStream(slowly(), clamd.url)).rejects.toThrow(ScannerDownError);
  });

  it('gives a file up that the scanner refuses again and again', async () => {
    const id = await store(someText());
    for (let i = 0; i < 5; i += 1) await keeper.postponeScan(id, 'size limit exceeded', true);
    expect(await statusOf(id)).toBe('failed');
    expect(await mayOpen(id)).toBe(false);
    await clamd.kill();
  });

  it('takes an error for no verdict', async () => {
    const tooMuch = async function* () {
      for (let i = 0; i < 300; i += 1) yield Buffer.alloc(64 * 1024, 97);
    };
    // More than this clamd takes: it answers with an error, or hangs up.
    await expect(scanStream(tooMuch(), clamd.url)).rejects.toThrow();
    await clamd.kill();
  });

  it('lets several servers scan each file once', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => store(someText())));
    const done = await Promise.all([scanning.scanDueFiles(clamd.url), scanning.scanDueFiles(clamd.url)]);
    expect(done[0] + done[1]).toBe(6);
    for (const id of ids) expect(await statusOf(id)).toBe('clean');
    await clamd.kill();
  });
});
